#include "editor/structure/commentedthings.h"

#include "model/gherkin/parser.h"
#include "model/refactoring/siblings.h"

#include <optional>

namespace stepwright {

using namespace gherkin;

namespace {

// The thing whose own lines (not those of things in it) a line is one of; a row of a table is a line.
std::optional<LineRange> thingAt(const Tree &tree, quint32 line)
{
    const std::vector<refactoring::Selection> selections = refactoring::selectionsAt(tree, {line, 1});
    if (selections.empty() || selections.back().siblings.kind == LineKind::Feature)
        return {};
    const refactoring::Block &block = selections.back().firstBlock();
    const quint32 first = qMin(block.node.lines().first, line);
    return LineRange{first, block.lines.end() - first};
}

bool isBlank(const Tree &tree, quint32 line)
{
    return tree.lines()[line].indent == tree.data().lineRange(line).length;
}

// The comment and blank lines around a line.
LineRange commentsAround(const Tree &tree, quint32 line)
{
    const auto isComment = [&tree](quint32 each) {
        return tree.lines()[each].kind == LineKind::Comment || isBlank(tree, each);
    };
    quint32 first = line;
    while (first > 0 && isComment(first - 1))
        --first;
    quint32 end = line + 1;
    while (end < tree.lineCount() && isComment(end))
        ++end;
    return {first, end - first};
}

QByteArray withoutCommentMark(const Tree &tree, quint32 line)
{
    const QUtf8StringView text = tree.lineText(line);
    QByteArray bytes(text.data(), text.size());
    const qsizetype mark = bytes.indexOf('#');
    if (mark >= 0)
        bytes.remove(mark, mark + 1 < bytes.size() && bytes.at(mark + 1) == ' ' ? 2 : 1);
    return bytes + '\n';
}

// What comments say, read as if they were none: below a feature, or below a scenario of it.
std::optional<LineRange> commentedThing(const Tree &tree, quint32 line)
{
    const LineRange comments = commentsAround(tree, line);
    QByteArray text;
    for (quint32 each = comments.first; each < comments.end(); ++each)
        text += withoutCommentMark(tree, each);
    const auto title = [&tree](KeywordRole role) { return tree.dialect().keywords(role).constFirst() + ":\n"; };
    const QByteArray feature = title(KeywordRole::Feature);
    for (const QByteArray &head : {feature, QByteArray(feature + title(KeywordRole::Scenario))}) {
        const Tree read = parse(head + text, {.defaultLanguage = tree.dialect().code()});
        const auto headLines = quint32(head.count('\n'));
        const auto thing = thingAt(read, line - comments.first + headLines);
        if (thing && thing->first >= headLines)
            return LineRange{thing->first - headLines + comments.first, thing->count};
    }
    return {};
}

} // namespace

LineRange linesToComment(const Tree &tree, quint32 line)
{
    if (line >= tree.lineCount())
        return {line, 1};
    const LineKind kind = tree.lines()[line].kind;
    if (kind == LineKind::Description || isBlank(tree, line))
        return {line, 1};
    const auto thing = kind == LineKind::Comment ? commentedThing(tree, line) : thingAt(tree, line);
    return thing.value_or(LineRange{line, 1});
}

} // namespace stepwright
