#include "model/sync/engine/conflicttext.h"

#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/state/things.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

project::ProjectDocument documentOf(const SyncProject &project)
{
    project::ProjectDocument document;
    for (const SyncActionWord &word : project.actionWords)
        document.actionWords.append(
            {word.uid, word.name, {word.description, word.tags, word.parameters, word.body, {}}});
    return document;
}

} // namespace

ConflictText::ConflictText(const Reconciliation &merged)
    : m_merged(merged), m_document(documentOf(merged.merged)), m_words(m_document)
{
}

QString ConflictText::line(const project::Statement &statement) const
{
    const auto *call = std::get_if<project::Call>(&statement.content);
    if (!call)
        return printBody({statement}).trimmed();
    const project::StepText steps(m_words, u"\""_s);
    const project::ResolvedCall resolved = steps.resolve(*call);
    QStringList lines{steps.line(*call)};
    if (resolved.hasFreeText)
        lines.append(u"\"\"\"\n"_s + resolved.freeText + u"\n\"\"\""_s);
    if (!resolved.dataTable.isEmpty())
        lines.append(resolved.dataTable.trimmed());
    return lines.join(u'\n');
}

QString ConflictText::value(const ConflictValue &value) const
{
    struct Visitor
    {
        const ConflictText &texts;

        QString operator()(std::monostate /*value*/) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(const project::Tag &tag) const
        {
            return u'@' + (tag.value.isEmpty() ? tag.key : QString(tag.key + u':' + tag.value));
        }
        QString operator()(const project::Expression &cell) const { return project::cellValue(cell); }
        QString operator()(const project::Parameter &parameter) const
        {
            const std::optional<project::Expression> &value = parameter.defaultValue;
            return value ? QString(parameter.name + u" = "_s + printValue(*value)) : parameter.name;
        }
        QString operator()(const project::Dataset &row) const
        {
            QStringList cells;
            for (const project::Argument &cell : row.values)
                cells.append(project::cellValue(cell.value));
            return u"| "_s + cells.join(u" | "_s) + u" |"_s;
        }
        QString operator()(const project::Statement &statement) const { return texts.line(statement); }
        QString operator()(const project::Body &body) const
        {
            QStringList lines;
            for (const project::Statement &statement : body)
                lines.append(texts.line(statement));
            return lines.join(u'\n');
        }
    };
    return std::visit(Visitor{*this}, value);
}

QString ConflictText::kind(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Changed:
        return QCoreApplication::translate("Sync", "Both sides changed it to different values.");
    case ConflictKind::EditAndDelete:
        return QCoreApplication::translate("Sync", "It was changed here and removed on the platform.");
    case ConflictKind::DeleteAndEdit:
        return QCoreApplication::translate("Sync", "It was removed here and changed on the platform.");
    case ConflictKind::MovedApart:
        return QCoreApplication::translate("Sync", "Both sides moved it, to different places.");
    case ConflictKind::Cycle:
        return QCoreApplication::translate("Sync", "Both sides moved folders, which together would lie in each other.");
    case ConflictKind::NameTaken:
        break;
    }
    return QCoreApplication::translate("Sync", "Another one has the same name, which the platform does not allow: "
                                               "rename one of them.");
}

QString ConflictText::part(const Conflict &conflict)
{
    const QString field = textOf(Fields(conflict.field));
    return conflict.part.isEmpty() ? field : QString(field + u", "_s + conflict.part);
}

QString ConflictText::name(const Conflict &conflict) const
{
    const ThingKey key(conflict.entity, conflict.uid);
    for (const SyncProject *project : {&m_merged.merged, &m_merged.projects.remote, &m_merged.projects.base}) {
        if (const auto thing = findThing(*project, key))
            return nameOf(*thing);
    }
    return conflict.uid;
}

} // namespace stepwright::sync
