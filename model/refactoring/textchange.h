#pragma once

#include "model/base/result.h"
#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

#include <QString>

#include <optional>
#include <vector>

namespace stepwright::refactoring {

/// A change of one feature's text.
struct TextChange
{
    QString label;                        ///< translated: what is done
    std::vector<gherkin::TextEdit> edits; ///< in order of their offsets, which count in the text before; none overlap
    std::optional<quint32> cursor;        ///< byte in the text after where one goes on; nullopt: where one is
};

/// The bytes of some whole lines, with their line ends.
[[nodiscard]] QByteArray textOf(const gherkin::Tree &tree, gherkin::LineRange lines);

/// The first byte of a line; the end of the last line for those behind it.
[[nodiscard]] quint32 lineBegin(const gherkin::Tree &tree, quint32 line);

/// The line end of the first line: "\n" or "\r\n".
[[nodiscard]] QByteArray lineEndOf(const gherkin::Tree &tree);

/// The white space before a line's content.
[[nodiscard]] QByteArray indentOf(const gherkin::Tree &tree, quint32 line);

/// Lines with another indent: `from` at the beginning of each becomes `to`. What doc strings in them say stays the
/// same.
[[nodiscard]] QByteArray reindented(const QByteArray &lines, const QByteArray &from, const QByteArray &to);

} // namespace stepwright::refactoring
