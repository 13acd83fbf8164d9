#include "app/commands/importcommands.h"

#include "app/dialogs/questions.h"
#include "app/widgets/workbar.h"
#include "model/exporting/document/platformimport.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright {

using importing::ImportState;

namespace {

Result<importing::ProjectXml> readXml(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, ImportCommands::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    return importing::readProjectXml(file.readAll());
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
              [this, asking](const Result<importing::FeatureFolder> &folder) {
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
        .then(this, [this, asking](const Result<importing::ImportPlan> &plan) {
            if (plan)
                decide(*plan, asking);
            else
                Q_EMIT failed(plan.error());
        });
}

void ImportCommands::decide(const importing::ImportPlan &plan, Asking asking)
{
    const bool changesNothing = std::ranges::all_of(
        plan.items, [](const importing::ImportItem &item) { return item.state == ImportState::Unchanged; });
    if (changesNothing) {
        Q_EMIT nothingToImport(plan.source);
        return;
    }
    const std::optional<importing::ImportPlan> chosen =
        asking == Asking::ShowPlan ? m_questions.importPlan(plan) : plan;
    if (!chosen || !m_session.isOpen())
        return;
    if (m_session.tree()->folderCount() == 0) { // nothing yet that a backup could save
        apply(*chosen);
        return;
    }
    m_session.backUp().then(this, [this, chosen](const Result<> &backup) {
        if (backup)
            apply(*chosen);
        else
            Q_EMIT failed(backup.error());
    });
}

void ImportCommands::apply(const importing::ImportPlan &plan)
{
    const project::Change change = importing::toChange(plan, *m_session.tree());
    if (change.isEmpty())
        return;
    m_session.apply(change).then(this, [this, plan](const Result<> &result) {
        if (result)
            Q_EMIT imported(plan);
    });
}

void ImportCommands::importXml(const QString &path)
{
    QFuture<Result<importing::ProjectXml>> reading = QtConcurrent::run(&readXml, path);
    m_workBar.follow(tr("Reading the project XML"), reading);
    reading
        .then(this,
              [this, path](const Result<importing::ProjectXml> &xml) {
                  if (xml)
                      importDocument(path, *xml);
                  else
                      Q_EMIT failed(xml.error());
              })
        .onCanceled(this, [] {});
}

void ImportCommands::importDocument(const QString &path, const importing::ProjectXml &xml)
{
    const exporting::Exporter *plain = m_catalogue.plainFeatures();
    if (!m_session.isOpen() || !plain)
        return;
    m_session.store()
        .run([document = xml.document, gherkin = *plain](store::ProjectFile &file) -> Result<project::Change> {
            Result<QList<project::ActionWord>> actionWords = file.actionWords();
            if (!actionWords)
                return failure(actionWords.error());
            const auto tree = file.tree();
            return exporting::changeFor(document, gherkin,
                                        {tree.get(), *std::move(actionWords),
                                         [&file](const QString &uid) { return file.feature(uid); },
                                         [&file](const QString &key) { return file.setting(key); }});
        })
        .then(this, [this, path, problems = int(xml.problems.size())](const Result<project::Change> &change) {
            if (change)
                applyDocument(path, *change, problems);
            else
                Q_EMIT failed(change.error());
        });
}

void ImportCommands::applyDocument(const QString &path, const project::Change &change, int problems)
{
    if (change.isEmpty()) {
        Q_EMIT nothingToImport(path);
        return;
    }
    m_session.backUp().then(this, [this, path, change, problems](const Result<> &backup) {
        if (!backup) {
            Q_EMIT failed(backup.error());
            return;
        }
        m_session.apply(change).then(this, [this, path, problems](const Result<> &result) {
            if (result)
                Q_EMIT xmlImported(path, problems);
        });
    });
}

} // namespace stepwright
