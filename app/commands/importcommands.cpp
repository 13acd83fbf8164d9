#include "app/commands/importcommands.h"

#include "app/dialogs/questions.h"
#include "app/widgets/workbar.h"
#include "model/base/inputfile.h"
#include "model/exporting/document/platformimport.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright {

using importing::ImportState;

namespace {

using PlatformPromise = QPromise<Result<exporting::PlatformProject>>;

/// Everything of an XML's import that takes time and needs no store.
void readXml(PlatformPromise &promise, const QString &path, const exporting::Exporter &gherkin)
{
    const exporting::ExportProgress progress = [&promise](qsizetype done, qsizetype all) {
        promise.setProgressRange(0, int(all));
        promise.setProgressValue(int(done));
        return !promise.isCanceled();
    };
    promise.addResult(readInputFile(path).and_then(&importing::readProjectXml).and_then([&](importing::ProjectXml xml) {
        return exporting::preparePlatform(std::move(xml), gherkin, progress);
    }));
}

Result<importing::FeatureFolder> readFiles(const QStringList &paths)
{
    importing::FeatureFolder all;
    for (const QString &path : paths) {
        const Result<importing::FeatureFolder> one = importing::readFeatureFolder(path);
        if (!one)
            return one;
        all.source = one->source;
        all.files += one->files;
        all.unreadable += one->unreadable;
    }
    all.isWhole = false;
    return all;
}

} // namespace

ImportCommands::ImportCommands(Session &session, Questions &questions, WorkBar &workBar,
                               const exporting::Catalogue &catalogue, QObject *parent)
    : QObject(parent), m_session(session), m_questions(questions), m_workBar(workBar), m_catalogue(catalogue)
{
}

void ImportCommands::importFolder(const QString &path, Asking asking)
{
    follow(importing::readFeatureFolderLater(path), asking);
}

void ImportCommands::importFiles(const QStringList &paths)
{
    follow(QtConcurrent::run(&readFiles, paths), Asking::ShowPlan);
}

void ImportCommands::follow(const QFuture<Result<importing::FeatureFolder>> &reading, Asking asking)
{
    m_workBar.follow(tr("Reading feature files"), reading);
    QFuture<Result<importing::FeatureFolder>> future = reading;
    future
        .then(this,
              [this, asking, stops = m_workBar.stopCount()](const Result<importing::FeatureFolder> &folder) {
                  if (stops != m_workBar.stopCount())
                      return;
                  if (folder)
                      planFor(*folder, asking);
                  else if (folder.error().kind != ErrorKind::Cancelled)
                      Q_EMIT failed(folder.error());
              })
        .onCanceled(this, [] {});
}

void ImportCommands::planFor(const importing::FeatureFolder &folder, Asking asking)
{
    if (!m_session.isOpen())
        return;
    if (folder.files.isEmpty() && folder.unreadable.isEmpty()) {
        Q_EMIT nothingToImport(folder.source);
        return;
    }
    m_session.store()
        .run([folder](store::ProjectFile &file) {
            return importing::planImport(folder, *file.tree(), {},
                                         [&file](const QString &uid) { return file.feature(uid); });
        })
        .then(this, [this, asking, stops = m_workBar.stopCount()](const Result<importing::ImportPlan> &plan) {
            if (stops != m_workBar.stopCount())
                return;
            if (!plan) {
                Q_EMIT failed(plan.error());
                return;
            }
            decide(*plan, asking, [tree = m_session.tree()](const importing::ImportPlan &chosen) {
                return importing::toChange(chosen, *tree);
            });
        });
}

void ImportCommands::decide(const importing::ImportPlan &plan, Asking asking, const ToChange &toChange)
{
    const bool isShown = std::ranges::any_of(
        plan.items, [](const importing::ImportItem &item) { return item.state != ImportState::Unchanged; });
    if (!isShown && toChange(plan).isEmpty()) {
        Q_EMIT nothingToImport(plan.source);
        return;
    }
    const std::optional<importing::ImportPlan> chosen =
        asking == Asking::ShowPlan && isShown ? m_questions.importPlan(plan) : plan;
    if (!chosen || !m_session.isOpen())
        return;
    const project::Change change = toChange(*chosen);
    if (m_session.tree()->folderCount() == 0) { // nothing yet that a backup could save
        apply(*chosen, change);
        return;
    }
    m_session.backUp().then(this, [this, chosen, change](const Result<> &backup) {
        if (backup)
            apply(*chosen, change);
        else
            Q_EMIT failed(backup.error());
    });
}

void ImportCommands::apply(const importing::ImportPlan &plan, const project::Change &change)
{
    if (change.isEmpty())
        return;
    m_session.apply(change).then(this, [this, plan](const Result<> &result) {
        if (result)
            Q_EMIT imported(plan);
    });
}

void ImportCommands::importXml(const QString &path)
{
    const exporting::Exporter *plain = m_catalogue.plainFeatures();
    if (!m_session.isOpen() || !plain)
        return;
    QFuture<Result<exporting::PlatformProject>> reading = QtConcurrent::run(&readXml, path, *plain);
    m_workBar.follow(tr("Reading the project XML"), reading);
    reading
        .then(this,
              [this, path, stops = m_workBar.stopCount()](const Result<exporting::PlatformProject> &platform) {
                  if (stops != m_workBar.stopCount())
                      return;
                  if (platform)
                      planFor(path, *platform);
                  else if (platform.error().kind != ErrorKind::Cancelled)
                      Q_EMIT failed(platform.error());
              })
        .onCanceled(this, [] {});
}

void ImportCommands::planFor(const QString &path, const exporting::PlatformProject &platform)
{
    if (!m_session.isOpen())
        return;
    m_session.store()
        .run([path, platform](store::ProjectFile &file) -> Result<exporting::PlatformPlan> {
            Result<QList<project::ActionWord>> actionWords = file.actionWords();
            if (!actionWords)
                return failure(actionWords.error());
            const auto tree = file.tree();
            Result<exporting::PlatformPlan> plan =
                exporting::planPlatform(platform, {tree.get(), *std::move(actionWords),
                                                   [&file](const QString &uid) { return file.feature(uid); },
                                                   [&file](const QString &key) { return file.setting(key); }});
            if (plan)
                plan->plan.source = path;
            return plan;
        })
        .then(this, [this, stops = m_workBar.stopCount()](const Result<exporting::PlatformPlan> &planned) {
            if (stops != m_workBar.stopCount())
                return;
            if (!planned) {
                Q_EMIT failed(planned.error());
                return;
            }
            decide(planned->plan, Asking::ShowPlan, [change = planned->change](const importing::ImportPlan &chosen) {
                return exporting::chosenChange({chosen, change});
            });
        });
}

} // namespace stepwright
