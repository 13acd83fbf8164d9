#include "model/completion/context.h"

#include "model/gherkin/tree/nodes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::KeywordRole;
using gherkin::KeywordType;
using gherkin::LineKind;

namespace {

constexpr std::array<std::pair<KeywordRole, LineKind>, gherkin::keywordRoleCount> lineKinds = {{
    {KeywordRole::Given, LineKind::Step},
    {KeywordRole::When, LineKind::Step},
    {KeywordRole::Then, LineKind::Step},
    {KeywordRole::And, LineKind::Step},
    {KeywordRole::But, LineKind::Step},
    {KeywordRole::Examples, LineKind::Examples},
    {KeywordRole::Scenario, LineKind::Scenario},
    {KeywordRole::ScenarioOutline, LineKind::Scenario},
    {KeywordRole::Background, LineKind::Background},
    {KeywordRole::Rule, LineKind::Rule},
    {KeywordRole::Feature, LineKind::Feature},
}};

gherkin::State stateBefore(const gherkin::Tree &tree, quint32 line)
{
    return tree.stateBefore(qMin(line, tree.lineCount()));
}

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

// Where the content of a line begins; in Markdown behind the `#` or bullet before a keyword.
qsizetype contentStart(QStringView text, bool isMarkdown)
{
    qsizetype start = 0;
    const auto skip = [&](auto predicate) {
        while (start < text.size() && predicate(text[start]))
            ++start;
    };
    skip([](QChar character) { return character.isSpace(); });
    if (isMarkdown) {
        skip([](QChar character) { return u"#*+-"_s.contains(character); });
        skip([](QChar character) { return character.isSpace(); });
    }
    return start;
}

TypingContext languageContext(QStringView prefix, qsizetype start)
{
    QStringView rest = prefix.sliced(start + 1).trimmed();
    if (!rest.startsWith(u"language"))
        return {};
    rest = rest.sliced(8).trimmed();
    if (!rest.startsWith(u':'))
        return {};
    const qsizetype code = prefix.size() - rest.sliced(1).trimmed().size();
    return {TypingPlace::Language, int(code), prefix.sliced(code).toString()};
}

TypingContext tagContext(QStringView prefix)
{
    const qsizetype at = prefix.lastIndexOf(u'@');
    const QStringView typed = prefix.sliced(at);
    if (std::ranges::any_of(typed, [](QChar character) { return character.isSpace(); }))
        return {};
    return {TypingPlace::Tag, int(at), typed.toString()};
}

bool beginsWith(const QString &text, QStringView typed)
{
    return text.startsWith(typed, Qt::CaseInsensitive);
}

} // namespace

TypingContext contextAt(const gherkin::Tree &tree, quint32 line, QStringView lineText, int position)
{
    const gherkin::State state = stateBefore(tree, line);
    const QStringView prefix = lineText.left(position);
    if (gherkin::isInDocString(state))
        return {};
    const qsizetype start = contentStart(prefix, tree.isMarkdown());
    const QStringView content = prefix.sliced(start);
    const quint32 accepted = gherkin::acceptedKinds(state);
    if (content.startsWith(u'#'))
        return accepted & gherkin::bit(LineKind::Language) ? languageContext(prefix, start) : TypingContext();
    if (content.startsWith(u'@'))
        return tagContext(prefix);
    if (content.startsWith(u'|') || content.startsWith(u'"') || content.startsWith(u'`'))
        return {};
    const QByteArray bytes = content.toUtf8();
    const gherkin::Dialect &dialect = tree.dialect();
    const gherkin::Dialect::Match match =
        bytes.isEmpty() ? gherkin::Dialect::Match() : dialect.match(bytes.begin(), bytes.end());
    if (match.title != gherkin::Dialect::noKeyword)
        return {};
    if (match.step == gherkin::Dialect::noKeyword || !(accepted & gherkin::bit(LineKind::Step)))
        return {TypingPlace::Keyword, int(start), content.toString()};
    const gherkin::Keyword &keyword = dialect.keyword(match.step);
    const qsizetype text = start + QString::fromUtf8(keyword.text).size();
    const bool isConjunction = keyword.type == KeywordType::Conjunction || keyword.type == KeywordType::Unknown;
    return {TypingPlace::Step, int(text), prefix.sliced(text).toString(),
            isConjunction ? typeBefore(tree, line) : typeOf(keyword.type)};
}

QStringList keywordProposals(const gherkin::Tree &tree, quint32 line, QStringView typed)
{
    const quint32 accepted = gherkin::acceptedKinds(stateBefore(tree, line));
    QStringList proposals;
    for (const auto &[role, kind] : lineKinds) {
        if (!(accepted & gherkin::bit(kind)))
            continue;
        for (const QByteArray &keyword : tree.dialect().keywords(role)) {
            const QString text = QString::fromUtf8(keyword) + (kind == LineKind::Step ? u""_s : u": "_s);
            if (!text.startsWith(u'*') && beginsWith(text, typed) && !proposals.contains(text))
                proposals.append(text);
        }
    }
    return proposals;
}

QStringList tagProposals(const gherkin::Tree &tree, quint32 line, QStringView typed)
{
    QStringList proposals;
    for (quint32 i = 0; i < tree.lineCount(); ++i) {
        if (i == line || tree.lines()[i].kind != LineKind::Tags)
            continue;
        const QString text = tree.lineText(i).toString();
        const QString tags = text.left(text.indexOf(u" #"));
        for (const QString &tag : tags.split(u' ', Qt::SkipEmptyParts)) {
            if (tag.startsWith(u'@') && tag.size() > 1 && beginsWith(tag, typed) && !proposals.contains(tag))
                proposals.append(tag);
        }
    }
    proposals.sort(Qt::CaseInsensitive);
    return proposals;
}

QStringList languageProposals(QStringView typed)
{
    QStringList proposals;
    for (const gherkin::Dialect &dialect : gherkin::allDialects()) {
        const QString code = QString::fromUtf8(dialect.code());
        if (beginsWith(code, typed) || beginsWith(dialect.name(), typed) || beginsWith(dialect.nativeName(), typed))
            proposals.append(code);
    }
    return proposals;
}

} // namespace stepwright::completion
