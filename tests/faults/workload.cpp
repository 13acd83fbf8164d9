#include "tests/faults/workload.h"

#include "model/store/recovery/backup.h"
#include "model/store/recovery/replacement.h"

#include <QDir>

#include <random>

namespace stepwright::faults {

using namespace Qt::StringLiterals;
using namespace stepwright::project;
using store::ProjectFile;

namespace {

const QString settingPrefix = u"setting "_s;
const QString backupCount = u"backups"_s;
const QStringList settingKeys{u"language"_s, u"house style"_s};

QByteArray featureBytes(std::mt19937 &random, int number)
{
    static constexpr const char *words[] = {"basket", "order", "customer", "invoice", "voucher",
                                            "parcel", "price", "stock",    "refund",  "shop"};
    const auto word = [&] { return words[random() % std::size(words)]; };
    QByteArray text = "Feature: " + QByteArray(word()) + ' ' + QByteArray::number(number) + "\n";
    for (int scenario = int(random() % 6); scenario >= 0; --scenario) {
        text += "\n  Scenario: " + QByteArray(word()) + ' ' + QByteArray::number(scenario) + "\n";
        for (int step = int(random() % 8); step >= 0; --step)
            text += "    Given the " + QByteArray(word()) + " has " + QByteArray::number(random() % 100) + ' ' +
                    word() + "s\n";
    }
    return text;
}

} // namespace

/// Writes the steps of a workload.
class Workload::Author
{
public:
    explicit Author(quint32 seed) : m_random(seed) {}

    Step next(int number, int steps)
    {
        if (number == 0)
            return {Kind::Create, {}, m_contents};
        if (number == 1)
            return changeStep(importSome(8));
        // Each workload has each of these once; the rest is edits of all kinds.
        if (number == steps / 4)
            return {Kind::Index, {}, m_contents};
        if (number == steps / 3 || number == steps * 3 / 4)
            return backupStep();
        if (number == steps / 2)
            return {Kind::Reopen, {}, m_contents};
        if (number == steps * 2 / 3)
            return {Kind::Checkpoint, {}, m_contents};
        if (number == steps - 2)
            return restoreStep();
        switch (m_random() % 8) {
        case 0:
            return changeStep(importSome(1 + int(m_random() % 3)));
        case 1:
            return changeStep(removeOne());
        case 2:
            return changeStep(setSetting());
        case 3:
            return changeStep(m_last.inverse());
        default:
            return changeStep(editOne());
        }
    }

private:
    Step changeStep(const Change &change)
    {
        m_last = change;
        for (const Operation &operation : change.operations)
            std::visit([this](const auto &one) { take(one); }, operation);
        return {Kind::Change, change, m_contents};
    }

    Step backupStep()
    {
        m_backedUp = m_contents;
        m_backedUpFolders = m_folders;
        m_contents[backupCount] = QByteArray::number(m_contents[backupCount].toInt() + 1);
        return {Kind::Backup, {}, m_contents};
    }

    Step restoreStep()
    {
        m_backedUp[backupCount] = m_contents[backupCount];
        m_contents = m_backedUp;
        m_folders = m_backedUpFolders;
        m_last = {};
        return {Kind::Restore, {}, m_contents};
    }

    Change importSome(int count)
    {
        Change change{u"Import"_s, {}};
        for (int i = 0; i < count; ++i) {
            const int number = ++m_features;
            const QString uid = u"folder-%1"_s.arg(number);
            change.operations.push_back(
                AddFolder{{.uid = uid, .name = u"Feature %1"_s.arg(number), .position = number}, text(number), {}});
        }
        return change;
    }

    Change editOne()
    {
        const auto &[uid, folder] = some();
        return {u"Edit"_s, {SetFeature{uid, folder.feature, text(uid.section(u'-', 1).toInt()), {}, {}}}};
    }

    Change removeOne()
    {
        if (m_folders.size() < 3)
            return importSome(1);
        const auto &[uid, folder] = some();
        return {u"Remove"_s, {RemoveFolder{folder.folder, folder.feature, {}}}};
    }

    Change setSetting()
    {
        const QString key = settingKeys[qsizetype(m_random() % settingKeys.size())];
        const auto before = m_contents.find(settingPrefix + key);
        const std::optional<QString> old =
            before == m_contents.end() ? std::nullopt : std::optional(QString::fromUtf8(before->second));
        return {u"Setting"_s, {SetSetting{key, old, QString::number(m_random())}}};
    }

