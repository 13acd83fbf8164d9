#pragma once

#include "model/base/result.h"
#include "model/gherkin/tree/tree.h"

#include <QIODevice>
#include <QStringList>

namespace stepwright::gherkin {

/// What is written of a text. The official `--no-…` options leave parse errors in, except when only the source is asked
/// for.
struct MessageKinds
{
    bool source = true;  ///< the text itself
    bool ast = true;     ///< the gherkinDocument of a text without errors
    bool pickles = true; ///< the pickles of a text without errors
    bool errors = true;  ///< a parseError for each error
};

/// Writes Cucumber messages as newline-delimited JSON like the official command line: ids count through all texts.
class MessageWriter
{
public:
    explicit MessageWriter(MessageKinds kinds) : m_kinds(kinds) {}

    /// The messages of one text. `uri` is written as given and decides between plain and Markdown.
    [[nodiscard]] QByteArray write(const QByteArray &source, const QString &uri);
    /// Whether one of the texts so far had errors.
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }

private:
    MessageKinds m_kinds;
    quint32 m_nextId = 0;
    bool m_hasErrors = false;
};

/// The official token list of a text, one token a line, as `gherkin-generate-tokens` prints it.
[[nodiscard]] QByteArray tokens(const Tree &tree);

/// Reads files and writes their messages: `stepwright-cli parse`. Gives whether no file had errors; fails where a file
/// cannot be read or the device cannot be written.
[[nodiscard]] Result<bool> writeMessages(const QStringList &files, MessageKinds kinds, QIODevice &device);

/// Reads files and writes their token lists: `stepwright-cli parse --tokens`. Errors as in `writeMessages`.
[[nodiscard]] Result<bool> writeTokens(const QStringList &files, QIODevice &device);

} // namespace stepwright::gherkin
