#pragma once

#include "app/commands/exportcontent.h"

#include <QFutureWatcher>
#include <QObject>

namespace stepwright {

/// Renders an export in the background and compares it with what lies in the folder. Always the latest request is what
/// counts: work for an older one is stopped, and its answer is dropped.
class ExportPreview : public QObject
{
    Q_OBJECT

public:
    /// Starts reading the whole project; called once. An answer that fails is told with failed().
    using Source = std::function<QFuture<Result<exporting::WholeProject>>()>;

    explicit ExportPreview(Source source, QObject *parent = nullptr);
    ~ExportPreview() override;

    /// Asks for a preview; several requests before the program is back at its events are one.
    void show(const ExportRequest &request);

    /// Stops; the preview that was there before is gone.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// What was rendered for the latest request; null while it is not finished, stopped or failed.
    [[nodiscard]] std::shared_ptr<const ExportContent> content() const { return m_content; }

Q_SIGNALS:
    void progressed(int done, int all);
    void finished();
    void stopped();
    void failed(const stepwright::Error &error);

private:
    void begin();
    void readProject();
    void render();
    void takeAnswer();
    void fail(const Error &error);

    Source m_source;
    std::optional<ExportRequest> m_wanted; ///< not begun yet
    ExportRequest m_request;               ///< begun
    std::shared_ptr<const exporting::WholeProject> m_project;
    std::shared_ptr<const ExportContent> m_last; ///< rendered before, for what can be used again
    std::shared_ptr<const ExportContent> m_content;
    QFutureWatcher<Result<ExportContent>> m_work;
    bool m_isRunning = false;
    bool m_isReading = false;
    bool m_isScheduled = false;
};

} // namespace stepwright
