#pragma once

#include "model/gherkin/dialect.h"
#include "model/gherkin/tree/diagnostic.h"
#include "model/gherkin/tree/line.h"
#include "model/gherkin/tree/nodes.h"

#include <QByteArray>

#include <memory>
#include <span>
#include <vector>

namespace stepwright::gherkin {

/// All that a tree holds; only the parser and the incremental document write it.
struct TreeData
{
    QByteArray source;
    std::vector<Line> lines;             ///< without a last line of only white space, which is no line for Gherkin
    std::vector<Diagnostic> diagnostics; ///< in the order in which the parser found them
    const Dialect *dialect = nullptr;    ///< after a `# language:` line, else the default
    quint32 end = 0;                     ///< first byte after the last line and its line end
    bool isMarkdown = false;
    bool isValidUtf8 = true;

    /// A line without its line end.
    [[nodiscard]] TextRange lineRange(quint32 line) const;
    /// A line from its content (`Line::indent`) to its end.
    [[nodiscard]] TextRange contentRange(quint32 line) const;
    [[nodiscard]] QUtf8StringView text(TextRange range) const
    {
        return {source.constData() + range.offset, range.length};
    }
    /// 1-based column in code points of a byte in a line.
    [[nodiscard]] int column(quint32 line, quint32 offset) const;
};

/// The immutable syntax tree of one Gherkin text: its bytes, one record a line and the diagnostics. Cheap to copy; may
/// be read from several threads. Views (`Feature`, `Step` …) point into it and live as long as some copy of it.
class Tree
{
public:
    Tree();
    explicit Tree(std::shared_ptr<const TreeData> data) : m_data(std::move(data)) {}

    [[nodiscard]] const QByteArray &source() const { return m_data->source; }
    [[nodiscard]] const Dialect &dialect() const { return *m_data->dialect; }
    [[nodiscard]] bool isMarkdown() const { return m_data->isMarkdown; }

    /// The feature; invalid (`!feature`) where the text has no feature line.
    [[nodiscard]] Feature feature() const;
    /// What stands outside of everything else: the feature, or in a text without one its backgrounds, scenarios and
    /// rules.
    [[nodiscard]] Nodes<Node> topLevel() const;
    /// All comments in document order, without the language line.
    [[nodiscard]] Nodes<Comment> comments() const;

    [[nodiscard]] std::span<const Line> lines() const { return m_data->lines; }
    [[nodiscard]] quint32 lineCount() const { return quint32(m_data->lines.size()); }
    /// The text of a line (0-based) without its line end.
    [[nodiscard]] QUtf8StringView lineText(quint32 line) const { return m_data->text(m_data->lineRange(line)); }
    /// The 0-based line of a byte; the last line for a byte behind it. The tree must not be without lines.
    [[nodiscard]] quint32 lineAt(quint32 offset) const;
    /// The state before a line, that is, after the line before it; also for the line after the last.
    [[nodiscard]] State stateBefore(quint32 line) const;
    /// The innermost node of one of the kinds (bits) that spans the line; invalid where there is none.
    [[nodiscard]] Node enclosingNode(quint32 line, quint32 kinds) const;

    /// Everything remarkable in the order found: the official errors in the official order.
    [[nodiscard]] std::span<const Diagnostic> diagnostics() const { return m_data->diagnostics; }
    /// Whether the official parser refuses the text.
    [[nodiscard]] bool hasSyntaxErrors() const;

    /// Bytes of the tree without those of the source.
    [[nodiscard]] qsizetype memoryUsage() const;
    [[nodiscard]] const TreeData &data() const { return *m_data; }

private:
    std::shared_ptr<const TreeData> m_data;
};

} // namespace stepwright::gherkin
