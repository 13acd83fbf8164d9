#include "model/store/recovery/salvage.h"

#include "model/base/uid.h"
#include "model/store/projectfile.h"
#include "model/store/recovery/keptaside.h"
#include "model/store/recovery/replacement.h"
#include "model/store/recovery/salvagedrows.h"
#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace stepwright::store {

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace {

QStringList tagsOf(const QString &json)
{
    QStringList tags;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &tag : array)
        tags.append(tag.toString());
    return tags;
}

/// Turns salvaged rows into the operations that build the project anew, parents first.
class Rebuilding
{
public:
    explicit Rebuilding(const SalvagedRows &rows) : m_rows(rows)
    {
        for (const qint64 id : rows.folders.keys() + rows.features.keys() + rows.texts.keys())
            add(id, {});
        for (const auto &[uid, word] : rows.actionWords.asKeyValueRange())
            m_operations.push_back(SetActionWord{{}, ActionWord{uid, word[0], word[1], word[2]}});
        for (const auto &[key, value] : rows.settings.asKeyValueRange())
            m_operations.push_back(SetSetting{key, {}, value});
    }

    [[nodiscard]] const std::vector<Operation> &operations() const { return m_operations; }

    /// Names of features without text.
    [[nodiscard]] QStringList missing() const
    {
        QSet<qint64> ids;
        for (const qint64 id : m_rows.features.keys() + m_rows.scenarios.keys())
            ids.insert(id);
        QStringList names;
        for (const qint64 id : std::as_const(ids)) {
            if (!m_rows.texts.contains(id))
                names.append(nameOf(id));
        }
        names.sort();
        return names;
    }

private:
    /// `waiting`: the folders that wait for this one, so that damaged rows that are each other's parents come to an
    /// end.
    void add(qint64 id, QSet<qint64> waiting)
    {
        if (m_uids.contains(id) || waiting.contains(id))
            return;
        const SalvagedRows::Folder row = m_rows.folders.value(id);
        if (m_rows.folders.contains(row.parent))
            add(row.parent, waiting << id);
        const bool usable = !row.uid.isEmpty() && !m_usedUids.contains(row.uid);
        const QString uid = usable ? row.uid : newUid();
        m_uids.insert(id, uid);
        m_usedUids.insert(uid);
        const Folder folder{uid, m_uids.value(row.parent), nameOf(id), row.position, row.description, tagsOf(row.tags)};
        m_operations.push_back(AddFolder{folder, featureOf(id), scenarioUidsOf(id)});
    }

    [[nodiscard]] QString nameOf(qint64 id) const
    {
        const auto scenarios = m_rows.scenarios.value(id);
        for (const QString &name : {m_rows.folders.value(id).name, m_rows.features.value(id).name,
                                    scenarios.isEmpty() ? QString() : scenarios.first().second}) {
            if (!name.isEmpty())
                return name;
        }
        return QCoreApplication::translate("Store", "Recovered %1").arg(id);
    }

    [[nodiscard]] std::optional<FeatureText> featureOf(qint64 id) const
    {
        if (!m_rows.texts.contains(id))
            return {};
        const SalvagedRows::Feature feature = m_rows.features.value(id);
        return FeatureText{m_rows.texts[id], feature.path, feature.markdown, feature.importedFrom};
    }

    [[nodiscard]] QStringList scenarioUidsOf(qint64 id) const
    {
        QStringList uids;
        for (const auto &[uid, name] : m_rows.scenarios.value(id))
            uids.append(uid);
        return m_rows.texts.contains(id) ? uids : QStringList();
    }

    const SalvagedRows &m_rows;
    std::vector<Operation> m_operations;
    QHash<qint64, QString> m_uids;
    QSet<QString> m_usedUids;
};

bool holdsNothing(const SalvagedRows &rows)
{
    return rows.folders.isEmpty() && rows.texts.isEmpty() && rows.actionWords.isEmpty();
}

bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Conflict || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Database;
}

