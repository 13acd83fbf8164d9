#include "model/sync/reconcile/wording/conflicttexts.h"

#include "model/project/tagtext.h"
#include "model/sync/language/definition/definitionprinter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

using namespace project;

namespace {

/// Translates a text of this file.
struct Conflicts
{
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

QString subjectInTable(const Conflict &conflict)
{
    const auto &[row, column] = conflict.table;
    if (!conflict.table.isCell())
        return Conflicts::tr("Data table, row %1").arg(row + 1);
    return conflict.part.isEmpty() ? Conflicts::tr("Data table, row %1, column %2").arg(row + 1).arg(column + 1)
                                   : Conflicts::tr("Data table, row %1, “%2”").arg(row + 1).arg(conflict.part);
}

QString subjectOf(const Conflict &conflict)
{
    switch (conflict.field) {
    case Field::Name:
        return conflict.kind == ConflictKind::NameTaken ? Conflicts::tr("Name: something else has it")
                                                        : Conflicts::tr("Name");
    case Field::Place:
        return conflict.kind == ConflictKind::Cycle ? Conflicts::tr("Folder: two would lie in each other")
                                                    : Conflicts::tr("Folder");
    case Field::Description:
        return Conflicts::tr("Description");
    case Field::Tags:
        return Conflicts::tr("Tag “%1”").arg(conflict.part);
    case Field::Parameters:
        return conflict.part.isEmpty() ? Conflicts::tr("Column") : Conflicts::tr("Column “%1”").arg(conflict.part);
    case Field::Steps:
        if (conflict.table.isInTable())
            return subjectInTable(conflict);
        return conflict.place.isEmpty() ? Conflicts::tr("All steps") : Conflicts::tr("Step");
    case Field::Examples:
        if (conflict.place.isEmpty())
            return Conflicts::tr("All rows");
        if (conflict.kind == ConflictKind::Changed && conflict.part.isEmpty())
            return Conflicts::tr("Name of row %1").arg(conflict.place.last() + 1);
        return conflict.part.isEmpty()
                   ? Conflicts::tr("Row %1").arg(conflict.place.last() + 1)
                   : Conflicts::tr("Row %1, “%2”").arg(conflict.place.last() + 1).arg(conflict.part);
    case Field::Existence:
        break;
    }
    return {};
}

QString whatOf(const Conflict &conflict)
{
    const QString subject = subjectOf(conflict);
    QString state;
    if (conflict.kind == ConflictKind::EditAndDelete)
        state = Conflicts::tr("changed here, deleted on the platform");
    else if (conflict.kind == ConflictKind::DeleteAndEdit)
        state = Conflicts::tr("deleted here, changed on the platform");
    else if (conflict.kind == ConflictKind::MovedApart)
        state = Conflicts::tr("moved to different places");
    if (state.isEmpty() || subject.isEmpty())
        return subject.isEmpty() ? state.replace(0, 1, state.first(qMin(1, state.size())).toUpper()) : subject;
    return Conflicts::tr("%1: %2", "a part of a scenario, and what happened to it").arg(subject, state);
}

QString rowText(const Dataset &row)
{
    QStringList cells;
    for (const Argument &cell : row.values)
        cells.append(cellValue(cell.value));
    return (row.name.isEmpty() ? QString() : QString(row.name + u": "_s)) + cells.join(u" | "_s);
}

} // namespace

ConflictTexts::ConflictTexts(const Reconciliation &given)
    : m_given(given), m_words(editContext(given, EntityKind::Folder, {}).words),
      m_writer(m_words, *gherkin::findDialect("en"))
{
    for (const SyncProject *project : {&given.projects.base, &given.projects.remote, &given.projects.local}) {
        for (const SyncFolder &folder : project->folders)
            m_names.insert({EntityKind::Folder, folder.uid}, folder.name);
        for (const SyncActionWord &word : project->actionWords)
            m_names.insert({EntityKind::ActionWord, word.uid}, word.name);
        for (const SyncScenario &scenario : project->scenarios)
            m_names.insert({EntityKind::Scenario, scenario.uid}, scenario.name);
    }
    for (qsizetype index = 0; index < given.findings.conflicts.size(); ++index) {
        const Conflict &conflict = given.findings.conflicts[index];
        m_conflicts[{conflict.entity, conflict.uid}].append(int(index));
    }
    for (const Mark &mark : given.findings.marks)
        m_marks[{mark.entity, mark.uid}].append(mark);
    const auto indexAll = [this](EntityKind kind, const auto &list) {
        for (qsizetype index = 0; index < list.size(); ++index)
            m_merged.insert({kind, list[index].uid}, index);
    };
    indexAll(EntityKind::Folder, given.merged.folders);
    indexAll(EntityKind::ActionWord, given.merged.actionWords);
    indexAll(EntityKind::Scenario, given.merged.scenarios);
}

QString ConflictTexts::nameOf(EntityKind kind, const QString &uid) const
{
    return m_names.value({kind, uid});
}

QString ConflictTexts::folderName(const QString &uid) const
{
    return uid.isEmpty() ? Conflicts::tr("(the project)") : m_names.value({EntityKind::Folder, uid});
}

QString ConflictTexts::statementText(const Statement &statement)
{
    if (!std::holds_alternative<Call>(statement.content))
        return printBody({statement}).trimmed();
    const auto &call = std::get<Call>(statement.content);
    QStringList lines = m_writer.lines(statement, {});
    if (!call.keyword.isEmpty() && !lines.isEmpty())
        lines.first() = call.keyword + lines.first().sliced(m_writer.stepKeyword(call.annotation).size());
    return lines.join(u'\n');
}

QString ConflictTexts::bodyText(const Body &body)
{
    QStringList lines;
    for (const Statement &statement : body)
        lines.append(statementText(statement));
    return lines.join(u'\n');
}

std::optional<QString> ConflictTexts::rowsOf(const SyncProject &side, const QString &uid)
{
    const auto scenario = std::ranges::find(side.scenarios, uid, &SyncScenario::uid);
    if (scenario == side.scenarios.end())
        return std::nullopt;
    QStringList lines;
    for (const Dataset &row : scenario->datasets)
        lines.append(rowText(row));
    return lines.join(u'\n');
}

std::optional<QString> ConflictTexts::valueOf(const ConflictValue &value, const Conflict &conflict)
{
    if (const auto *text = std::get_if<QString>(&value))
        return conflict.field == Field::Place ? folderName(*text) : *text;
    if (const auto *tag = std::get_if<Tag>(&value))
        return QString(u'@' + project::tagText(*tag));
    if (const auto *cell = std::get_if<Expression>(&value))
        return conflict.table.isCell() ? tableCellText(*cell) : cellValue(*cell);
    if (const auto *row = std::get_if<Dataset>(&value))
        return rowText(*row);
    if (const auto *statement = std::get_if<Statement>(&value))
        return statementText(*statement);
    if (const auto *body = std::get_if<Body>(&value))
        return bodyText(*body);
    const auto *parameter = std::get_if<Parameter>(&value);
    if (!parameter)
        return std::nullopt;
    return parameter->defaultValue ? QString(parameter->name + u" = "_s + cellValue(*parameter->defaultValue))
                                   : parameter->name;
}

ConflictVersions ConflictTexts::textOf(const Conflict &conflict)
{
    ConflictVersions text{whatOf(conflict), valueOf(conflict.base, conflict), valueOf(conflict.ours, conflict),
                          valueOf(conflict.theirs, conflict)};
    if (conflict.field == Field::Examples && conflict.place.isEmpty()) {
        text.mine = rowsOf(m_given.projects.local, conflict.uid);
        text.theirs = rowsOf(m_given.projects.remote, conflict.uid);
    }
    return text;
}

QString ConflictTexts::editTextOf(const Conflict &conflict)
{
    for (const ConflictValue *value : {&conflict.ours, &conflict.theirs}) {
        if (const auto *text = std::get_if<QString>(value))
            return *text;
        if (const auto *tag = std::get_if<Tag>(value))
            return project::tagText(*tag);
        if (const auto *cell = std::get_if<Expression>(value))
            return conflict.table.isCell() ? tableCellText(*cell) : editText(*cell);
        if (const auto *parameter = std::get_if<Parameter>(value))
            return parameter->defaultValue ? editText(*parameter->defaultValue) : QString();
        if (const auto *statement = std::get_if<Statement>(value))
            return editText(*statement, {.words = m_words});
    }
    return {};
}

} // namespace stepwright::sync