    const std::pair<const QString, AddFolder> &some()
    {
        return *std::next(m_folders.begin(), std::ptrdiff_t(m_random() % m_folders.size()));
    }

    FeatureText text(int number)
    {
        return {.bytes = featureBytes(m_random, number), .path = u"feature%1.feature"_s.arg(number)};
    }

    void take(const AddFolder &add)
    {
        m_folders[add.folder.uid] = add;
        m_contents[add.folder.uid] = add.feature->bytes;
    }
    void take(const RemoveFolder &remove)
    {
        m_folders.erase(remove.folder.uid);
        m_contents.erase(remove.folder.uid);
    }
    void take(const SetFeature &set)
    {
        m_folders[set.folderUid].feature = set.after;
        m_contents[set.folderUid] = set.after->bytes;
    }
    void take(const SetSetting &set)
    {
        if (set.after)
            m_contents[settingPrefix + set.key] = set.after->toUtf8();
        else
            m_contents.erase(settingPrefix + set.key);
    }
    void take(const UpdateFolder &) {}
    void take(const SetActionWord &) {}

    std::mt19937 m_random;
    std::map<QString, AddFolder> m_folders;
    Contents m_contents{{backupCount, "0"}};
    Contents m_backedUp;
    std::map<QString, AddFolder> m_backedUpFolders;
    Change m_last;
    int m_features = 0;
};

Workload::Workload(quint32 seed, int steps)
{
    Author author(seed);
    for (int number = 0; number < steps; ++number)
        m_steps.push_back(author.next(number, steps));
}

const Contents &Workload::contentsAfter(int steps) const
{
    static const Contents nothing;
    return steps == 0 ? nothing : m_steps[std::size_t(std::min(steps, size()) - 1)].contents;
}

Result<> Workload::perform(int number, const QString &folder, std::optional<ProjectFile> &file) const
{
    const Step &step = m_steps[std::size_t(number)];
    const QString project = projectIn(folder);
    const auto reopen = [&](Result<ProjectFile> opened) -> Result<> {
        if (!opened)
            return failure(opened.error());
        file = std::move(*opened);
        return {};
    };
    const QDateTime now = QDateTime(QDate(2026, 1, 1), QTime(), QTimeZone::UTC).addSecs(number);
    switch (step.kind) {
    case Kind::Create:
        return reopen(ProjectFile::create(project));
    case Kind::Change:
        return file->apply(step.change).transform([](const auto &) {});
    case Kind::Index:
        while (true) {
            const Result<int> remaining = file->indexSome();
            if (!remaining)
                return failure(remaining.error());
            if (*remaining == 0)
                break;
        }
        while (true) {
            const Result<bool> merged = file->mergeSome();
            if (!merged)
                return failure(merged.error());
            if (!*merged)
                return {};
        }
    case Kind::Backup:
        return store::makeBackup(file->database(), now).transform([](const auto &) {});
    case Kind::Reopen:
        file.reset();
        return reopen(ProjectFile::open(project));
    case Kind::Checkpoint:
        return file->database().execute("PRAGMA wal_checkpoint(RESTART)"_ba);
    case Kind::Restore:
        file.reset();
        return store::restoreBackup(store::listBackups(project).first(), project, now).and_then([&](const QString &) {
            return reopen(ProjectFile::open(project));
        });
    }
    Q_UNREACHABLE_RETURN({});
}

QString projectIn(const QString &folder)
{
    return folder + u"/shop.stepwright"_s;
}

Result<Contents> readContents(ProjectFile &file, const QString &folder)
{
    Contents contents;
    const std::shared_ptr<const ProjectTree> tree = file.tree();
    for (const QString &uid : tree->depthFirst()) {
        const Result<FeatureText> feature = file.feature(uid);
        if (!feature)
            return failure(feature.error());
        contents[uid] = feature->bytes;
    }
    for (const QString &key : settingKeys) {
        const Result<std::optional<QString>> value = file.setting(key);
        if (!value)
            return failure(value.error());
        if (*value)
            contents[settingPrefix + key] = (*value)->toUtf8();
    }
    contents[backupCount] = QByteArray::number(store::listBackups(projectIn(folder)).size());
    return contents;
}

} // namespace stepwright::faults
