#pragma once

#include "model/gherkin/tree/tree.h"

#include <QStringList>

#include <vector>

namespace stepwright::reading {

enum class BlockKind : quint8 {
    Title, ///< of a feature, rule, background, scenario or examples
    Tags,
    Description, ///< Markdown
    Step,
    DataTable,
    ExamplesTable, ///< its first row names the columns
    DocString,
    Comment,
    Unread,  ///< a line that could not be understood, as it is written
    Problem, ///< what is wrong with the block before, in words
};

/// A paragraph or a table of a feature that is being read. Lines count from the first of the part it is in.
struct Block
{
    BlockKind kind = BlockKind::Unread;
    gherkin::LineKind titleKind = gherkin::LineKind::Empty; ///< of a title
    quint32 line = 0;
    QString keyword; ///< of a title or step; of a doc string its media type
    QString text;    ///< without markup, but for a description; lines joined by \n
    QStringList tags;
    std::vector<QStringList> rows; ///< of a table; all as long as the longest
    std::vector<quint32> rowLines; ///< one for each row

    bool operator==(const Block &) const = default;
};

/// What one sees as one piece: the head of a feature or rule, a background or a scenario with all that belongs to it;
/// or lines outside of all these.
struct Part
{
    gherkin::LineKind kind = gherkin::LineKind::Unexpected; ///< of its title; Unexpected: it has none
    bool isInRule = false;
    quint32 line = 0; ///< its first line, 0-based, tags and comments before its title included
    std::vector<Block> blocks;

    /// Whether it reads the same, wherever it stands.
    [[nodiscard]] bool readsLike(const Part &other) const
    {
        return kind == other.kind && isInRule == other.isInRule && blocks == other.blocks;
    }
};

/// A feature as one reads it. Nothing of a text is lost that is wrong: it stands as it is written where it stands.
struct Document
{
    std::vector<Part> parts;
    bool isRightToLeft = false;

    /// The part that a line (0-based) belongs to; none in an empty document.
    [[nodiscard]] const Part *partOfLine(quint32 line) const;
    /// The feature's name; empty where it has none.
    [[nodiscard]] QString title() const;
};

/// Reads a text, in time that grows with its lines. Any thread.
[[nodiscard]] Document read(const gherkin::Tree &tree);

/// Where two documents differ: of the old one's parts `removed` from `first` on gave way to `inserted` of the new one.
struct PartChange
{
    std::size_t first = 0;
    std::size_t removed = 0;
    std::size_t inserted = 0;

    [[nodiscard]] bool isEmpty() const { return removed == 0 && inserted == 0; }
};
[[nodiscard]] PartChange difference(const Document &before, const Document &after);

} // namespace stepwright::reading
