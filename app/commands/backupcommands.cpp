#include "app/commands/backupcommands.h"

#include "app/dialogs/questions.h"

#include <QtConcurrentRun>

namespace stepwright {

BackupCommands::BackupCommands(Session &session, Questions &questions, QObject *parent)
    : QObject(parent), m_session(session), m_questions(questions)
{
}

void BackupCommands::restore(const QString &projectPath)
{
    QtConcurrent::run(&store::listBackups, projectPath)
        .then(this, [this, projectPath](const QList<store::Backup> &backups) {
            if (backups.isEmpty())
                Q_EMIT nothingToRestore();
            else
                choose(projectPath, backups);
        });
}

void BackupCommands::choose(const QString &projectPath, const QList<store::Backup> &backups)
{
    const std::optional<store::Backup> backup = m_questions.backupToRestore(backups);
    if (!backup)
        return;
    m_session.closeProject();
    QtConcurrent::run(&store::restoreBackup, *backup, projectPath, QDateTime::currentDateTimeUtc())
        .then(this, [this, projectPath](const Result<QString> &keptAt) {
            if (keptAt)
                Q_EMIT restored(projectPath, *keptAt);
            else
                Q_EMIT failed(keptAt.error());
        });
}

} // namespace stepwright
