#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

#include <QStringList>

#include <vector>

namespace stepwright::sync {

/// Collects changes of whole lines and of pieces of lines of one text. Lines count from 0 in the text as it was.
class LineEdits
{
public:
    explicit LineEdits(const gherkin::Tree &tree);

    /// Puts lines before a line; several calls for the same place keep their order.
    void insert(quint32 beforeLine, const QStringList &lines);
    void remove(quint32 first, quint32 count);
    void replace(gherkin::LineRange lines, const QStringList &with);
    void replace(gherkin::TextRange range, const QString &with);
    void add(const std::vector<gherkin::TextEdit> &edits);

    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }
    /// The text after all changes.
    [[nodiscard]] QByteArray result() const;

    /// The first byte of a line; the text's end for those behind the last.
    [[nodiscard]] quint32 begin(quint32 line) const;
    /// The bytes before a line's content.
    [[nodiscard]] QString indent(quint32 line) const;
    /// The line behind the last one of a node that is neither blank nor a comment.
    [[nodiscard]] quint32 contentEnd(const gherkin::Node &node) const;

private:
    [[nodiscard]] QByteArray joined(const QStringList &lines) const;

    const gherkin::Tree &m_tree;
    QByteArray m_lineEnd;
    std::vector<gherkin::TextEdit> m_edits;
};

} // namespace stepwright::sync
