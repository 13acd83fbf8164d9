#include "model/gherkin/parsing/markdownrun.h"

#include "model/gherkin/scanning/cells.h"
#include "model/gherkin/scanning/tagscan.h"
#include "model/gherkin/scanning/textscan.h"

#include <algorithm>

namespace stepwright::gherkin {

namespace {

// ^:?-+:?$
bool isSeparatorCell(QByteArrayView cell)
{
    if (cell.startsWith(':'))
        cell = cell.sliced(1);
    if (cell.endsWith(':'))
        cell.chop(1);
    return !cell.isEmpty() && std::ranges::all_of(cell, [](char c) { return c == '-'; });
}

// A row like `| --- | :-: |` that only separates header and body.
bool isSeparatorRow(const char *begin, const char *end)
{
    for (CellScanner scanner(begin, end); scanner.next();) {
        const char *cell = skipCellWhitespace(scanner.cellBegin(), scanner.cellEnd());
        if (isSeparatorCell({cell, trimmedCellEnd(cell, scanner.cellEnd())}))
            return true;
    }
    return false;
}

} // namespace

MarkdownRun::MarkdownRun(TreeData &data, quint32 offset, int exactErrors)
    : LineRun(data, offset, State::Start, exactErrors)
{
}

void MarkdownRun::readAll()
{
    while (!isAtEnd()) {
        const Content content = contentAt(m_at);
        if (isBehindLastLine(content))
            break;
        readLine(content);
        m_at = content.next;
    }
    endOfFile();
}

void MarkdownRun::readLine(const Content &content)
{
    for (const Transition &transition : transitions(m_state)) {
        Match match;
        if (!matches(transition.kind, content, match))
            continue;
        const bool needsTitle = transition.lookAhead != LookAhead::None;
        const LineKind title = transition.lookAhead == LookAhead::Examples ? LineKind::Examples : LineKind::Scenario;
        if (!needsTitle || isFollowedBy(title, content.next))
            return take(content, transition.kind, transition.target, match);
    }
    refuse(content);
}

void MarkdownRun::refuse(const Content &content)
{
    report(DiagnosticCode::UnexpectedToken, lineNumber(), content.content, trimmedEnd(content.content, content.end));
    if (mayRecover() && !isInDocString(m_state)) {
        for (const LineKind kind :
             {LineKind::Step, LineKind::Background, LineKind::Examples, LineKind::Scenario, LineKind::Rule}) {
            const State acting = recoveryState(m_state, kind);
            Match match;
            if (!(acceptedKinds(acting) & bit(kind)) || !matches(kind, content, match))
                continue;
            const auto row = transitions(acting);
            const auto transition = std::ranges::find(row, kind, &Transition::kind);
            return take(content, kind, transition->target, match, true);
        }
    }
    take(content, LineKind::Unexpected, m_state, {});
}

void MarkdownRun::take(const Content &content, LineKind kind, State target, const Match &match, bool byRecovery)
{
    // A comment of the grammar is here a separator row of a table; nothing of it goes into the tree.
    Line line = record(kind == LineKind::Comment ? LineKind::Empty : kind, target, content, m_source);
    if (match.keywordBegin)
        line.indent = quint32(match.keywordBegin - content.begin);
    line.keyword = match.keyword;
    line.parts = kind == LineKind::Description || kind == LineKind::DocStringText ? m_fenceIndent : match.parts;
    line.isAcceptedByRecovery = byRecovery;
    append(line);
}

bool MarkdownRun::matches(LineKind kind, const Content &content, Match &match)
{
    switch (kind) {
    case LineKind::Empty:
        return matchesEmpty(content);
    case LineKind::Comment:
        return content.content < content.end && *content.content == '|' && isSeparatorRow(content.content, content.end);
    case LineKind::Tags:
        return matchesTags(content, match);
    case LineKind::TableRow:
        return matchesRow(content, match);
    case LineKind::DocStringSeparator:
        return matchesFence(content);
    case LineKind::Step:
        return matchesStep(content, match);
    case LineKind::Feature:
        return matchesFeature(content, match);
    case LineKind::Background:
    case LineKind::Examples:
    case LineKind::Scenario:
    case LineKind::Rule:
        return matchesTitle(kind, content, match);
    case LineKind::DocStringText:
    case LineKind::Description:
        return true;
    default:
        return false;
    }
}

// ^(#{1,6}\s)keyword:
bool MarkdownRun::matchesTitle(LineKind kind, const Content &content, Match &match) const
{
    const char *at = content.content;
    while (at < content.end && *at == '#')
        ++at;
    const auto level = at - content.content;
    const int blank = at < content.end ? whitespaceLength(at, content.end) : 0;
    if (level < 1 || level > 6 || blank == 0 || at + blank == content.end)
        return false;
    const Dialect::Match found = m_data.dialect->match(at + blank, content.end);
    if (found.title == Dialect::noKeyword || !(m_data.dialect->keyword(found.title).titleKinds & bit(kind)))
        return false;
    match = {at + blank, found.title};
    return true;
}

// ^(\s*[*+-]\s*)keyword, where the keyword is not the star
bool MarkdownRun::matchesStep(const Content &content, Match &match) const
{
    if (content.content == content.end || !QByteArrayView("*+-").contains(*content.content))
        return false;
    const char *at = skipWhitespace(content.content + 1, content.end);
    if (at == content.end || *at == '*')
        return false;
    const Dialect::Match found = m_data.dialect->match(at, content.end);
    if (found.step == Dialect::noKeyword)
        return false;
    match = {at, found.step};
    return true;
}

bool MarkdownRun::matchesTags(const Content &content, Match &match) const
{
    match = {};
    for (TagScanner scanner(content.content, content.end, true); scanner.next();)
        ++match.parts;
    return match.parts > 0;
}

bool MarkdownRun::matchesRow(const Content &content, Match &match) const
{
    const qsizetype indent = codePointCount({content.begin, content.content});
    if (indent < 2 || indent > 5 || content.content == content.end || *content.content != '|')
        return false;
    if (isSeparatorRow(content.content, content.end))
        return false;
    match.parts = cellCount(content.content, content.end);
    return true;
}

// Whatever comes first is the feature, with or without a keyword.
bool MarkdownRun::matchesFeature(const Content &content, Match &match)
{
    if (m_hasFeature)
        return false;
    m_hasFeature = true;
    if (!matchesTitle(LineKind::Feature, content, match))
        match = {};
    return true;
}

bool MarkdownRun::matchesFence(const Content &content)
{
    const char *at = content.content;
    while (at < content.end && *at == '`')
        ++at;
    const auto ticks = at - content.content;
    if (m_fence == 0 ? ticks < 3 : ticks != m_fence || at != content.end)
        return false;
    if (m_fence == 0)
        m_fenceIndent = quint32(codePointCount({content.begin, content.content}));
    m_fence = m_fence == 0 ? ticks : 0;
    return true;
}

bool MarkdownRun::matchesEmpty(const Content &content)
{
    constexpr LineKind order[] = {
        LineKind::Tags, LineKind::Feature,  LineKind::Scenario, LineKind::Background,         LineKind::Examples,
        LineKind::Rule, LineKind::TableRow, LineKind::Comment,  LineKind::DocStringSeparator, LineKind::Step};
    if (content.content == content.end)
        return true;
    Match ignored;
    return std::ranges::none_of(order, [&](LineKind kind) { return matches(kind, content, ignored); });
}

bool MarkdownRun::isFollowedBy(LineKind kind, const char *at)
{
    Match ignored;
    while (at != m_end) {
        const Content content = contentAt(at);
        if (matches(kind, content, ignored))
            return true;
        if (!matches(LineKind::Empty, content, ignored) && !matches(LineKind::Comment, content, ignored) &&
            !matches(LineKind::Tags, content, ignored))
            return false;
        at = content.next;
    }
    return false;
}

} // namespace stepwright::gherkin
