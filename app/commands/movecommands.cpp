#include "app/commands/movecommands.h"

#include "app/docks/projectdock.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "model/refactoring/moveacross.h"

#include <QStatusBar>

namespace stepwright {

namespace {

constexpr int sentenceTime = 5000; // milliseconds

QStringList scenarioUids(const project::ProjectTree &tree, const QString &folderUid)
{
    QStringList uids;
    const project::FolderNode *node = tree.find(folderUid);
    if (node && node->feature) {
        for (const project::Scenario &scenario : node->feature->scenarios)
            uids.append(scenario.uid);
    }
    return uids;
}

} // namespace

MoveCommands::MoveCommands(Session &session, MainWindow &window, QObject *parent)
    : QObject(parent), m_session(session), m_window(window)
{
    // Queued: the drop in the view is over then.
    connect(&m_window.projectDock(), &ProjectDock::scenarioDropped, this, &MoveCommands::moveScenario,
            Qt::QueuedConnection);
    connect(&m_window.projectDock(), &ProjectDock::folderDropped, this, &MoveCommands::moveFolder,
            Qt::QueuedConnection);
}

void MoveCommands::say(const QString &sentence)
{
    m_window.statusBar()->showMessage(sentence, sentenceTime);
}

void MoveCommands::whenSaved(const QStringList &folderUids, const std::function<void()> &then)
{
    for (const QString &uid : folderUids) {
        FeaturePage *page = m_window.tabs().pageOf(uid);
        if (!page || !page->isModified())
            continue;
        page->feature().save().then(this, [this, folderUids, then](const Result<> &result) {
            if (!result)
                return;
            say(tr("Unsaved text was saved before the move."));
            whenSaved(folderUids, then);
        });
        return;
    }
    then();
}

void MoveCommands::moveScenario(const QString &folderUid, const QString &scenarioUid, const QString &targetFolderUid,
                                const QString &beforeUid)
{
    const QStringList folders{folderUid, targetFolderUid};
    whenSaved(folders, [this, folders, scenarioUid, beforeUid] {
        m_session.store().features(folders).then(
            this, [this, folders, scenarioUid, beforeUid](const Result<QList<project::FeatureText>> &texts) {
                if (texts)
                    applyMove(folders, *texts, scenarioUid, beforeUid);
                else
                    say(texts.error().message);
            });
    });
}

void MoveCommands::applyMove(const QStringList &folderUids, const QList<project::FeatureText> &texts,
                             const QString &scenarioUid, const QString &beforeUid)
{
    if (!m_session.isOpen())
        return;
    const auto stored = [&](qsizetype index) {
        const QString &uid = folderUids.at(index);
        return refactoring::StoredFeature{uid, texts.at(index), scenarioUids(*m_session.tree(), uid)};
    };
    const auto change = refactoring::movedScenarios(stored(0), {scenarioUid}, stored(1), beforeUid);
    if (!change) {
        say(change.error().message);
        return;
    }
    const bool runsDifferently = refactoring::changesWhatRuns(*change, {scenarioUid});
    m_session.apply(*change).then(this, [this, runsDifferently](const Result<> &result) {
        if (result && runsDifferently)
            m_window.messages().showMessage(
                {.severity = Severity::Warning,
                 .text = tr("The scenario was moved. Other background steps or tags apply to it there."),
                 .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
    });
}

void MoveCommands::moveFolder(const QString &folderUid, const QString &parentUid, const QString &beforeUid)
{
    const auto tree = m_session.tree();
    const project::FolderNode *node = tree ? tree->find(folderUid) : nullptr;
    const project::FolderNode *parent = tree ? tree->find(parentUid) : nullptr;
    if (!node || !parent || beforeUid == folderUid)
        return;
    QStringList order = parent->children;
    order.removeAll(folderUid);
    const qsizetype index = beforeUid.isEmpty() ? order.size() : order.indexOf(beforeUid);
    order.insert(index < 0 ? order.size() : index, folderUid);
    project::Change change{tr("Move \"%1\"").arg(node->folder.name), {}};
    for (qsizetype position = 0; position < order.size(); ++position) {
        const project::Folder before = tree->find(order.at(position))->folder;
        project::Folder after = before;
        after.parentUid = parentUid;
        after.position = int(position);
        if (after != before)
            change.operations.emplace_back(project::UpdateFolder{before, after});
    }
    if (!change.isEmpty())
        m_session.apply(change);
}

} // namespace stepwright
