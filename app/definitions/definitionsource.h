#pragma once

#include "model/definitions/codefolder.h"
#include "model/definitions/codesettings.h"
#include "model/definitions/definitionindex.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>

namespace stepwright {

class Session;

/// The step definitions of the open project: reads its code folders in the background, again where files change, and
/// knows the project's action words. Lives in the GUI thread.
class DefinitionSource : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit DefinitionSource(Session &session, QObject *parent = nullptr);
    ~DefinitionSource() override;

    /// Never null; empty until something is read.
    [[nodiscard]] std::shared_ptr<const definitions::DefinitionIndex> index() const { return m_index; }

    [[nodiscard]] const QStringList &folders() const { return m_settings.folders; }
    /// As one change of the project that undo takes back.
    void setFolders(const QStringList &folders);

    /// Looks whether files changed.
    void readAgain();

Q_SIGNALS:
    void foldersChanged();
    void indexChanged();
    /// Files that are read, of how many.
    void progressed(int done, int total);
    /// The files are read, whether anything changed or not.
    void readingFinished();

private:
    /// What came of reading: no index where all is as before.
    struct Outcome
    {
        definitions::CodeReading reading;
        std::shared_ptr<const definitions::DefinitionIndex> index;
    };

    void openProject();
    void closeProject();
    void takeSettings(const std::optional<QString> &json);
    void fetchActionWords();
    void read();
    void take(const Outcome &outcome);
    void watch();

    Session &m_session;
    definitions::CodeSettings m_settings;
    definitions::CodeReading m_reading;
    QList<project::ActionWord> m_actionWords;
    std::shared_ptr<const definitions::DefinitionIndex> m_index;
    QFileSystemWatcher m_watcher;
    QTimer m_soon; ///< files often change several at a time
    std::stop_source m_stop;
    quint64 m_generation = 0; ///< tells an answer of a project that is closed
    bool m_isReading = false;
    bool m_mustReadAgain = false;
    bool m_isOther = false; ///< folders or action words changed since the index was made
};

} // namespace stepwright
