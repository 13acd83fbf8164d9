#include "model/templating/parsing/whitespace.h"

#include <algorithm>
#include <optional>

namespace stepwright::templating {

namespace {

using Statements = std::vector<Statement>;

/// What a statement asks of the white space around it.
struct Wishes
{
    bool open = false;             ///< `~` at its beginning
    bool close = false;            ///< `~` at its end
    bool openStandalone = false;   ///< nothing follows its first tag on the line
    bool closeStandalone = false;  ///< nothing precedes its last tag on the line
    bool inlineStandalone = false; ///< it is one tag that may stand alone on a line
};

Content *contentAt(Statements &statements, std::size_t index)
{
    return index < statements.size() ? std::get_if<Content>(&statements[index]) : nullptr;
}

bool isSpaceOnly(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), isSpace);
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Whether the white space at the end of a text holds a line end.
bool endsWithBlankLine(const QString &text)
{
    const auto end = std::find_if_not(text.crbegin(), text.crend(), isSpace);
    return std::find(text.crbegin(), end, u'\n') != end;
}

/// Whether the white space at the beginning of a text holds a line end.
bool beginsWithBlankLine(const QString &text)
{
    const auto end = std::find_if_not(text.cbegin(), text.cend(), isSpace);
    return std::find(text.cbegin(), end, u'\n') != end;
}

/// Whether nothing precedes the statement at `index` (the number of statements: the end) on its line.
bool isPreviousBlank(Statements &statements, std::size_t index, bool isRoot)
{
    if (index == 0)
        return isRoot;
    const Content *previous = contentAt(statements, index - 1);
    if (!previous)
        return false;
    return endsWithBlankLine(previous->original) || (isRoot && index == 1 && isSpaceOnly(previous->original));
}

/// Whether nothing follows the statement before `index` on its line.
bool isNextBlank(Statements &statements, std::size_t index, bool isRoot)
{
    if (index >= statements.size())
        return isRoot;
    const Content *next = contentAt(statements, index);
    if (!next)
        return false;
    return beginsWithBlankLine(next->original) ||
           (isRoot && index + 1 == statements.size() && isSpaceOnly(next->original));
}

/// Takes white space from the beginning of the content at `index`: all of it, or the rest of the line.
void omitBeginning(Statements &statements, std::size_t index, bool all)
{
    Content *content = contentAt(statements, index);
    if (!content || (!all && content->rightStripped))
        return;
    QString &text = content->text;
    const auto end = all ? std::find_if_not(text.cbegin(), text.cend(), isSpace)
                         : std::find_if_not(text.cbegin(), text.cend(), isBlank);
    qsizetype count = end - text.cbegin();
    for (const QChar lineEnd : {u'\r', u'\n'}) {
        if (!all && count < text.size() && text.at(count) == lineEnd)
            ++count;
    }
    text.remove(0, count);
    content->rightStripped = count > 0;
}

/// Takes white space from the end of the content before `index`: all of it, or what begins the line.
/// Answers whether there was some.
bool omitEnd(Statements &statements, std::size_t index, bool all)
{
    Content *content = index == 0 ? nullptr : contentAt(statements, index - 1);
    if (!content || (!all && content->leftStripped))
        return false;
    QString &text = content->text;
    const auto end = all ? std::find_if_not(text.crbegin(), text.crend(), isSpace)
                         : std::find_if_not(text.crbegin(), text.crend(), isBlank);
    const qsizetype count = end - text.crbegin();
    text.chop(count);
    content->leftStripped = count > 0;
    return content->leftStripped;
}

void omitEnd(Program &program, bool all)
{
    omitEnd(program.statements, program.statements.size(), all);
}

void omitBeginning(Program &program, bool all)
{
    omitBeginning(program.statements, 0, all);
}

void visit(Program &program, bool isRoot);

Wishes wishesOf(Program *main, Program *inverse, Strip openStrip, Strip inverseStrip, Strip closeStrip)
{
    Program &first = main ? *main : *inverse;
    Program *second = main ? inverse : nullptr;
    Program *firstInverse = second;
    Program *lastInverse = second;
    if (second && second->isChained) {
        firstInverse = std::get<Block>(second->statements.front()).program.get();
        while (lastInverse->isChained)
            lastInverse = std::get<Block>(lastInverse->statements.back()).program.get();
    }

    Statements &ending = firstInverse ? firstInverse->statements : first.statements;
    const Wishes wishes{openStrip.open, closeStrip.close, isNextBlank(first.statements, 0, false),
                        isPreviousBlank(ending, ending.size(), false), false};
    if (openStrip.close)
        omitBeginning(first, true);
    if (!second) {
        if (closeStrip.open)
            omitEnd(first, true);
        return wishes;
    }
    if (inverseStrip.open)
        omitEnd(first, true);
    if (inverseStrip.close)
        omitBeginning(*firstInverse, true);
    if (closeStrip.open)
        omitEnd(*lastInverse, true);
    if (isPreviousBlank(first.statements, first.statements.size(), false) &&
        isNextBlank(firstInverse->statements, 0, false)) {
        omitEnd(first, false);
        omitBeginning(*firstInverse, false);
    }
    return wishes;
}

/// Visits what is inside of a statement and tells what it wants of its neighbours; nothing where it is text.
std::optional<Wishes> visit(Statement &statement)
{
    if (auto *block = std::get_if<Block>(&statement)) {
        if (block->program)
            visit(*block->program, false);
        if (block->inverse)
            visit(*block->inverse, false);
        return wishesOf(block->program.get(), block->inverse.get(), block->openStrip, block->inverseStrip,
                        block->closeStrip);
    }
    if (auto *partial = std::get_if<Partial>(&statement)) {
        if (!partial->program)
            return Wishes{partial->openStrip.open, partial->openStrip.close, false, false, true};
        visit(*partial->program, false);
        return wishesOf(partial->program.get(), nullptr, partial->openStrip, {}, partial->closeStrip);
    }
    if (const auto *mustache = std::get_if<Mustache>(&statement))
        return Wishes{mustache->strip.open, mustache->strip.close, false, false, false};
    if (const auto *comment = std::get_if<Comment>(&statement))
        return Wishes{comment->strip.open, comment->strip.close, false, false, true};
    return std::nullopt;
}

/// The blanks a text ends with.
QString indentOf(const QString &text)
{
    const auto end = std::find_if_not(text.crbegin(), text.crend(), isBlank);
    return text.last(end - text.crbegin());
}

/// The programs of a block that touch its first and its last tag.
struct Edges
{
    Program *first = nullptr;
    Program *last = nullptr;
};

Edges edgesOf(Statement &statement)
{
    if (auto *block = std::get_if<Block>(&statement)) {
        Program *program = block->program.get();
        Program *inverse = block->inverse.get();
        return {program ? program : inverse, inverse ? inverse : program};
    }
    auto *partial = std::get_if<Partial>(&statement);
    return partial ? Edges{partial->program.get(), partial->program.get()} : Edges{};
}

void visit(Program &program, bool isRoot)
{
    Statements &statements = program.statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const std::optional<Wishes> wishes = visit(statements[i]);
        if (!wishes)
            continue;
        const bool previousIsBlank = isPreviousBlank(statements, i, isRoot);
        const bool nextIsBlank = isNextBlank(statements, i + 1, isRoot);
        if (wishes->close)
            omitBeginning(statements, i + 1, true);
        if (wishes->open)
            omitEnd(statements, i, true);
        if (wishes->inlineStandalone && previousIsBlank && nextIsBlank) {
            omitBeginning(statements, i + 1, false);
            if (omitEnd(statements, i, false)) {
                if (auto *partial = std::get_if<Partial>(&statements[i]))
                    partial->indent = indentOf(std::get<Content>(statements[i - 1]).original);
            }
        }
        const Edges edges = edgesOf(statements[i]);
        if (wishes->openStandalone && previousIsBlank) {
            omitBeginning(*edges.first, false);
            omitEnd(statements, i, false);
        }
        if (wishes->closeStandalone && nextIsBlank) {
            omitBeginning(statements, i + 1, false);
            omitEnd(*edges.last, false);
        }
    }
}

} // namespace

void stripWhitespace(Program &root)
{
    visit(root, true);
}

} // namespace stepwright::templating
