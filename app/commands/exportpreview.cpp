#include "app/commands/exportpreview.h"

#include <QtConcurrentRun>

namespace stepwright {

ExportPreview::ExportPreview(Source source, QObject *parent) : QObject(parent), m_source(std::move(source))
{
    connect(&m_work, &QFutureWatcherBase::finished, this, &ExportPreview::takeAnswer);
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, this, [this](int done) {
        if (m_isRunning && !m_wanted)
            Q_EMIT progressed(done, m_work.progressMaximum());
    });
}

ExportPreview::~ExportPreview()
{
    m_work.cancel();
}

void ExportPreview::show(const ExportRequest &request)
{
    m_wanted = request;
    m_content.reset();
    m_work.cancel();
    m_isRunning = true;
    if (!m_isScheduled) {
        m_isScheduled = true;
        QMetaObject::invokeMethod(this, &ExportPreview::begin, Qt::QueuedConnection);
    }
}

void ExportPreview::stop()
{
    m_wanted.reset();
    m_content.reset();
    m_work.cancel();
    if (std::exchange(m_isRunning, false))
        Q_EMIT stopped();
}

void ExportPreview::begin()
{
    m_isScheduled = false;
    if (!m_wanted || m_work.isRunning() || m_isReading)
        return; // the end of what is under way comes back here
    if (m_project)
        render();
    else
        readProject();
}

void ExportPreview::readProject()
{
    m_isReading = true;
    m_source().then(this, [this](const Result<exporting::WholeProject> &project) {
        m_isReading = false;
        if (project) {
            m_project = std::make_shared<const exporting::WholeProject>(*project);
            begin();
        } else {
            fail(project.error());
        }
    });
}

void ExportPreview::render()
{
    m_request = *m_wanted;
    m_wanted.reset();
    m_work.setFuture(QtConcurrent::run(&renderContent, m_request, m_project, m_last));
}

void ExportPreview::takeAnswer()
{
    if (m_wanted) {
        begin();
        return;
    }
    if (!m_isRunning || m_work.isCanceled() || m_work.future().resultCount() == 0)
        return;
    const Result<ExportContent> answer = m_work.result();
    if (!answer) {
        fail(answer.error());
        return;
    }
    m_isRunning = false;
    m_content = m_last = std::make_shared<const ExportContent>(*answer);
    Q_EMIT finished();
}

void ExportPreview::fail(const Error &error)
{
    m_wanted.reset();
    if (std::exchange(m_isRunning, false))
        Q_EMIT failed(error);
}

} // namespace stepwright
