#include "model/store/stepreader.h"

#include "model/store/statement.h"

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// The reads that the steps of a project come from.
class StepReader
{
public:
    StepReader(Database &database, StepDictionary &dictionary) : m_database(database), m_dictionary(dictionary) {}

    Result<project::ProjectSteps> read()
    {
        return readTexts()
            .and_then([this] { return readRows(); })
            .and_then([this] { return readUnderived(); })
            .transform([this] {
                m_steps.texts = m_dictionary.takeNewTexts();
                return std::move(m_steps);
            });
    }

private:
    Result<> readTexts()
    {
        return forEach(m_database, "SELECT id, text FROM step_text"_ba,
                       [this](const Statement &row) { m_ids.insert(row.integer(0), m_dictionary.idOf(row.text(1))); });
    }

    Result<> readRows()
    {
        qint64 folder = 0;
        return forEach(m_database,
                       "SELECT s.folder_id, s.kind, s.text_id FROM step AS s ORDER BY s.folder_id, s.ordinal"_ba,
                       [this, &folder](const Statement &row) {
                           if (const qint64 id = row.integer(0); id != folder) {
                               folder = id;
                               m_folders.push_back(id);
                               m_steps.features.emplace_back();
                           }
                           m_steps.features.back().uses.push_back(
                               {m_ids.value(row.integer(2)), project::StepKind(row.integer(1))});
                       })
            .and_then([this] { return nameFolders(); });
    }

    Result<> nameFolders()
    {
        QHash<qint64, QString> uids;
        const Result<> done = forEach(m_database, "SELECT id, uid FROM folder"_ba,
                                      [&uids](const Statement &row) { uids.insert(row.integer(0), row.text(1)); });
        for (size_t index = 0; index < m_folders.size(); ++index)
            m_steps.features[index].folderUid = uids.value(m_folders[index]);
        return done;
    }

    Result<> readUnderived()
    {
        return forEach(m_database,
                       "SELECT o.uid, t.bytes, f.markdown FROM feature AS f JOIN feature_text AS t USING (folder_id) "
                       "JOIN folder AS o ON o.id = f.folder_id WHERE f.derived = 0"_ba,
                       [this](const Statement &row) {
                           const project::FeatureText text{.bytes = row.blob(1), .markdown = row.integer(2) != 0};
                           m_steps.features.push_back(m_dictionary.stepsOf(row.text(0), project::FeatureContent(text)));
                       });
    }

    Database &m_database;
    StepDictionary &m_dictionary;
    QHash<qint64, quint32> m_ids; ///< numbers by the rows' ids
    std::vector<qint64> m_folders;
    project::ProjectSteps m_steps;
};

} // namespace

Result<project::ProjectSteps> readSteps(Database &database, StepDictionary &dictionary)
{
    dictionary = StepDictionary();
    return StepReader(database, dictionary).read();
}

} // namespace stepwright::store
