#pragma once

#include "app/session.h"
#include "model/store/recovery/backup.h"

#include <QObject>

namespace stepwright {

class Questions;

/// Restoring a former state of the project.
class BackupCommands : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the commands.
    BackupCommands(Session &session, Questions &questions, QObject *parent = nullptr);

    /// Lets the user choose a backup of a project and puts it in its place; an open project must be closed before.
    void restore(const QString &projectPath);

Q_SIGNALS:
    /// keptAt: the file that holds the state before.
    void restored(const QString &projectPath, const QString &keptAt);
    void nothingToRestore();
    void failed(const stepwright::Error &error);

private:
    void choose(const QString &projectPath, const QList<store::Backup> &backups);

    Session &m_session;
    Questions &m_questions;
};

} // namespace stepwright
