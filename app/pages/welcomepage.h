#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace stepwright {

/// The page without a project: what one can begin with, and the projects opened before.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecentProjects(const QStringList &paths);

Q_SIGNALS:
    void newProjectRequested();
    void openProjectRequested();
    void importFolderRequested();
    void sampleProjectRequested();
    void recentProjectRequested(const QString &path);

private:
    QVBoxLayout *m_recent;
};

} // namespace stepwright
