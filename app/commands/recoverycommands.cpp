#include "app/commands/recoverycommands.h"

#include "app/dialogs/questions.h"
#include "app/widgets/workbar.h"

#include <QtConcurrentRun>

namespace stepwright {

RecoveryCommands::RecoveryCommands(Questions &questions, WorkBar &workBar, QObject *parent)
    : QObject(parent), m_questions(questions), m_workBar(workBar)
{
}

void RecoveryCommands::chooseBackup(const QString &projectPath)
{
    QtConcurrent::run(&store::listBackups, projectPath)
        .then(this, [this, projectPath](const QList<store::Backup> &backups) {
            if (backups.isEmpty())
                Q_EMIT nothingToRestore();
            else if (const std::optional<store::Backup> backup = m_questions.backupToRestore(backups))
                Q_EMIT backupChosen(projectPath, *backup);
        });
}

void RecoveryCommands::restore(const QString &projectPath, const store::Backup &backup)
{
    QtConcurrent::run(&store::restoreBackup, backup, projectPath, QDateTime::currentDateTime())
        .then(this, [this, backup, projectPath](const Result<QString> &keptAt) {
            if (keptAt)
                Q_EMIT restored(projectPath, backup, *keptAt);
            else
                Q_EMIT failed(keptAt.error());
        });
}

void RecoveryCommands::repair(const QString &projectPath)
{
    const auto looking = QtConcurrent::run(&store::keepDamagedAside, projectPath, QDateTime::currentDateTime());
    m_workBar.follow(tr("Looking what can be recovered"), looking, WorkBar::Stopping::Impossible);
    QFuture(looking).then(this, [this](const Result<store::DamagedProject> &project) {
        if (project)
            ask(*project);
        else
            Q_EMIT failed(project.error());
    });
}

void RecoveryCommands::ask(const store::DamagedProject &project)
{
    switch (m_questions.damagedProject(project)) {
    case DamageAnswer::OpenBackup:
        if (project.newestBackup)
            restore(project.path, *project.newestBackup);
        break;
    case DamageAnswer::Recover:
        recover(project.path);
        break;
    case DamageAnswer::Leave:
        Q_EMIT leftDamaged(project);
        break;
    }
}

void RecoveryCommands::recover(const QString &projectPath)
{
    const auto recovering = QtConcurrent::run(
        [projectPath] { return store::recoverProject(projectPath, store::recoveryPath(projectPath)); });
    m_workBar.follow(tr("Recovering what is readable"), recovering, WorkBar::Stopping::Impossible);
    QFuture(recovering).then(this, [this](const Result<store::RecoveredProject> &project) {
        if (project)
            Q_EMIT recovered(*project);
        else
            Q_EMIT failed(project.error());
    });
}

} // namespace stepwright
