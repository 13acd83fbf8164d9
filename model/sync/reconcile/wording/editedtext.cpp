#include "model/sync/reconcile/wording/editedtext.h"

#include "model/gherkin/parser.h"
#include "model/gherkin/tables/tabletext.h"
#include "model/project/steptext.h"
#include "model/project/tagtext.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkinreader.h"
#include "model/sync/language/writing/stepwriter.h"
#include "model/sync/reconcile/definitions/expressiontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

std::unexpected<Error> noStep()
{
    return std::unexpected(
        Error{ErrorKind::Invalid,
              QCoreApplication::translate("Conflicts", "This is no step: a step begins with a keyword such as Given."),
              {}});
}

/// A feature that has the text for its only scenario's steps.
QByteArray featureAround(const QString &text, const QStringList &parameters)
{
    QString feature =
        parameters.isEmpty() ? u"Feature: f\n  Scenario: s\n"_s : u"Feature: f\n  Scenario Outline: s\n"_s;
    for (const QString &line : text.split(u'\n'))
        feature += line.isEmpty() ? u"\n"_s : u"    "_s + line + u'\n';
    if (!parameters.isEmpty())
        feature += u"\n    Examples:\n      | "_s + parameters.join(u" | ") + u" |\n";
    return feature.toUtf8();
}

Result<Body> stepsFrom(const QString &text, const Call &like, const EditContext &context)
{
    const gherkin::Tree tree = gherkin::parse(featureAround(text, context.parameters));
    const std::vector<ScenarioNode> scenarios = scenarioNodes(tree);
    if (tree.hasSyntaxErrors() || scenarios.size() != 1 || scenarios.front().rule ||
        scenarios.front().node.descriptionLines().count > 0)
        return noStep();
    StepWords words(context.words);
    const OutlineNames names(scenarios.front().node);
    Body steps;
    for (const gherkin::Step &step : scenarios.front().steps()) {
        Call call = words.callOf(step, names);
        if (call.annotation == like.annotation && steps.empty())
            call.keyword = like.keyword;
        steps.push_back({call});
    }
    if (steps.empty())
        return noStep();
    return steps;
}

bool isNumber(const QString &text)
{
    bool isRead = false;
    text.toDouble(&isRead);
    return isRead && !text.contains(u'e', Qt::CaseInsensitive) && !text.contains(u'n', Qt::CaseInsensitive);
}

/// Values that have words of their own rather than the definition language's.
bool isPlain(const Expression &value)
{
    return proseOf(value) || value.kind == ExpressionKind::Number || value.kind == ExpressionKind::Boolean ||
           value.kind == ExpressionKind::Null || value.kind == ExpressionKind::Variable;
}

} // namespace

QString editText(const Statement &statement, const EditContext &context)
{
    if (const auto *step = std::get_if<Step>(&statement.content)) {
        if (const std::optional<QString> prose = proseOf(step->value))
            return *prose;
    }
    if (!std::holds_alternative<Call>(statement.content))
        return printBody({statement}).trimmed();
    StepWriter writer(context.words, *gherkin::findDialect("en"));
    return writer.lines(statement, {}).join(u'\n');
}

Result<Body> statementsFrom(const QString &text, const Statement &like, const EditContext &context)
{
    if (const auto *call = std::get_if<Call>(&like.content))
        return stepsFrom(text, *call, context);
    if (const auto *step = std::get_if<Step>(&like.content); step && proseOf(step->value)) {
        if (text.trimmed().isEmpty())
            return noStep();
        return Body{{Step{.kind = step->kind, .value = expressionOf(text, step->value.kind)}}};
    }
    Result<Body> body = parseBody(text);
    if (body && body->empty())
        return noStep();
    return body;
}

QString editText(const Expression &value)
{
    if (value.kind == ExpressionKind::Null)
        return {};
    if (value.kind == ExpressionKind::Variable)
        return u"${"_s + value.text + u'}';
    if (isPlain(value))
        return proseOf(value).value_or(value.text);
    return printValue(value);
}

Result<Expression> valueFrom(const QString &text, const Expression &like)
{
    if (!isPlain(like))
        return parseValue(text);
    if (text == editText(like))
        return like;
    if (like.kind == ExpressionKind::Number && isNumber(text.trimmed()) && !text.trimmed().startsWith(u'-'))
        return Expression{ExpressionKind::Number, text.trimmed()};
    if (text.contains(u"${"_s))
        return expressionOf(text, ExpressionKind::Template);
    const bool isText = like.kind == ExpressionKind::Template || like.kind == ExpressionKind::PlainText;
    return expressionOf(text, isText ? like.kind : ExpressionKind::String);
}

QString tableCellText(const Expression &cell)
{
    return gherkin::cellText(cellValue(cell).toUtf8());
}

QString tableCellFrom(const QString &text, const QStringList &parameters)
{
    QString cell = QString::fromUtf8(gherkin::escapedCell(text.trimmed().toUtf8()));
    for (const QString &parameter : parameters)
        cell.replace(u'<' + parameter + u'>', u"${" + parameter + u'}');
    return cell;
}

Tag tagFrom(const QString &text)
{
    QString bare = text.trimmed();
    if (bare.startsWith(u'@'))
        bare.removeFirst();
    const Tag tag = tagFromText(bare);
    return {tag.key.trimmed(), tag.value.trimmed()};
}

} // namespace stepwright::sync
