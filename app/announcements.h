#pragma once

#include "app/commands/exportcommands.h"
#include "model/importing/importplan.h"
#include "model/store/recovery/recoverproject.h"

#include <QObject>

namespace stepwright {

class MessageBar;
class Session;

/// Says in the message bar what was done, what went wrong, and what can be done about it.
class Announcements : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Announcements(MessageBar &bar, Session &session, QObject *parent = nullptr);

    void error(const Error &error);
    /// Of reading or changing the open project.
    void projectError(const Error &failure);
    void warning(const QString &sentence);
    void readOnlyCopy();
    void removed(const QString &name);
    void imported(const importing::ImportPlan &plan);
    void nothingToImport(const QString &source);
    void exported(const ExportCommands::Done &done);
    void nothingToRestore();
    void restored(const store::Backup &backup, const QString &keptAt);
    void recovered(const store::RecoveredProject &project);
    void leftDamaged(const store::DamagedProject &project);
    void damageFound();

    /// restore, discard: what the two choices do.
    void draftsFound(int count, const std::function<void()> &restore, const std::function<void()> &discard);

Q_SIGNALS:
    void repairRequested(const QString &projectPath);

private:
    MessageBar &m_bar;
    Session &m_session;
};

} // namespace stepwright
