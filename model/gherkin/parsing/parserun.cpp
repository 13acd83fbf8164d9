#include "model/gherkin/parsing/parserun.h"

#include "model/gherkin/scanning/cells.h"
#include "model/gherkin/scanning/languageline.h"
#include "model/gherkin/scanning/tagscan.h"
#include "model/gherkin/scanning/textscan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace stepwright::gherkin {

namespace {

// Where a line of some kind leads. Tag lines may need a look-ahead: they go through `tagsTarget`.
const auto targets = [] {
    std::array<std::array<State, 16>, stateCount> table{};
    for (int state = 0; state < stateCount; ++state) {
        for (const Transition &transition : transitions(State(state)))
            table[state][int(transition.kind)] = transition.target;
    }
    return table;
}();

constexpr quint32 titleKinds = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) |
                               bit(LineKind::Scenario) | bit(LineKind::Examples);

} // namespace

bool ParseRun::readLine()
{
    const Content content = isAtEnd() ? Content{m_at, m_at, m_at, m_at, true} : contentAt(m_at);
    if (isBehindLastLine(content)) {
        endOfFile();
        return false;
    }
    if (isInDocString(m_state)) {
        const bool isEnd = isDocStringEnd(content);
        const LineKind kind = isEnd ? LineKind::DocStringSeparator : LineKind::DocStringText;
        take(content, {}, kind, targets[int(m_state)][int(kind)]);
    } else {
        accept(content, classify(content, lineNumber()));
    }
    m_at = content.next;
    return true;
}

void ParseRun::readAll()
{
    while (readLine()) {
    }
}

bool ParseRun::isDocStringEnd(const Content &content) const
{
    return content.end - content.content >= 3 && content.content[0] == m_separator &&
           content.content[1] == m_separator && content.content[2] == m_separator;
}

ParseRun::Class ParseRun::classify(const Content &content, quint32 line)
{
    constexpr quint32 text = bit(LineKind::Description);
    if (content.content == content.end)
        return {text | bit(LineKind::Empty), {}};
    switch (*content.content) {
    case '#':
        return classifyComment(content, line);
    case '@':
        return classifyTags(content, line);
    case '|':
        return {text | bit(LineKind::TableRow), {}};
    case '"':
    case '`':
        if (content.end - content.content >= 3 && content.content[1] == *content.content &&
            content.content[2] == *content.content)
            return {text | bit(LineKind::DocStringSeparator), {}};
        return {text, {}};
    default: {
        const Dialect::Match match = m_data.dialect->match(content.content, content.end);
        return {text | match.kinds, match};
    }
    }
}

ParseRun::Class ParseRun::classifyComment(const Content &content, quint32 line)
{
    quint32 kinds = bit(LineKind::Comment) | bit(LineKind::Description);
    if (m_state == State::Start) {
        const QByteArrayView code = languageOfLine({content.content, content.end});
        if (!code.isEmpty()) {
            if (const Dialect *dialect = findDialect(code)) {
                m_data.dialect = dialect;
                kinds |= bit(LineKind::Language);
            } else {
                report(DiagnosticCode::UnknownLanguage, line, code.begin(), code.end());
            }
        }
    }
    return {kinds, {}};
}

ParseRun::Class ParseRun::classifyTags(const Content &content, quint32 line)
{
    Class classified{bit(LineKind::Tags) | bit(LineKind::Description), {}};
    TagScanner scanner(content.content, content.end, false);
    while (scanner.next()) {
        ++classified.tags;
        if (!scanner.hasWhitespace())
            continue;
        if (m_badTagLine != line)
            report(DiagnosticCode::TagWithWhitespace, line, scanner.tagBegin(), scanner.tagEnd());
        m_badTagLine = line;
        return {bit(LineKind::Description), {}};
    }
    return classified;
}

void ParseRun::accept(const Content &content, const Class &classified)
{
    const quint32 kinds = classified.kinds & acceptedKinds(m_state);
    if (kinds == 0)
        return refuse(content, classified);
    const auto kind = LineKind(std::countr_zero(kinds));
    const State target = kind == LineKind::Tags ? tagsTarget(content) : targets[int(m_state)][int(kind)];
    take(content, classified, kind, target);
}

void ParseRun::refuse(const Content &content, const Class &classified)
{
    report(DiagnosticCode::UnexpectedToken, lineNumber(), content.content, trimmedEnd(content.content, content.end));
    const auto kind = LineKind(std::countr_zero(classified.kinds));
    const State acting = recoveryState(m_state, kind);
    if (mayRecover() && acceptedKinds(acting) & bit(kind) && kind != LineKind::Description)
        take(content, classified, kind, targets[int(acting)][int(kind)], true);
    else
        take(content, {}, LineKind::Unexpected, m_state);
}

void ParseRun::take(const Content &content, const Class &classified, LineKind kind, State target, bool byRecovery)
{
    Line line = record(kind, target, content, m_source);
    line.isAcceptedByRecovery = byRecovery;
    if (kind == LineKind::Step) {
        line.keyword = classified.match.step;
    } else if (bit(kind) & titleKinds) {
        line.keyword = classified.match.title;
    } else if (kind == LineKind::TableRow) {
        line.parts = cellCount(content.content, content.end);
    } else if (kind == LineKind::Tags) {
        line.parts = classified.tags;
        remarkTags(content);
    } else if (kind == LineKind::DocStringSeparator) {
        m_separator = *content.content;
    }
    append(line);
}

State ParseRun::tagsTarget(const Content &content)
{
    quint32 following = 0;
    for (const Transition &transition : transitions(m_state)) {
        if (transition.kind != LineKind::Tags)
            continue;
        if (transition.lookAhead == LookAhead::None)
            return transition.target;
        if (following == 0)
            following = kindsAfterTags(content.next);
        if (following & bit(transition.lookAhead == LookAhead::Examples ? LineKind::Examples : LineKind::Scenario))
            return transition.target;
    }
    Q_UNREACHABLE_RETURN(m_state);
}

quint32 ParseRun::kindsAfterTags(const char *at)
{
    constexpr quint32 passed = bit(LineKind::Empty) | bit(LineKind::Comment) | bit(LineKind::Tags);
    quint32 line = lineNumber();
    while (at != m_end) {
        const Content content = contentAt(at);
        const Class classified = classify(content, ++line);
        if (!(classified.kinds & passed))
            return classified.kinds;
        at = content.next;
    }
    return bit(LineKind::EndOfFile);
}

void ParseRun::remarkTags(const Content &content)
{
    TagScanner scanner(content.content, content.end, false);
    while (scanner.next()) {
    }
    const char *comment = scanner.uncommentedEnd();
    if (scanner.hasEmptyTags())
        report(DiagnosticCode::EmptyTag, lineNumber(), content.content, trimmedEnd(content.content, comment));
    if (std::find(comment, content.end, '@') != content.end)
        report(DiagnosticCode::PartlyCommentedTags, lineNumber(), skipWhitespace(comment, content.end),
               trimmedEnd(comment, content.end));
}

} // namespace stepwright::gherkin
