#include "model/exporting/context/contextvalues.h"

#include "model/exporting/context/record.h"
#include "model/gherkin/dialect.h"
#include "model/project/steptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

Value tags(const QList<Tag> &tags)
{
    static constexpr std::array fields = {Field<Tag>{u"key", [](const Tag &tag) -> Value { return tag.key; }},
                                          Field<Tag>{u"value", [](const Tag &tag) -> Value { return tag.value; }},
                                          Field<Tag>{u"text", [](const Tag &tag) -> Value {
                                                         return tag.value.isEmpty()
                                                                    ? tag.key
                                                                    : QString(tag.key % u':' % tag.value);
                                                     }}};
    List list;
    for (const Tag &tag : tags)
        list.append(record(fields, tag));
    return list;
}

Value keywords(const QString &language)
{
    using gherkin::KeywordRole;
    const gherkin::Dialect *dialect = language.isEmpty() ? nullptr : gherkin::findDialect(language.toLatin1());
    if (dialect == nullptr)
        dialect = gherkin::findDialect("en");
    const auto usual = [&](KeywordRole role) { return QString::fromUtf8(dialect->keywords(role).first()); };
    const QList<QByteArray> &scenarios =
        dialect->keywords(KeywordRole::Scenario); // where there are two, the first is "Example"
    return Object{{u"feature"_s, usual(KeywordRole::Feature)},
                  {u"rule"_s, usual(KeywordRole::Rule)},
                  {u"background"_s, usual(KeywordRole::Background)},
                  {u"scenario"_s, QString::fromUtf8(scenarios.value(1, scenarios.first()))},
                  {u"outline"_s, usual(KeywordRole::ScenarioOutline)},
                  {u"examples"_s, usual(KeywordRole::Examples)}};
}

bool hasSteps(const Body &body)
{
    return std::ranges::any_of(body, [](const Statement &statement) {
        if (const If *choice = std::get_if<If>(&statement.content))
            return hasSteps(choice->then) || hasSteps(choice->otherwise);
        if (const While *loop = std::get_if<While>(&statement.content))
            return hasSteps(loop->body);
        return std::holds_alternative<Step>(statement.content);
    });
}

bool hasOnlyCalls(const Body &body)
{
    return std::ranges::all_of(
        body, [](const Statement &statement) { return std::holds_alternative<Call>(statement.content); });
}

bool hasLineBreaksInExamples(const ProjectDocument &document)
{
    const auto hasBreak = [](const Dataset &dataset) {
        return std::ranges::any_of(dataset.values, [](const Argument &argument) {
            const QString value = cellValue(argument.value);
            // What a dot in a pattern does not stand for in some language.
            static constexpr QStringView ends = u"\n\r\u0085\u2028\u2029";
            return std::ranges::any_of(value, [](QChar c) { return ends.contains(c); });
        });
    };
    return std::ranges::any_of(document.scenarios, [&](const ScenarioDocument &scenario) {
        return std::ranges::any_of(scenario.datasets, hasBreak);
    });
}

namespace {

bool isNumber(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const QStringView whole = point < 0 ? QStringView(text) : QStringView(text).first(point);
    const QStringView rest = point < 0 ? QStringView(u"0") : QStringView(text).sliced(point + 1);
    return !whole.isEmpty() && !rest.isEmpty() && std::ranges::all_of(whole, isDigit) &&
           std::ranges::all_of(rest, isDigit);
}

/// A number as every language reads it: 007 is 7 (not 8 to the base of eight, and 08 is one), and what a double
/// takes has a point.
QString numberText(QString text, ParameterType type)
{
    qsizetype zeros = 0;
    while (zeros + 1 < text.size() && text[zeros] == u'0' && text[zeros + 1].isDigit())
        ++zeros;
    text.remove(0, zeros);
    const bool isWhole = std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    return type == ParameterType::Float && isWhole ? QString(text % ".0"_L1) : text;
}

} // namespace

std::optional<Expression> numberForCode(const Expression &number)
{
    const QString text = number.text.trimmed();
    const bool isSigned = text.startsWith(u'-') || text.startsWith(u'+');
    const QString digits = text.sliced(isSigned ? 1 : 0);
    if (!isNumber(digits))
        return Expression{.kind = ExpressionKind::String, .text = number.text};
    const QString said = (text.startsWith(u'-') ? u"-"_s : QString()) % numberText(digits, ParameterType::Int);
    if (said == number.text)
        return {};
    return Expression{.kind = ExpressionKind::Number, .text = said};
}

Expression typed(const Expression &value, ParameterType type)
{
    const bool isNumber = type == ParameterType::Int || type == ParameterType::Float;
    switch (value.kind) {
    case ExpressionKind::Null:
        if (isNumber)
            return {.kind = ExpressionKind::Number, .text = numberText(u"0"_s, type)};
        if (type == ParameterType::Bool)
            return {.kind = ExpressionKind::Boolean, .text = u"false"_s};
        return value;
    case ExpressionKind::Number:
    case ExpressionKind::Boolean:
    case ExpressionKind::Unary:
        if (type == ParameterType::String || type == ParameterType::Null)
            return {.kind = ExpressionKind::String, .text = cellValue(value)};
        if (isNumber && value.kind == ExpressionKind::Number)
            return {.kind = ExpressionKind::Number, .text = numberText(value.text, type)};
        if (isNumber && value.kind == ExpressionKind::Unary && !value.children.empty()) {
            Expression signedValue = value;
            signedValue.children.front() = typed(value.children.front(), type);
            return signedValue;
        }
        return value;
    default:
        return value;
    }
}

} // namespace stepwright::exporting
