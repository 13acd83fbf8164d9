#pragma once

#include "app/factsindexer.h"
#include "app/stepindexer.h"
#include "model/completion/search/recentsteps.h"
#include "model/store/projectstore.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace stepwright {

/// The open project: its picture, the one way to change it, and what can be taken back. Lives in the GUI thread; the
/// store does the work in its own.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    /// Each answers with projectOpened or openFailed. The project open before stays open when it fails.
    void createProject(const QString &path);
    void openProject(const QString &path);

    /// Opens a copy of a project that another process has open or that may not be written to; it cannot be changed.
    /// Answers with projectOpened or copyFailed.
    void openReadOnlyCopy(const QString &path);

    void closeProject();

    [[nodiscard]] bool isOpen() const { return m_store != nullptr; }
    [[nodiscard]] bool isReadOnly() const { return m_copy != nullptr; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString name() const;

    /// The project as it is after the last acknowledged change; null: none open.
    [[nodiscard]] std::shared_ptr<const project::ProjectTree> tree() const { return m_tree; }

    /// The steps of the project for completion; null until they are read.
    [[nodiscard]] std::shared_ptr<const completion::StepIndex> stepIndex() const;

    /// Tags, tables and doc strings of the project for completion; null without a project.
    [[nodiscard]] std::shared_ptr<const completion::ProjectFacts> facts() const;

    /// The steps written lately, shared by all editors of the project; null without a project.
    [[nodiscard]] std::shared_ptr<completion::RecentSteps> recentSteps() const { return m_recentSteps; }

    /// Texts and drafts of the open project. Only while a project is open.
    [[nodiscard]] store::ProjectStore &store() { return *m_store; }

    /// Makes a change and remembers it for undo. The answer comes when it is on the disk. Errors: those of
    /// ProjectStore::apply; Denied for a read-only copy; NotFound without a project. A failure is also reported by
    /// changeFailed.
    QFuture<Result<>> apply(const project::Change &change);

    /// Takes over a change that a sync has made in the store: shows it, reports it, and remembers it for undo. Calls
    /// must come in the order in which the store was changed.
    void acknowledge(const store::AppliedChange &applied);

    /// Makes a backup of the open project. Only while one is open. Errors: those of ProjectStore::backUp.
    QFuture<Result<>> backUp();

    /// Keeps unsaved text in case the program ends, or forgets it. Does nothing for a read-only copy.
    void keepDraft(const store::Draft &draft);
    void discardDraft(const QString &folderUid);

    void undo();
    void redo();
    /// What undo would take back; empty: nothing.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;

Q_SIGNALS:
    void projectOpened();
    /// The project will be closed now; its store is still there.
    void projectClosing();
    void projectClosed();
    void openFailed(const QString &path, const stepwright::Error &error);
    /// Of openReadOnlyCopy.
    void copyFailed(const stepwright::Error &error);
    void warned(const QString &sentence);
    void treeChanged();
    void stepIndexChanged();
    void factsChanged();
    void actionWordsChanged();
    void featureChanged(const QString &folderUid);
    /// A value of the project's settings changed; nullopt: it is not set any more.
    void settingChanged(const QString &key, const std::optional<QString> &value);
    void undoChanged();
    void changeFailed(const stepwright::Error &error);
    /// The open project is damaged in places.
    void damageFound();
    void indexingProgressed(int remaining);

private:
    enum class Direction { Forward, Undo, Redo };

    using Opening = QFuture<Result<store::OpenedProject>> (store::ProjectStore::*)(const QString &);
    void start(Opening opening, const QString &file, const QString &path, std::unique_ptr<QTemporaryDir> copy);
    void use(std::unique_ptr<store::ProjectStore> store, const QString &path, std::unique_ptr<QTemporaryDir> copy,
             const store::OpenedProject &opened);
    QFuture<Result<>> applyTowards(Direction direction, const project::Change &change);
    void acknowledge(Direction direction, const store::AppliedChange &applied);
    void remember(Direction direction, const project::Change &applied);
    void reportOperations(const project::Change &applied);
    void readForCompletion();
    void readForCompletion(const store::AppliedChange &applied);
    void readActionWords();

    std::unique_ptr<store::ProjectStore> m_store;
    std::unique_ptr<StepIndexer> m_indexer;
    std::unique_ptr<FactsIndexer> m_factsIndexer;
    std::shared_ptr<completion::RecentSteps> m_recentSteps;
    std::unique_ptr<QTemporaryDir> m_copy; ///< holds the file of a read-only copy
    QString m_path;
    std::shared_ptr<const project::ProjectTree> m_tree;
    std::vector<project::Change> m_undo; ///< as they were made, oldest first
    std::vector<project::Change> m_redo; ///< as they were made before they were taken back
    int m_pending = 0;                   ///< changes not answered yet: undo waits for them
    quint64 m_openings = 0;              ///< tells an answer to an older request
};

} // namespace stepwright
