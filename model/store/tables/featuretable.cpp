#include "model/store/tables/featuretable.h"

#include "model/store/sqlite/statement.h"

#include <QElapsedTimer>

namespace stepwright::store {

using namespace Qt::StringLiterals;

Result<std::optional<project::FeatureText>> FeatureTable::read(qint64 folderId)
{
    std::optional<project::FeatureText> text;
    const Result<> done = forEach(
        *m_database,
        "SELECT t.bytes, f.path, f.markdown, f.imported_from FROM feature AS f JOIN feature_text AS t USING "
        "(folder_id) "
        "WHERE f.folder_id = ?"_ba,
        [&text](const Statement &row) {
            text = {.bytes = row.blob(0),
                    .path = row.text(1),
                    .markdown = row.integer(2) != 0,
                    .importedFrom = row.text(3)};
        },
        folderId);
    if (!done)
        return failure(done.error());
    return text;
}

Result<project::FeatureSummary> FeatureTable::write(qint64 folderId, const QString &folderUid,
                                                    const project::FeatureText &text,
                                                    const project::FeatureContent &content, const QStringList &uids,
                                                    const std::optional<Stored> &before, Derivation derivation)
{
    const auto count = qsizetype(content.scenarios().size());
    QStringList wanted = uids.size() == count ? uids : QStringList(count);
    if (before) {
        const project::FeatureContent contentBefore(before->text);
        if (uids.size() != count)
            wanted = ScenarioUids::inherited(contentBefore, before->scenarioUids, content);
        Result<> cleared = removeRows(folderId, before->scenarioUids.size()).and_then([&] {
            return m_uids.rememberRemoved(folderUid, contentBefore, before->scenarioUids, wanted);
        });
        if (!cleared)
            return failure(cleared.error());
    }
    const Result<QStringList> complete = m_uids.complete(folderUid, content, wanted);
    if (!complete)
        return failure(complete.error());
    const project::FeatureSummary summary = content.summary(text, *complete);
    return writeText(folderId, text, summary, derivation)
        .and_then([&] { return writeScenarios(folderId, summary.scenarios); })
        .and_then([&] { return derivation == Derivation::Now ? m_derived.add(folderId, content) : Result<>(); })
        .transform([&] { return summary; });
}

Result<> FeatureTable::remove(qint64 folderId, const QString &folderUid, const Stored &before)
{
    return removeRows(folderId, before.scenarioUids.size())
        .and_then([&] {
            return m_uids.rememberRemoved(folderUid, project::FeatureContent(before.text), before.scenarioUids, {});
        })
        .and_then([&] { return run(*m_database, "DELETE FROM feature WHERE folder_id = ?"_ba, folderId); });
}

Result<> FeatureTable::removeRows(qint64 folderId, qsizetype scenarioCount)
{
    const auto derived = findInteger(*m_database, "SELECT derived FROM feature WHERE folder_id = ?"_ba, folderId);
    if (!derived)
        return failure(derived.error());
    if (derived->value_or(0) != 0) {
        if (Result<> done = m_derived.remove(folderId, scenarioCount); !done)
            return done;
    }
    return run(*m_database, "DELETE FROM scenario WHERE folder_id = ?"_ba, folderId);
}

Result<> FeatureTable::writeText(qint64 folderId, const project::FeatureText &text,
                                 const project::FeatureSummary &summary, Derivation derivation)
{
    return run(*m_database,
               "INSERT INTO feature(folder_id, name, language, path, imported_from, markdown, problem_count, derived) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (folder_id) DO UPDATE SET name = excluded.name, "
               "language = excluded.language, path = excluded.path, imported_from = excluded.imported_from, "
               "markdown = excluded.markdown, problem_count = excluded.problem_count, derived = excluded.derived"_ba,
               folderId, summary.name, summary.language, text.path, text.importedFrom, text.markdown,
               summary.problemCount, derivation == Derivation::Now)
        .and_then([&] {
            return run(*m_database,
                       "INSERT INTO feature_text(folder_id, bytes) VALUES(?, ?) "
                       "ON CONFLICT (folder_id) DO UPDATE SET bytes = excluded.bytes"_ba,
                       folderId, text.bytes);
        });
}

Result<> FeatureTable::writeScenarios(qint64 folderId, const std::vector<project::Scenario> &scenarios)
{
    for (int ordinal = 0; const project::Scenario &scenario : scenarios) {
        Result<> done = run(*m_database,
                            "INSERT INTO scenario(folder_id, ordinal, uid, name, outline, rule, line) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?)"_ba,
                            folderId, ++ordinal, scenario.uid, scenario.name,
                            scenario.kind == project::ScenarioKind::Outline, scenario.ruleName, scenario.line);
        if (!done)
            return done;
    }
    return {};
}

Result<int> FeatureTable::underivedCount()
{
    return findInteger(*m_database, "SELECT count(*) FROM feature WHERE derived = 0"_ba).transform([](auto count) {
        return int(count.value_or(0));
    });
}

Result<> FeatureTable::deriveSome(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        const auto next = findInteger(*m_database, "SELECT folder_id FROM feature WHERE derived = 0 LIMIT 1"_ba);
        if (!next)
            return failure(next.error());
        const std::optional<qint64> folderId = *next;
        if (!folderId)
            break;
        if (Result<> done = derive(*folderId); !done)
            return done;
    } while (timer.elapsed() < milliseconds);
    return {};
}

Result<> FeatureTable::derive(qint64 folderId)
{
    const auto found = read(folderId);
    if (!found)
        return failure(found.error());
    const std::optional<project::FeatureText> &text = *found;
    const Result<> added = text ? m_derived.add(folderId, project::FeatureContent(*text)) : Result<>();
    return added.and_then(
        [&] { return run(*m_database, "UPDATE feature SET derived = 1 WHERE folder_id = ?"_ba, folderId); });
}

} // namespace stepwright::store
