#include "app/commands/exportcommands.h"

#include "app/commands/exportpreview.h"
#include "app/dialogs/questions.h"
#include "app/settings/settings.h"
#include "app/widgets/workbar.h"
#include "model/exporting/document/wholeproject.h"

#include <QDir>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

using Promise = QPromise<Result<ExportCommands::Done>>;

/// Everything of an export that takes time, in a thread of its own. What was previewed is written as it is.
void renderAndWrite(Promise &promise, const ExportRequest &request, const exporting::WholeProject &project)
{
    const exporting::ExportProgress progress = [&promise](qsizetype done, qsizetype all) {
        promise.setProgressRange(0, int(all));
        promise.setProgressValue(int(done));
        return !promise.isCanceled();
    };
    const auto render = [&]() -> Result<exporting::ExportResult> {
        if (request.rendered)
            return *request.rendered;
        return exporting::exportProject(exporting::documentOf(project), request.exporter, request.options, progress);
    };
    const Result<exporting::ExportResult> result = render();
    const Result<exporting::WrittenExport> written = result.and_then([&](const exporting::ExportResult &rendered) {
        return exporting::writeExport(rendered, request.folder, request.permission, progress);
    });
    if (written)
        promise.addResult(ExportCommands::Done{request.exporter.name, request.folder, *written, result->notes});
    else
        promise.addResult(failure(written.error()));
}

/// Collects the whole project, in the store's thread.
Result<exporting::WholeProject> collect(const QString &name, store::ProjectFile &file)
{
    Result<exporting::WholeProject> project = exporting::wholeProject(
        name, *file.tree(), [&file](const QString &uid) { return file.feature(uid); },
        [&file](const QString &key) { return file.setting(key); });
    if (!project)
        return project;
    Result<QList<project::ActionWord>> actionWords = file.actionWords();
    if (!actionWords)
        return failure(actionWords.error());
    project->actionWords = std::move(*actionWords);
    return project;
}

} // namespace

ExportCommands::ExportCommands(Session &session, Questions &questions, Settings &settings, WorkBar &workBar,
                               const EditorThemes &themes, QObject *parent)
    : QObject(parent), m_session(session), m_questions(questions), m_settings(settings), m_workBar(workBar),
      m_themes(themes)
{
}

/// The folder and the options of the last time; values that the exporter takes no more are left out.
ExportRequest ExportCommands::proposalFor(const exporting::Exporter &exporter) const
{
    const RememberedExport last = m_settings.rememberedExport(m_session.path(), exporter.id);
    ExportRequest proposal{.exporter = exporter, .folder = last.folder, .options = {}};
    if (proposal.folder.isEmpty())
        proposal.folder = QDir(m_settings.lastFolder(u"export"_s)).filePath(m_session.name() + '-'_L1 + exporter.id);
    for (const auto &[id, value] : last.options.asKeyValueRange()) {
        const exporting::Option *option = exporter.option(id);
        if (option && option->takes(value))
            proposal.options.set(id, value);
    }
    return proposal;
}

void ExportCommands::remember(const ExportRequest &request)
{
    RememberedExport last{.folder = request.folder, .options = {}};
    for (const QString &id : request.options.ids())
        last.options.insert(id, request.options.value(id));
    m_settings.rememberExport(m_session.path(), request.exporter.id, last);
    m_settings.setLastFolder(u"export"_s, QFileInfo(request.folder).absolutePath());
}

void ExportCommands::exportTo(const exporting::Exporter &exporter)
{
    if (!m_session.isOpen())
        return;
    ExportPreview preview([this] { return readProject(); });
    const std::optional<ExportRequest> request = m_questions.exportRequest(proposalFor(exporter), preview, m_themes);
    if (!request || !m_session.isOpen())
        return;
    remember(*request);
    if (request->rendered) {
        write(*request, {});
        return;
    }
    readProject().then(this, [this, request = *request](const Result<exporting::WholeProject> &project) {
        if (project)
            write(request, *project);
        else
            Q_EMIT failed(project.error());
    });
}

QFuture<Result<exporting::WholeProject>> ExportCommands::readProject()
{
    return m_session.store().run([name = m_session.name()](store::ProjectFile &file) { return collect(name, file); });
}

void ExportCommands::write(const ExportRequest &request, const exporting::WholeProject &project)
{
    QFuture<Result<Done>> work = QtConcurrent::run(&renderAndWrite, request, project);
    m_workBar.follow(tr("Exporting to %1").arg(request.exporter.name), work);
    work.then(this,
              [this](const Result<Done> &done) {
                  if (done)
                      Q_EMIT exported(*done);
                  else if (done.error().kind != ErrorKind::Cancelled)
                      Q_EMIT failed(done.error());
              })
        .onCanceled(this, [] {});
}

} // namespace stepwright
