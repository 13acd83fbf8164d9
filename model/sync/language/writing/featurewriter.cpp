#include "model/sync/language/writing/featurewriter.h"

#include "model/sync/language/writing/prose.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

using gherkin::KeywordRole;

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
        texts.append(tagText(tag));
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
    const bool isOutline = !scenario.datasets.isEmpty() && !scenario.parameters.isEmpty();
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