/// Makes all changes at once; where damaged values are refused, each by itself, so that one bad row costs only itself.
Result<> applyWhatFits(ProjectFile &file, const std::vector<Operation> &operations)
{
    const QString label = QCoreApplication::translate("Store", "Salvage");
    const Result<AppliedChange> all = file.apply({label, operations});
    if (all)
        return {};
    if (!isRefusal(all.error()))
        return failure(all.error());
    for (Operation operation : operations) {
        Result<AppliedChange> one = file.apply({label, {operation}});
        if (auto *folder = std::get_if<AddFolder>(&operation); folder && !one && isRefusal(one.error())) {
            folder->scenarioUids.clear();
            one = file.apply({label, {operation}});
        }
        if (!one && !isRefusal(one.error()))
            return failure(one.error());
    }
    return {};
}

Result<SalvageReport> rebuild(const SalvagedRows &rows, const QString &target)
{
    Result<ProjectFile> file = ProjectFile::create(target);
    if (!file)
        return failure(file.error());
    const Rebuilding rebuilding(rows);
    if (const Result<> applied = applyWhatFits(*file, rebuilding.operations()); !applied)
        return failure(applied.error());
    SalvageReport report;
    for (const auto &[folderUid, draft] : rows.drafts.asKeyValueRange())
        report.drafts += file->saveDraft({folderUid, draft[0], draft[1], {}}).has_value();
    const auto tree = file->tree();
    for (const QString &uid : tree->depthFirst())
        report.features += tree->find(uid)->feature.has_value();
    const Result<QList<ActionWord>> actionWords = file->actionWords();
    if (!actionWords)
        return failure(actionWords.error());
    report.actionWords = int(actionWords->size());
    report.missingFeatures = rebuilding.missing();
    report.pagesUnreadable = !rows.complete;
    return report;
}

} // namespace

bool wasProject(const QString &path)
{
    if (!path.endsWith(".stepwright"_L1, Qt::CaseInsensitive) || !QFileInfo(path).isFile())
        return false;
    if (!listBackups(path).isEmpty())
        return true;
    const Result<RawDatabase> database = RawDatabase::read(path);
    return database && !holdsNothing(collectRows(*database));
}

Result<DamagedProject> keepDamagedAside(const QString &project, const QDateTime &now)
{
    if (const Result<Database> opened = Database::open(project, Database::Mode::Open);
        !opened && opened.error().kind == ErrorKind::Conflict)
        return failure(opened.error());
    const Result<RawDatabase> database = RawDatabase::read(project);
    if (!database)
        return failure(database.error());
    Result<QString> aside = keepAside(project, Keeping::Damaged, now);
    if (!aside)
        return failure(aside.error());
    const SalvagedRows rows = collectRows(*database);
    DamagedProject damaged{project,
                           *aside,
                           {},
                           {.features = int(rows.texts.size()),
                            .missingFeatures = Rebuilding(rows).missing(),
                            .actionWords = int(rows.actionWords.size()),
                            .drafts = int(rows.drafts.size()),
                            .pagesUnreadable = !rows.complete}};
    for (const Backup &backup : listBackups(project)) {
        if (checkDatabase(backup.path)) {
            damaged.newestBackup = backup;
            break;
        }
    }
    return damaged;
}

QString SalvageReport::summary(qsizetype mostNames) const
{
    QString text =
        QCoreApplication::translate("Store", "Recovered %1 of %2 features.").arg(features).arg(knownFeatures());
    QStringList names = missingFeatures.first(qMin(mostNames, missingFeatures.size()));
    if (const auto unnamed = int(missingFeatures.size() - names.size()); unnamed > 0 && mostNames > 0)
        names.append(QCoreApplication::translate("Store", "%n more", nullptr, unnamed));
    if (!names.isEmpty())
        text += u' ' + QCoreApplication::translate("Store", "Missing: %1.").arg(names.join(u", "_s));
    if (pagesUnreadable)
        text +=
            u' ' + QCoreApplication::translate(
                       "Store", "Parts of the file cannot be read; there may have been more. Compare with a backup.");
    return text;
}

Result<SalvageReport> salvageProject(const QString &damaged, const QString &target)
{
    const Result<RawDatabase> database = RawDatabase::read(damaged);
    if (!database)
        return failure(database.error());
    const SalvagedRows rows = collectRows(*database);
    if (holdsNothing(rows))
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("Store", "Nothing could be recovered from \"%1\".")
                           .arg(QDir::toNativeSeparators(damaged)));
    Result<SalvageReport> report = rebuild(rows, target);
    if (!report && report.error().kind != ErrorKind::Conflict) {
        (void)removeFile(logPath(target));
        (void)removeFile(target);
    }
    return report;
}

} // namespace stepwright::store
