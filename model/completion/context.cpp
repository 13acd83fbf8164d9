#include "model/completion/context.h"

#include "model/completion/parameters.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::KeywordType;
using gherkin::LineKind;
using gherkin::State;

namespace {

StepType typeOf(KeywordType type)
{
    switch (type) {
    case KeywordType::Context:
        return StepType::Given;
    case KeywordType::Action:
        return StepType::When;
    case KeywordType::Outcome:
        return StepType::Then;
    default:
        return StepType::Unknown;
    }
}

// The type of the steps before a line, for "And" and "But".
StepType typeBefore(const gherkin::Tree &tree, quint32 line)
{
    for (quint32 i = qMin(line, tree.lineCount()); i-- > 0;) {
        const gherkin::Line &record = tree.lines()[i];
        if (record.kind == LineKind::Scenario || record.kind == LineKind::Background)
            break;
        if (record.kind != LineKind::Step || record.keyword == gherkin::Line::noKeyword)
            continue;
        const KeywordType type = tree.dialect().keyword(record.keyword).type;
        if (type != KeywordType::Conjunction)
            return typeOf(type);
    }
    return StepType::Unknown;
}

bool isBlank(QChar character)
{
    return character.isSpace();
}

// Where the content of a line begins; in Markdown behind the `#` or bullet before a keyword.
qsizetype contentStart(QStringView text, bool isMarkdown)
{
    const QChar *start = std::ranges::find_if_not(text, isBlank);
    if (isMarkdown) {
        start = std::find_if(start, text.end(), [](QChar character) { return !u"#*+-"_s.contains(character); });
        start = std::find_if_not(start, text.end(), isBlank);
    }
    return start - text.begin();
}

// The place from `start` to the cursor; a proposal replaces the word around the cursor, up to one of the characters.
TypingContext wordContext(TypingPlace place, QStringView line, qsizetype start, qsizetype position, QStringView ends)
{
    qsizetype end = position;
    while (end < line.size() && !line[end].isSpace() && !ends.contains(line[end]))
        ++end;
    return {place, int(start), int(end), line.sliced(start, position - start).toString()};
}

TypingContext languageContext(QStringView line, qsizetype start, qsizetype position)
{
    const QStringView prefix = line.first(position);
    QStringView rest = prefix.sliced(start + 1).trimmed();
    if (u"language"_s.startsWith(rest))
        return {TypingPlace::Keyword, int(start), int(position), prefix.sliced(start).toString()};
    if (!rest.startsWith(u"language"))
        return {};
    rest = rest.sliced(8).trimmed();
    if (!rest.startsWith(u':'))
        return {};
    return wordContext(TypingPlace::Language, line, position - rest.sliced(1).trimmed().size(), position, {});
}

TypingContext tagContext(QStringView line, qsizetype position)
{
    const qsizetype at = line.first(position).lastIndexOf(u'@');
    if (std::ranges::any_of(line.sliced(at, position - at), isBlank))
        return {};
    return wordContext(TypingPlace::Tag, line, at, position, u"@`");
}

TypingContext mediaTypeContext(QStringView line, qsizetype start, qsizetype position)
{
    const QChar quote = line[start];
    const QChar *type = std::find_if(line.begin() + start, line.end(), [quote](QChar each) { return each != quote; });
    const qsizetype typeStart = type - line.begin();
    constexpr qsizetype shortestDelimiter = 3;
    if (typeStart - start < shortestDelimiter || typeStart > position)
        return {};
    return wordContext(TypingPlace::MediaType, line, typeStart, position, {});
}

// The bars of a row that are not escaped.
QList<qsizetype> barsOf(QStringView line)
{
    QList<qsizetype> bars;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'|')
            bars.append(i);
    }
    return bars;
}

bool isInTable(State state)
{
    switch (state) {
    case State::BackgroundTable:
    case State::BackgroundDocStringTable:
    case State::ScenarioTable:
    case State::ScenarioDocStringTable:
    case State::ExamplesTable:
    case State::RuleBackgroundTable:
    case State::RuleBackgroundDocStringTable:
    case State::RuleScenarioTable:
    case State::RuleScenarioDocStringTable:
    case State::RuleExamplesTable:
        return true;
    default:
        return false;
    }
}

TypingContext cellContext(QStringView line, qsizetype position, State state)
{
    const QList<qsizetype> bars = barsOf(line);
    const auto behind = std::ranges::lower_bound(bars, position);
    if (behind == bars.begin())
        return {};
    const qsizetype bar = *std::prev(behind);
    qsizetype start = bar + 1;
    while (start < position && line[start].isSpace())
        ++start;
    const qsizetype next = behind == bars.end() ? line.size() : *behind;
    const qsizetype end = start + line.sliced(start, next - start).trimmed().size();
    const TypingPlace place = isInTable(state) ? TypingPlace::Cell : TypingPlace::TableHeader;
    return {place,
            int(start),
            int(qMax(end, position)),
            line.sliced(start, position - start).toString(),
            StepType::Unknown,
            int(behind - bars.begin()) - 1};
}

