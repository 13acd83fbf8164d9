#pragma once

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace stepwright {

/// The place in the status bar where a long work shows how far it is and can be stopped.
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(QWidget *parent = nullptr);

    enum class Stopping { Offered, Impossible };

    /// Shows a work until its future is finished; the cancel button cancels the future.
    template <class T>
    void follow(const QString &text, const QFuture<T> &work, Stopping stopping = Stopping::Offered)
    {
        auto *watcher = new QFutureWatcher<T>(this);
        connect(watcher, &QFutureWatcherBase::progressRangeChanged, this, &WorkBar::showRange);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &WorkBar::showValue);
        connect(watcher, &QFutureWatcherBase::finished, this, &WorkBar::end);
        connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        connect(this, &WorkBar::cancelled, watcher, &QFutureWatcherBase::cancel);
        begin(text, stopping);
        watcher->setFuture(work);
    }

    /// Shows a work that reports by itself and cannot be stopped. remaining 0: finished.
    void showRemaining(const QString &text, int remaining);

    /// How often the user stopped a work: an answer that was on its way then is not wanted any more.
    [[nodiscard]] int stopCount() const { return m_stopCount; }

Q_SIGNALS:
    void cancelled();

private:
    void begin(const QString &text, Stopping stopping);
    void showRange(int minimum, int maximum);
    void showValue(int value);
    void end();

    QLabel *m_text;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
    int m_stopCount = 0;
};

} // namespace stepwright
