#pragma once

#include "model/gherkin/tree/node.h"

#include <QString>
#include <QVarLengthArray>

namespace stepwright::gherkin {

/// `# …` on a line of its own.
class Comment : public Node
{
public:
    using Node::Node;
    [[nodiscard]] QUtf8StringView text() const; ///< the whole line with its indent
    static constexpr bool isOneLine = true;
};

/// One `@tag` of a tag line.
class Tag
{
public:
    Tag() = default;
    Tag(const TreeData *tree, quint32 line, TextRange range) : m_tree(tree), m_line(line), m_range(range) {}

    [[nodiscard]] QUtf8StringView name() const; ///< with its `@`
    [[nodiscard]] TextRange range() const { return m_range; }
    [[nodiscard]] int line() const { return int(m_line) + 1; }
    [[nodiscard]] int column() const;
    [[nodiscard]] quint32 lineIndex() const { return m_line; }

private:
    const TreeData *m_tree = nullptr;
    quint32 m_line = 0;
    TextRange m_range;
};
using Tags = QVarLengthArray<Tag, 8>;

/// The tags of one tag line.
[[nodiscard]] Tags tagsOfLine(const TreeData &tree, quint32 line);

/// One cell of a table row.
class TableCell
{
public:
    TableCell() = default;
    TableCell(const TreeData *tree, quint32 line, TextRange range) : m_tree(tree), m_line(line), m_range(range) {}

    [[nodiscard]] QString text() const;                       ///< unescaped: what the cell says
    [[nodiscard]] QByteArray utf8() const;                    ///< the same in UTF-8
    [[nodiscard]] QUtf8StringView raw() const;                ///< as written, trimmed
    [[nodiscard]] TextRange range() const { return m_range; } ///< all between the two bars
    [[nodiscard]] TextRange textRange() const;                ///< without the blanks around
    [[nodiscard]] int line() const { return int(m_line) + 1; }
    [[nodiscard]] int column() const; ///< of the text; of the closing bar in an empty cell

private:
    const TreeData *m_tree = nullptr;
    quint32 m_line = 0;
    TextRange m_range;
};
using TableCells = QVarLengthArray<TableCell, 8>;

/// `| a | b |`
class TableRow : public Node
{
public:
    using Node::Node;
    [[nodiscard]] int cellCount() const { return int(record().parts); }
    [[nodiscard]] TableCells cells() const; ///< one pass over the line
    static constexpr bool isOneLine = true;
};

/// The rows of a step's table or of examples, comments and blank lines between them included.
class DataTable : public Node
{
public:
    using Node::Node;
    [[nodiscard]] Nodes<TableRow> rows() const;
};

/// Text between two `"""` or ``` lines.
class DocString : public Node
{
public:
    using Node::Node;
    [[nodiscard]] QUtf8StringView delimiter() const; ///< as opened: `"""`, ``` or in Markdown more backticks
    [[nodiscard]] QUtf8StringView mediaType() const; ///< empty where none is given
    [[nodiscard]] QString content() const;           ///< without the delimiter's indent, unescaped, lines joined by \n
    [[nodiscard]] QByteArray contentUtf8() const;
    [[nodiscard]] LineRange contentLines() const;
    [[nodiscard]] bool isClosed() const;
};

} // namespace stepwright::gherkin
