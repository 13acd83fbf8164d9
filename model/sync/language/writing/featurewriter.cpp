#include "model/sync/language/writing/featurewriter.h"

#include "model/sync/language/writing/prose.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

using gherkin::KeywordRole;

namespace {

bool hasVariable(const Expression &value, const QList<Parameter> &parameters)
{
    if (value.kind == ExpressionKind::Variable)
        return std::ranges::contains(parameters, value.text, &Parameter::name);
    return std::ranges::any_of(value.children, [&](const Expression &child) { return hasVariable(child, parameters); });
}

/// Whether a step says a `<column>`.
bool hasColumns(const ScenarioDocument &scenario)
{
    return std::ranges::any_of(scenario.body, [&](const Statement &statement) {
        const Call *call = std::get_if<Call>(&statement.content);
        return call && std::ranges::any_of(call->arguments, [&](const Argument &argument) {
                   return hasVariable(argument.value, scenario.parameters);
               });
    });
}

} // namespace

QStringList indented(QStringList lines, const QString &indent)
{
    for (QString &line : lines) {
        if (!line.isEmpty())
            line.prepend(indent);
    }
    return lines;
}

QStringList tagLines(const QList<Tag> &tags)
{
    QStringList texts;
    for (const Tag &tag : tags)
        texts.append(gherkinTag(tag));
    return texts.isEmpty() ? QStringList() : QStringList(texts.join(u' '));
}

QStringList FeatureWriter::body(const Body &body, const OutlineNames &names, const QString &indent)
{
    QStringList lines;
    for (const Statement &statement : body)
        lines += indented(m_steps.lines(statement, names), indent);
    return lines;
}

QStringList FeatureWriter::background(const Body &setup, const QString &indent)
{
    return QStringList{QString(indent % m_steps.keyword(KeywordRole::Background) % u':')} +
           body(setup, {}, indent % u"  ");
}

QStringList FeatureWriter::examples(const ScenarioDocument &scenario, const OutlineNames &names, const QString &indent)
{
    return QStringList{QString(), QString(indent % m_steps.keyword(KeywordRole::Examples) % u':')} +
           indented(exampleLines(scenario, names), indent % u"  ");
}

QStringList FeatureWriter::scenario(const ScenarioDocument &scenario, const QList<Tag> &tags, const QString &indent)
{
    const OutlineNames names;
    // Without rows it is an outline nevertheless where a plain scenario's steps would say nothing.
    const bool isOutline = !scenario.parameters.isEmpty() && (!scenario.datasets.isEmpty() || hasColumns(scenario));
    const QString keyword = m_steps.keyword(isOutline ? KeywordRole::ScenarioOutline : KeywordRole::Scenario);
    const QString inner = indent % u"  ";
    QStringList lines = indented(tagLines(tags), indent);
    lines.append(QString(indent % keyword % u": " % oneLine(scenario.name)).trimmed().prepend(indent));
    const QStringList prose = proseLines(scenario.description, m_dialect);
    if (!prose.isEmpty())
        lines += indented(prose, inner) + QStringList(QString());
    lines += body(scenario.body, names, inner);
    if (isOutline)
        lines += examples(scenario, names, inner);
    return lines;
}

QStringList FeatureWriter::feature(const FeatureDocument &feature)
{
    const QString indent = u"  "_s;
    QStringList lines;
    if (m_dialect.code() != "en")
        lines.append(u"# language: " % QString::fromLatin1(m_dialect.code()));
    lines += tagLines(feature.folder.tags);
    lines.append(QString(m_steps.keyword(KeywordRole::Feature) % u": " % oneLine(feature.folder.name)).trimmed());
    lines += indented(proseLines(feature.folder.description, m_dialect), indent);
    if (!feature.folder.setup.empty())
        lines += QStringList(QString()) + background(feature.folder.setup, indent);
    for (const ScenarioDocument &one : feature.scenarios)
        lines += QStringList(QString()) + scenario(one, one.tags, indent);
    return lines;
}

} // namespace stepwright::sync
