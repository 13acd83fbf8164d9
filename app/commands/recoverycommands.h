#pragma once

#include "model/store/recovery/recoverproject.h"

#include <QObject>

namespace stepwright {

class Questions;
class WorkBar;

/// Brings a project back: a former state from a backup, or what is readable of a damaged one.
class RecoveryCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    RecoveryCommands(Questions &questions, WorkBar &workBar, QObject *parent = nullptr);

    /// Lets the user choose a backup of a project; answers with backupChosen or nothingToRestore, unless the user
    /// cancels.
    void chooseBackup(const QString &projectPath);

    /// Puts a backup in the place of its project, which nobody may have open.
    void restore(const QString &projectPath, const store::Backup &backup);

    /// Keeps a damaged project aside, tells the user what there is to go on with and does what is chosen. Nobody may
    /// have it open.
    void repair(const QString &projectPath);

Q_SIGNALS:
    void backupChosen(const QString &projectPath, const stepwright::store::Backup &backup);
    /// keptAt: the file that holds the state before.
    void restored(const QString &projectPath, const stepwright::store::Backup &backup, const QString &keptAt);
    void recovered(const stepwright::store::RecoveredProject &project);
    /// The user did nothing about a damaged project.
    void leftDamaged(const stepwright::store::DamagedProject &project);
    void nothingToRestore();
    void failed(const stepwright::Error &error);

private:
    void ask(const store::DamagedProject &project);
    void recover(const QString &projectPath);

    Questions &m_questions;
    WorkBar &m_workBar;
};

} // namespace stepwright
