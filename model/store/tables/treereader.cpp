#include "model/store/tables/treereader.h"

#include "model/store/sqlite/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

QStringList tagsFromJson(const QByteArray &json)
{
    QStringList tags;
    for (const QJsonValue value : QJsonDocument::fromJson(json).array())
        tags.append(value.toString());
    return tags;
}

/// The three reads that make a tree.
class TreeReader
{
public:
    explicit TreeReader(Database &database) : m_database(database) {}

    Result<std::shared_ptr<const project::ProjectTree>> read()
    {
        return readFolders()
            .and_then([this] { return readFeatures(); })
            .and_then([this] { return readScenarios(); })
            .transform([this] { return build(); });
    }

private:
    Result<> readFolders()
    {
        return forEach(m_database,
                       "SELECT f.id, f.uid, p.uid, f.name, f.position, f.description, f.tags "
                       "FROM folder AS f LEFT JOIN folder AS p ON p.id = f.parent_id"_ba,
                       [this](const Statement &row) {
                           const QByteArray tags = row.blob(6);
                           const project::Folder folder{.uid = row.text(1),
                                                        .parentUid = row.text(2),
                                                        .name = row.text(3),
                                                        .position = int(row.integer(4)),
                                                        .description = row.text(5),
                                                        .tags = tags == "[]" ? QStringList() : tagsFromJson(tags)};
                           m_uids.insert(row.integer(0), folder.uid);
                           m_builder.setFolder(folder);
                       });
    }

    Result<> readFeatures()
    {
        return forEach(m_database,
                       "SELECT folder_id, name, language, path, imported_from, markdown, problem_count FROM feature"_ba,
                       [this](const Statement &row) {
                           m_features.insert(row.integer(0), {.name = row.text(1),
                                                              .language = row.text(2),
                                                              .path = row.text(3),
                                                              .importedFrom = row.text(4),
                                                              .markdown = row.integer(5) != 0,
                                                              .problemCount = int(row.integer(6))});
                       });
    }

    Result<> readScenarios()
    {
        return forEach(
            m_database, "SELECT folder_id, uid, name, outline, rule, line FROM scenario ORDER BY folder_id, ordinal"_ba,
            [this](const Statement &row) {
                m_features[row.integer(0)].scenarios.push_back(
                    {.uid = row.text(1),
                     .name = row.text(2),
                     .kind = row.integer(3) ? project::ScenarioKind::Outline : project::ScenarioKind::Scenario,
                     .ruleName = row.text(4),
                     .line = int(row.integer(5))});
            });
    }

    std::shared_ptr<const project::ProjectTree> build()
    {
        for (auto [id, feature] : m_features.asKeyValueRange())
            m_builder.setFeature(m_uids.value(id), std::move(feature));
        return m_builder.build();
    }

    Database &m_database;
    project::ProjectTreeBuilder m_builder;
    QHash<qint64, QString> m_uids;
    QHash<qint64, project::FeatureSummary> m_features;
};

} // namespace

Result<std::shared_ptr<const project::ProjectTree>> readTree(Database &database)
{
    return TreeReader(database).read();
}

QByteArray tagsToJson(const QStringList &tags)
{
    return QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact);
}

} // namespace stepwright::store
