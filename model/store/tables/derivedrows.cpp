#include "model/store/tables/derivedrows.h"

#include "model/store/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stepwright::store {

using namespace Qt::StringLiterals;

Result<> DerivedRows::add(qint64 folderId, const project::FeatureContent &content)
{
    return addSteps(folderId, content)
        .and_then([&] { return addTags(folderId, content); })
        .and_then([&] { return addExampleRows(folderId, content); })
        .and_then([&] { return m_search.add(folderId, content); });
}

Result<qint64> DerivedRows::stepTextId(QUtf8StringView text)
{
    const auto found = findInteger(*m_database, "SELECT id FROM step_text WHERE text = ?"_ba, text);
    if (!found)
        return failure(found.error());
    if (*found)
        return **found;
    if (Result<> added = run(*m_database, "INSERT INTO step_text(text) VALUES(?)"_ba, text); !added)
        return failure(added.error());
    return m_database->lastInsertId();
}

Result<> DerivedRows::addSteps(qint64 folderId, const project::FeatureContent &content)
{
    for (int ordinal = 0; const project::StepContent &step : content.steps()) {
        const Result<qint64> textId = stepTextId(step.node.text());
        if (!textId)
            return failure(textId.error());
        Result<> done =
            run(*m_database,
                "INSERT INTO step(folder_id, ordinal, scenario, kind, line, text_id) VALUES(?, ?, ?, ?, ?, ?)"_ba,
                folderId, ++ordinal, step.scenario, int(step.kind), step.node.line(), *textId);
        if (!done)
            return done;
    }
    return {};
}

Result<> DerivedRows::addTags(qint64 folderId, const project::FeatureContent &content)
{
    for (int ordinal = 0; const project::TagContent &tag : content.tags()) {
        Result<> done =
            run(*m_database, "INSERT INTO tag(folder_id, ordinal, scenario, line, name) VALUES(?, ?, ?, ?, ?)"_ba,
                folderId, ++ordinal, tag.scenario, tag.tag.line(), tag.name());
        if (!done)
            return done;
    }
    return {};
}

Result<> DerivedRows::addExampleRows(qint64 folderId, const project::FeatureContent &content)
{
    for (int ordinal = 0; const project::ExampleRowContent &row : content.exampleRows()) {
        QJsonArray cells;
        for (const gherkin::TableCell &cell : row.node.cells())
            cells.append(cell.text());
        const QByteArray json = QJsonDocument(cells).toJson(QJsonDocument::Compact);
        Result<> done = run(
            *m_database,
            "INSERT INTO example_row(folder_id, ordinal, scenario, header, line, cells) VALUES(?, ?, ?, ?, ?, ?)"_ba,
            folderId, ++ordinal, row.scenario, row.isHeader, row.node.line(), QUtf8StringView(json));
        if (!done)
            return done;
    }
    return {};
}

Result<> DerivedRows::remove(qint64 folderId, qsizetype scenarioCount)
{
    std::vector<qint64> textIds;
    const Result<> listed = forEach(
        *m_database, "SELECT DISTINCT text_id FROM step WHERE folder_id = ?"_ba,
        [&textIds](const Statement &row) { textIds.push_back(row.integer(0)); }, folderId);
    if (!listed)
        return listed;
    for (const QByteArray &sql : {"DELETE FROM step WHERE folder_id = ?"_ba, "DELETE FROM tag WHERE folder_id = ?"_ba,
                                  "DELETE FROM example_row WHERE folder_id = ?"_ba}) {
        if (Result<> done = run(*m_database, sql, folderId); !done)
            return done;
    }
    for (const qint64 id : textIds) {
        Result<> done =
            run(*m_database,
                "DELETE FROM step_text WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM step WHERE text_id = ?1)"_ba, id);
        if (!done)
            return done;
    }
    return m_search.remove(folderId, scenarioCount);
}

} // namespace stepwright::store
