#include "model/project/tagtext.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/reconcile/definitions/expressiontext.h"
#include "model/sync/reconcile/examples/tablerows.h"
#include "model/sync/reconcile/wording/conflicttexts.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

using namespace project;

/// Writes one thing line by line, with its conflicts in the places of what they are about.
class ThingWriter
{
public:
    ThingWriter(ConflictTexts &texts, EntityKind kind, const QString &uid)
        : m_texts(texts), m_conflicts(texts.m_conflicts.value({kind, uid})), m_marks(texts.m_marks.value({kind, uid}))
    {
    }

    QList<ThingLine> write(const SyncFolder &folder)
    {
        writeHead(gherkin::KeywordRole::Feature, folder);
        if (!folder.body.empty() || hasConflict(Field::Steps))
            add(1, keyword(gherkin::KeywordRole::Background), true);
        writeDefinition(folder, 2);
        return m_lines;
    }

    QList<ThingLine> write(const SyncActionWord &word)
    {
        writeHead(std::nullopt, word);
        addConflicts(Field::Parameters);
        writeDefinition(word, 1);
        return m_lines;
    }

    QList<ThingLine> write(const SyncScenario &scenario)
    {
        const bool isOutline = !scenario.parameters.isEmpty();
        writeHead(isOutline ? gherkin::KeywordRole::ScenarioOutline : gherkin::KeywordRole::Scenario, scenario);
        writeDefinition(scenario, 1);
        addConflicts(Field::Parameters);
        if (isOutline || !scenario.datasets.isEmpty() || hasConflict(Field::Examples))
            writeRows(scenario);
        return m_lines;
    }

private:
    [[nodiscard]] const Conflict &conflict(int index) const { return m_texts.m_given.findings.conflicts[index]; }

    [[nodiscard]] QString keyword(gherkin::KeywordRole role) const { return m_texts.m_writer.keyword(role) + u':'; }

    [[nodiscard]] bool hasConflict(Field field) const
    {
        return std::ranges::any_of(m_conflicts, [&](int index) { return conflict(index).field == field; });
    }

    void add(int depth, const QString &text, bool isHeading = false)
    {
        m_lines.append({.depth = depth, .text = text, .isHeading = isHeading});
    }

    /// The conflicts of a field; whether one of them stands for the text itself.
    bool addConflicts(Field field, int depth = 1)
    {
        bool isInPlace = false;
        for (const int index : m_conflicts) {
            if (conflict(index).field != field)
                continue;
            m_lines.append({.depth = depth, .conflict = index});
            isInPlace = true;
        }
        return isInPlace;
    }

    void mark(Field field, const QList<int> &place, qsizetype from)
    {
        const auto found =
            std::ranges::find_if(m_marks, [&](const Mark &one) { return one.field == field && one.place == place; });
        if (found != m_marks.end() && from < m_lines.size())
            m_lines[from].mark = found->kind;
    }

    template <class Entity>
    void writeHead(std::optional<gherkin::KeywordRole> role, const Entity &entity)
    {
        addConflicts(Field::Existence, 0);
        QStringList tags;
        for (const Tag &tag : entity.tags)
            tags.append(u'@' + project::tagText(tag));
        if (!tags.isEmpty())
            add(0, tags.join(u' '));
        addConflicts(Field::Tags, 0);
        const QString before = role ? QString(keyword(*role) + u' ') : QString();
        if (hasConflict(Field::Name))
            addConflicts(Field::Name, 0);
        else
            add(0, before + entity.name, true);
        addConflicts(Field::Place, 0);
        if (addConflicts(Field::Description) || entity.description.isEmpty())
            return;
        const qsizetype first = m_lines.size();
        for (const QString &line : entity.description.split(u'\n'))
            add(1, line);
        mark(Field::Description, {}, first);
    }

    template <class Entity>
    void writeDefinition(const Entity &entity, int depth)
    {
        const bool isWhole = std::ranges::any_of(m_conflicts, [&](int index) {
            return conflict(index).field == Field::Steps && conflict(index).place.isEmpty();
        });
        if (isWhole) {
            addConflicts(Field::Steps, depth);
            return;
        }
        for (const QString &line : entity.opaque.split(u'\n', Qt::SkipEmptyParts))
            add(depth, line);
        writeBody(entity.body, {}, depth);
    }

    void writeBody(const Body &body, const QList<int> &place, int depth)
    {
        for (int index = 0; index < int(body.size()); ++index)
            writeStatement(body[size_t(index)], place + QList<int>{index}, depth);
    }

