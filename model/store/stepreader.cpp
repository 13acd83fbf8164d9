#include "model/store/stepreader.h"

#include "model/project/featurecontent.h"
#include "model/store/statement.h"

#include <QHash>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// The reads that the steps of a project come from.
class StepReader
{
public:
    explicit StepReader(Database &database) : m_database(database) {}

    Result<std::vector<project::FeatureSteps>> read()
    {
        return readTexts()
            .and_then([this] { return readRows(); })
            .and_then([this] { return readUnderived(); })
            .transform([this] { return std::move(m_features); });
    }

private:
    Result<> readTexts()
    {
        return forEach(m_database, "SELECT id, text FROM step_text ORDER BY id"_ba, [this](const Statement &row) {
            const auto id = size_t(row.integer(0));
            if (id >= m_texts.size())
                m_texts.resize(std::max(id + 1, m_texts.size() * 2));
            m_texts[id] = row.blob(1);
        });
    }

    Result<> readRows()
    {
        qint64 folder = 0;
        std::vector<qint64> folders;
        const Result<> done = forEach(
            m_database, "SELECT folder_id, kind, text_id FROM step ORDER BY folder_id, ordinal"_ba,
            [&](const Statement &row) {
                if (const qint64 id = row.integer(0); id != folder) {
                    folder = id;
                    folders.push_back(id);
                    m_features.emplace_back();
                }
                m_features.back().uses.push_back({m_texts[size_t(row.integer(2))], project::StepKind(row.integer(1))});
            });
        return done.and_then([&] { return nameFolders(folders); });
    }

    Result<> nameFolders(const std::vector<qint64> &folders)
    {
        QHash<qint64, QString> uids;
        const Result<> done = forEach(m_database, "SELECT id, uid FROM folder"_ba,
                                      [&uids](const Statement &row) { uids.insert(row.integer(0), row.text(1)); });
        for (size_t index = 0; index < folders.size(); ++index)
            m_features[index].folderUid = uids.value(folders[index]);
        return done;
    }

    Result<> readUnderived()
    {
        return forEach(m_database,
                       "SELECT o.uid, t.bytes, f.markdown FROM feature AS f JOIN feature_text AS t USING (folder_id) "
                       "JOIN folder AS o ON o.id = f.folder_id WHERE f.derived = 0"_ba,
                       [this](const Statement &row) {
                           const project::FeatureText text{.bytes = row.blob(1), .markdown = row.integer(2) != 0};
                           m_features.push_back({row.text(0), project::FeatureContent(text).stepUses()});
                       });
    }

    Database &m_database;
    std::vector<QByteArray> m_texts; ///< by the rows' ids, which have few gaps
    std::vector<project::FeatureSteps> m_features;
};

} // namespace

Result<std::vector<project::FeatureSteps>> readSteps(Database &database)
{
    return StepReader(database).read();
}

} // namespace stepwright::store
