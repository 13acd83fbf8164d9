#include "model/store/projectfile.h"

#include "model/store/recovery/replacement.h"
#include "model/store/recovery/salvage.h"
#include "model/store/sqlite/migration.h"
#include "model/store/sqlite/statement.h"
#include "model/store/tables/changewriter.h"
#include "model/store/tables/drafttable.h"
#include "model/store/tables/stepreader.h"
#include "model/store/tables/treereader.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <algorithm>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// Up to so many features a change derives at once; a larger one would keep the user waiting.
constexpr qsizetype mostFeaturesDerivedAtOnce = 50;
constexpr int backupSlice = 256;  // pages of 4 KiB: about a millisecond
constexpr int indexingSlice = 15; // milliseconds; the longest that a request waits for indexing or merging

bool writesFeature(const project::Operation &operation)
{
    const auto *add = std::get_if<project::AddFolder>(&operation);
    const auto *set = std::get_if<project::SetFeature>(&operation);
    return (add && add->feature) || (set && set->after);
}

bool changesActionWord(const project::Operation &operation)
{
    return std::holds_alternative<project::SetActionWord>(operation);
}

} // namespace

struct ProjectFile::Parts
{
    explicit Parts(Database opened) : database(std::move(opened)) {}

    Database database;
    std::optional<BackupJob> backup; ///< under way
    FeatureTable features{database};
    DraftTable draftTable{database};
    SearchIndex searchIndex{database};
    bool tellsSteps = false; ///< once somebody asked for the steps
    std::shared_ptr<const project::ProjectTree> tree;
};

ProjectFile::ProjectFile(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
ProjectFile::ProjectFile(ProjectFile &&) noexcept = default;
ProjectFile &ProjectFile::operator=(ProjectFile &&) noexcept = default;
ProjectFile::~ProjectFile() = default;

Result<ProjectFile> ProjectFile::create(const QString &path)
{
    Result<Database> database = Database::open(path, Database::Mode::Create);
    if (!database)
        return failure(database.error());
    Result<> migrated = migrate(*database, readMigrations());
    if (!migrated) {
        // The file is ours: it did not exist, or was empty.
        database = failure(migrated.error());
        QFile::remove(path);
        return failure(migrated.error());
    }
    return load(std::move(*database));
}

Result<ProjectFile> ProjectFile::open(const QString &path, const BeforeMigration &beforeMigration)
{
    Result<Database> database = Database::open(path, Database::Mode::Open);
    if (!database && database.error().kind == ErrorKind::Invalid && wasProject(path))
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate("Store", "The project file \"%1\" is damaged.").arg(path),
                       database.error().detail);
    if (!database)
        return failure(database.error());
    if (const Result<> migrated = migrate(*database, readMigrations(), beforeMigration); !migrated)
        return failure(migrated.error());
    return load(std::move(*database));
}

Result<ProjectFile> ProjectFile::reopenAfresh(ProjectFile failed)
{
    const QString path = failed.database().path();
    const Result<QString> copy = writeFreshCopy(failed.database());
    failed.m_parts.reset();
    if (!copy)
        return failure(copy.error());
    if (const Result<> replaced = replaceProject(path, *copy); !replaced)
        return failure(replaced.error());
    return open(path);
}

Result<ProjectFile> ProjectFile::load(Database database)
{
    auto parts = std::make_unique<Parts>(std::move(database));
    auto tree = readTree(parts->database);
    if (!tree)
        return failure(tree.error());
    parts->tree = *tree;
    return ProjectFile(std::move(parts));
}

std::shared_ptr<const project::ProjectTree> ProjectFile::tree() const
{
    return m_parts->tree;
}

Database &ProjectFile::database()
{
    return m_parts->database;
}