    /// The conflicts at a place of a list: those that stand for what is there, else those about where it is.
    [[nodiscard]] QList<int> conflictsAt(Field field, const QList<int> &place, bool isAboutPlace) const
    {
        QList<int> found;
        for (const int index : m_conflicts) {
            const Conflict &one = conflict(index);
            if (one.field == field && one.place == place && !one.table.isInTable() &&
                (one.kind == ConflictKind::MovedApart) == isAboutPlace)
                found.append(index);
        }
        return found;
    }

    void writeStatement(const Statement &statement, const QList<int> &place, int depth)
    {
        const QList<int> inPlace = conflictsAt(Field::Steps, place, false);
        const qsizetype first = m_lines.size();
        for (const int index : inPlace)
            m_lines.append({.depth = depth, .conflict = index});
        if (inPlace.isEmpty())
            writeContent(statement, place, depth);
        mark(Field::Steps, place, first);
        for (const int index : conflictsAt(Field::Steps, place, true))
            m_lines.append({.depth = depth, .conflict = index});
    }

    void writeContent(const Statement &statement, const QList<int> &place, int depth)
    {
        if (const auto *block = std::get_if<If>(&statement.content)) {
            add(depth, u"if ("_s + printValue(block->condition) + u')');
            writeBody(block->then, place + QList<int>{0}, depth + 1);
            if (!block->otherwise.empty())
                add(depth, u"else"_s);
            writeBody(block->otherwise, place + QList<int>{1}, depth + 1);
            add(depth, u"end"_s);
        } else if (const auto *loop = std::get_if<While>(&statement.content)) {
            add(depth, u"while ("_s + printValue(loop->condition) + u')');
            writeBody(loop->body, place + QList<int>{0}, depth + 1);
            add(depth, u"end"_s);
        } else {
            writeStep(statement, place, depth);
        }
    }

    /// A step with the conflicts about its data table behind the rows that they are about.
    void writeStep(const Statement &statement, const QList<int> &place, int depth)
    {
        QMap<int, QList<int>> inRows;
        for (const int index : m_conflicts) {
            const Conflict &one = conflict(index);
            if (one.field == Field::Steps && one.place == place && one.table.isInTable())
                inRows[one.table.row].append(index);
        }
        const QStringList lines = m_texts.statementText(statement).split(u'\n');
        const int firstRow = int(lines.size()) - (inRows.isEmpty() ? 0 : rowCount(statement)); // a table comes last
        for (int line = 0; line < int(lines.size()); ++line) {
            add(depth, lines[line]);
            for (const int index : inRows.value(line - firstRow))
                m_lines.append({.depth = depth + 1, .conflict = index});
        }
    }

    /// The number of rows of a step's data table.
    [[nodiscard]] static int rowCount(const Statement &statement)
    {
        const auto *call = std::get_if<Call>(&statement.content);
        if (!call)
            return 0;
        const auto table = std::ranges::find(call->arguments, dataTableParameter, &Argument::name);
        if (table == call->arguments.end())
            return 0;
        return int(tableRowsOf(proseOf(table->value).value_or(QString())).value_or(TableRows()).size());
    }

    void writeRows(const SyncScenario &scenario)
    {
        add(1, keyword(gherkin::KeywordRole::Examples), true);
        ScenarioDocument document{.parameters = scenario.parameters, .datasets = scenario.datasets};
        const QStringList table = exampleLines(document, {});
        for (const int index : m_conflicts) {
            if (conflict(index).field == Field::Examples && conflict(index).place.isEmpty())
                m_lines.append({.depth = 2, .conflict = index});
        }
        if (!table.isEmpty())
            add(2, table.first());
        for (int row = 0; row < int(scenario.datasets.size()); ++row) {
            const QList<int> inPlace = conflictsAt(Field::Examples, {row}, false);
            const qsizetype first = m_lines.size();
            add(2, table.value(row + 1));
            mark(Field::Examples, {row}, first);
            for (const int index : inPlace + conflictsAt(Field::Examples, {row}, true))
                m_lines.append({.depth = 2, .conflict = index});
        }
    }

    ConflictTexts &m_texts;
    QList<int> m_conflicts;
    QList<Mark> m_marks;
    QList<ThingLine> m_lines;
};

QList<ThingLine> ConflictTexts::linesOf(EntityKind kind, const QString &uid)
{
    const qsizetype index = m_merged.value({kind, uid}, -1);
    if (index < 0)
        return {};
    ThingWriter writer(*this, kind, uid);
    if (kind == EntityKind::Folder)
        return writer.write(m_given.merged.folders[index]);
    if (kind == EntityKind::ActionWord)
        return writer.write(m_given.merged.actionWords[index]);
    return writer.write(m_given.merged.scenarios[index]);
}

} // namespace stepwright::sync
