#pragma once

#include <QObject>
#include <QTimer>

namespace stepwright {

class GherkinEdit;
class ReadingView;

/// Keeps a reading view at what an editor holds and where its cursor is, both ways. The text is read in another thread
/// a moment after it changed; an answer that is older than another is dropped.
class LiveReading : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; `view` is its parent.
    LiveReading(GherkinEdit &edit, ReadingView *view);

private:
    void read();

    GherkinEdit &m_edit;
    ReadingView *m_view;
    QTimer m_moment;
    int m_number = 0; ///< of the reading that was begun last
};

} // namespace stepwright
