#include "model/definitions/matching/matcher.h"

#include "model/definitions/matching/expression.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

// PCRE's own bound for going back and forth in one match: some hundredths of a second at worst.
constexpr QStringView limit = u"(*LIMIT_MATCH=200000)(*LIMIT_DEPTH=10000)";

PatternText patternOf(const StepDefinition &definition, const ParameterTypes &types)
{
    switch (definition.kind) {
    case PatternKind::Expression:
    case PatternKind::Either:
        return expressionPattern(definition.pattern, types);
    case PatternKind::Parse:
        return parsePattern(definition.pattern, types);
    case PatternKind::Turnip:
        return turnipPattern(definition.pattern);
    case PatternKind::Literal:
        return {.regex = escaped(definition.pattern)};
    case PatternKind::Regex:
        break;
    }
    return regexPattern(definition.pattern, definition.file.endsWith(".rb"_L1));
}

bool isValid(const QString &regex)
{
    return QRegularExpression(regex).isValid();
}

Required common(const Required &left, const Required &right)
{
    Required both;
    for (const quint64 word : left.words) {
        if (std::ranges::contains(right.words, word))
            both.words.append(word);
    }
    return both;
}

} // namespace

Matcher::Matcher(const StepDefinition &definition, const ParameterTypes &types)
{
    PatternText pattern = patternOf(definition, types);
    m_isLoose = pattern.isLoose() || definition.pattern.contains(gap);
    m_unknownTypes = pattern.unknownTypes;
    const bool isRegex = definition.kind == PatternKind::Regex;
    const bool beginsText = !isRegex || definition.fit != Fit::Search;
    const bool endsText = !isRegex || definition.fit == Fit::Whole;
    Required required;
    if (pattern.problem.isEmpty() && !definition.isExtended && !pattern.regex.contains("(?x"_L1))
        required = requiredBy(pattern.regex, beginsText, endsText);
    QString text = pattern.regex;
    if (definition.kind == PatternKind::Either) {
        const QString other = regexPattern(definition.pattern, false).regex;
        if (!pattern.problem.isEmpty())
            required = requiredBy(other, true, true);
        else if (isValid(other))
            required = common(required, requiredBy(other, true, true));
        text = !pattern.problem.isEmpty() ? other : isValid(other) ? "(?:"_L1 + text + ")|(?:"_L1 + other + u')' : text;
        m_problem.clear();
    } else if (!pattern.problem.isEmpty()) {
        m_problem = pattern.problem;
        return;
    }
    for (const quint64 word : required.words)
        m_required.add(word);
    if (!definition.ignoresCase && !text.contains("(?i"_L1))
        m_beginning = required.beginning;
    const QString lineEnd = definition.isExtended ? u"\n"_s : QString(); // behind a comment
    const QString begin = beginsText ? u"^(?:"_s : u"(?:"_s;
    compile(definition, limit + begin + text + lineEnd + (endsText ? ")$"_L1 : ")"_L1));
    m_mayBePart = isRegex && definition.fit == Fit::Begin;
}

void Matcher::compile(const StepDefinition &definition, const QString &whole)
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DontCaptureOption;
    if (definition.ignoresCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    if (definition.isExtended)
        options |= QRegularExpression::ExtendedPatternSyntaxOption;
    if (definition.dotsMeanAll)
        options |= QRegularExpression::DotMatchesEverythingOption;
    m_regex = QRegularExpression(whole, options);
    if (!m_regex.isValid()) { // a back reference needs its group
        options &= ~QRegularExpression::PatternOptions(QRegularExpression::DontCaptureOption);
        m_regex.setPatternOptions(options);
    }
    if (!m_regex.isValid())
        m_problem = QCoreApplication::translate("Definitions", "The regular expression cannot be read: %1.")
                        .arg(m_regex.errorString());
}

Matcher::Answer Matcher::match(QStringView text, const WordBits &bits) const
{
    if (!m_problem.isEmpty() || !bits.contains(m_required) || !text.startsWith(m_beginning))
        return Answer::No;
    const QRegularExpressionMatch match = m_regex.matchView(text);
    if (!match.hasMatch())
        return match.isValid() ? Answer::No : Answer::Undecided;
    return m_mayBePart && match.capturedEnd() < text.size() ? Answer::Part : Answer::Whole;
}

} // namespace stepwright::definitions