Result<AppliedChange> ProjectFile::apply(project::Change change, const Alongside &alongside)
{
    const bool isLarge = std::ranges::count_if(change.operations, writesFeature) > mostFeaturesDerivedAtOnce;
    Result<Transaction> transaction = Transaction::begin(m_parts->database);
    if (!transaction)
        return failure(transaction.error());
    if (Result<> begun = m_parts->features.begin(); !begun)
        return failure(begun.error());
    ChangeWriter writer(m_parts->database, m_parts->features, *m_parts->tree,
                        isLarge ? Derivation::Later : Derivation::Now, m_parts->tellsSteps);
    AppliedChange applied{.change = std::move(change)};
    for (project::Operation &operation : applied.change.operations) {
        if (Result<> written = writer.write(operation); !written)
            return failure(written.error());
    }
    if (Result<> written = alongside ? alongside(m_parts->database) : Result<>(); !written)
        return failure(written.error());
    if (Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    m_parts->tree = writer.takeTree();
    applied.tree = m_parts->tree;
    applied.steps = writer.takeSteps();
    applied.actionWordsChanged = std::ranges::any_of(applied.change.operations, changesActionWord);
    return applied;
}

Result<project::FeatureText> ProjectFile::feature(const QString &folderUid)
{
    const auto id = findInteger(m_parts->database, "SELECT id FROM folder WHERE uid = ?"_ba, folderUid);
    if (!id)
        return failure(id.error());
    auto text = m_parts->features.read(id->value_or(0));
    if (!text)
        return failure(text.error());
    if (!*text)
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Store", "The feature does not exist any more."), folderUid);
    return std::move(**text);
}

Result<std::vector<project::FeatureSteps>> ProjectFile::steps()
{
    m_parts->tellsSteps = true;
    return readSteps(m_parts->database);
}

Result<QList<project::ActionWord>> ProjectFile::actionWords()
{
    QList<project::ActionWord> words;
    const Result<> done = forEach(
        m_parts->database, "SELECT uid, library, name, definition FROM action_word ORDER BY library, name, uid"_ba,
        [&words](const Statement &row) { words.append({row.text(0), row.text(1), row.text(2), row.text(3)}); });
    if (!done)
        return failure(done.error());
    return words;
}

Result<std::optional<QString>> ProjectFile::setting(const QString &key)
{
    std::optional<QString> value;
    const Result<> done = forEach(
        m_parts->database, "SELECT value FROM setting WHERE key = ?"_ba,
        [&value](const Statement &row) { value = row.text(0); }, key);
    if (!done)
        return failure(done.error());
    return value;
}

Result<QList<SearchHit>> ProjectFile::search(const QString &query, int limit)
{
    const auto entries = m_parts->searchIndex.find(query, limit);
    if (!entries)
        return failure(entries.error());
    QList<SearchHit> hits;
    for (const SearchIndex::Entry &entry : *entries) {
        const auto text = m_parts->features.read(entry.folderId);
        if (!text)
            return failure(text.error());
        QString uid;
        const Result<> named = forEach(
            m_parts->database, "SELECT uid FROM folder WHERE id = ?"_ba,
            [&uid](const Statement &row) { uid = row.text(0); }, entry.folderId);
        if (!named)
            return failure(named.error());
        const project::FolderNode *node = m_parts->tree->find(uid);
        if (!*text || !node || !node->feature)
            continue;
        const FoundLine found = locate(project::FeatureContent(**text), entry.ordinal, query);
        const auto &scenarios = node->feature->scenarios;
        const bool isScenario = entry.ordinal > 0 && entry.ordinal <= int(scenarios.size());
        hits.append({uid, isScenario ? scenarios[size_t(entry.ordinal) - 1].uid : QString(), found.line, found.text});
    }
    return hits;
}

Result<> ProjectFile::saveDraft(const Draft &draft)
{
    return m_parts->draftTable.save(draft);
}

Result<QList<Draft>> ProjectFile::drafts()
{
    return m_parts->draftTable.all();
}

Result<> ProjectFile::discardDraft(const QString &folderUid)
{
    return m_parts->draftTable.discard(folderUid);
}

Result<int> ProjectFile::unindexedCount()
{
    return m_parts->features.underivedCount();
}

Result<int> ProjectFile::indexSome()
{
    Result<Transaction> transaction = Transaction::begin(m_parts->database);
    if (!transaction)
        return failure(transaction.error());
    return m_parts->features.deriveSome(indexingSlice).and_then([&] { return transaction->commit(); }).and_then([this] {
        return unindexedCount();
    });
}

Result<bool> ProjectFile::mergeSome()
{
    Result<Transaction> transaction = Transaction::begin(m_parts->database);
    if (!transaction)
        return failure(transaction.error());
    const QDeadlineTimer end(indexingSlice);
    Result<bool> merged = m_parts->searchIndex.mergeSome();
    while (merged && *merged && !end.hasExpired())
        merged = m_parts->searchIndex.mergeSome();
    if (!merged)
        return merged;
    return transaction->commit().transform([&merged] { return *merged; });
}

Result<> ProjectFile::startBackup(const QDateTime &now)
{
    Result<BackupJob> job = BackupJob::begin(m_parts->database, now);
    if (!job)
        return failure(job.error());
    m_parts->backup.emplace(std::move(*job));
    return {};
}

Result<std::optional<BackupJob>> ProjectFile::backUpSome()
{
    std::optional<BackupJob> &backup = m_parts->backup;
    if (!backup)
        return std::nullopt;
    const Result<bool> copied = backup->step(backupSlice);
    if (copied && !*copied)
        return std::nullopt;
    std::optional<BackupJob> complete(std::move(*backup));
    backup.reset();
    if (!copied)
        return failure(copied.error());
    return complete;
}

bool ProjectFile::isBackingUp() const
{
    return m_parts->backup.has_value();
}

} // namespace stepwright::store
