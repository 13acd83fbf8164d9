#pragma once

#include "model/project/change.h"
#include "model/project/projecttree.h"
#include "model/search/projectfind.h"

#include <QObject>

#include <functional>

namespace stepwright {

class EditorTabs;
class Session;

/// What is written in place of what was found.
struct Replacement
{
    QString label; ///< for the undo menu
    search::ProjectQuery query;
    std::vector<search::FoundFeature> features; ///< with the chosen places

    /// What else changes in the same step; may be empty.
    std::function<std::vector<project::Operation>(const project::ProjectTree &, const QList<project::ActionWord> &)>
        besides;
};

/// Replaces in all features of the project as one change, which one step takes back. Unsaved texts that it changes are
/// saved before, as changes of their own. Works in the background; lives in the GUI thread.
class ProjectReplacing : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ProjectReplacing(Session &session, EditorTabs &tabs, QObject *parent);

    /// Begins; none may be on its way.
    void start(const Replacement &replacement);
    /// Gives up, if nothing is changed yet.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(int done, int total);
    /// All is stored. isRenaming: whether a name was replaced. replaced: places. skipped: features that are as they
    /// were, as they changed since the search.
    void finished(bool isRenaming, int replaced, int skipped);
    /// It gave up, nothing was replaced. The sentence may be empty.
    void stopped(const QString &sentence);

private:
    void save();
    void takeSaved(std::size_t index);
    void replaceSome();
    void take(const Result<std::vector<project::Operation>> &operations, std::size_t asked);
    void addBesides();
    void apply();
    void end();

    Session &m_session;
    EditorTabs &m_tabs;
    Replacement m_work;
    project::Change m_change;
    std::size_t m_done = 0;
    int m_replaced = 0;
    int m_skipped = 0;
    quint64 m_number = 0; ///< tells an answer to an older question
    bool m_isRunning = false;
    bool m_isApplying = false;
};

} // namespace stepwright