// A `<` before the cursor that nothing closes, in an outline.
TypingContext parameterContext(const gherkin::Tree &tree, quint32 lineNumber, QStringView line, qsizetype position)
{
    const QStringView prefix = line.first(position);
    const qsizetype open = prefix.lastIndexOf(u'<');
    if (open < 0 || prefix.lastIndexOf(u'>') > open || (open + 1 < position && line[open + 1].isSpace()))
        return {};
    const OutlineParameters parameters = parametersAround(tree, lineNumber);
    if (parameters.columns.isEmpty() && parameters.used.isEmpty())
        return {};
    const qsizetype close = line.indexOf(u'>', position);
    const QStringView rest = close < 0 ? QStringView() : line.sliced(position, close - position);
    const bool isClosed = close >= 0 && !rest.contains(u'<') && !rest.contains(u'|') && !rest.contains(u' ');
    return {TypingPlace::Parameter, int(open), int(isClosed ? close + 1 : position),
            line.sliced(open, position - open).toString()};
}

TypingContext keywordOrStepContext(const gherkin::Tree &tree, quint32 lineNumber, QStringView line, qsizetype start,
                                   qsizetype position)
{
    const QStringView content = line.sliced(start, position - start);
    const quint32 accepted = gherkin::acceptedKinds(tree.stateBefore(qMin(lineNumber, tree.lineCount())));
    const QByteArray bytes = content.toUtf8();
    const gherkin::Dialect &dialect = tree.dialect();
    const gherkin::Dialect::Match match =
        bytes.isEmpty() ? gherkin::Dialect::Match() : dialect.match(bytes.begin(), bytes.end());
    if (match.title != gherkin::Dialect::noKeyword)
        return {};
    if (match.step == gherkin::Dialect::noKeyword || !(accepted & gherkin::bit(LineKind::Step))) {
        TypingContext context = wordContext(TypingPlace::Keyword, line, start, position, {});
        context.end = int(context.typed.isEmpty() ? position : context.end);
        return context;
    }
    const gherkin::Keyword &keyword = dialect.keyword(match.step);
    const qsizetype text = start + QString::fromUtf8(keyword.text).size();
    const bool isConjunction = keyword.type == KeywordType::Conjunction || keyword.type == KeywordType::Unknown;
    return {TypingPlace::Step, int(text), int(line.size()), line.sliced(text, position - text).toString(),
            isConjunction ? typeBefore(tree, lineNumber) : typeOf(keyword.type)};
}

} // namespace

TypingContext contextAt(const gherkin::Tree &tree, quint32 line, QStringView lineText, int position)
{
    const State state = tree.stateBefore(qMin(line, tree.lineCount()));
    const quint32 accepted = gherkin::acceptedKinds(state);
    const qsizetype start = contentStart(lineText.left(position), tree.isMarkdown());
    const QStringView content = lineText.left(position).sliced(start);
    if (content.startsWith(u'#'))
        return accepted & gherkin::bit(LineKind::Language) ? languageContext(lineText, start, position)
                                                           : TypingContext();
    if (const TypingContext parameter = parameterContext(tree, line, lineText, position);
        parameter.place != TypingPlace::Nothing)
        return parameter;
    if (gherkin::isInDocString(state))
        return {};
    if (content.startsWith(u'@') || (tree.isMarkdown() && content.startsWith(u"`@")))
        return tagContext(lineText, position);
    if (content.startsWith(u'|'))
        return accepted & gherkin::bit(LineKind::TableRow) ? cellContext(lineText, position, state) : TypingContext();
    if (content.startsWith(u'"') || content.startsWith(u'`'))
        return accepted & gherkin::bit(LineKind::DocStringSeparator) ? mediaTypeContext(lineText, start, position)
                                                                     : TypingContext();
    return keywordOrStepContext(tree, line, lineText, start, position);
}

OutlineParameters parametersAround(const gherkin::Tree &tree, quint32 line)
{
    OutlineParameters parameters;
    if (tree.lineCount() == 0)
        return parameters;
    quint32 within = qMin(line, tree.lineCount() - 1);
    while (within > 0 && tree.lines()[within].kind == LineKind::Empty)
        --within; // blank lines at the end of a scenario belong to it for somebody who types there
    const auto scenario = gherkin::as<gherkin::Scenario>(tree.enclosingNode(within, gherkin::bit(LineKind::Scenario)));
    if (!scenario)
        return parameters;
    const auto add = [](QStringList &names, const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    for (const gherkin::Examples &examples : scenario.examples()) {
        const gherkin::TableRow header = examples.header();
        if (!header || header.lineIndex() == line)
            continue;
        for (const gherkin::TableCell &cell : header.cells())
            add(parameters.columns, cell.text());
    }
    const gherkin::LineRange lines = scenario.lines();
    for (quint32 i = scenario.lineIndex(); i < lines.end(); ++i) {
        const LineKind kind = tree.lines()[i].kind;
        if (kind == LineKind::Examples)
            break;
        if (i == line || kind == LineKind::Comment)
            continue;
        const QString text = tree.lineText(i).toString();
        for (const StepParameter &placeholder : placeholdersOf(text))
            add(parameters.used, text.sliced(placeholder.start + 1, placeholder.length - 2));
    }
    return parameters;
}

} // namespace stepwright::completion
