#pragma once

#include "app/session.h"
#include "model/importing/importplan.h"

#include <QObject>

namespace stepwright {

class Questions;
class WorkBar;

/// Brings feature files into the open project: read, plan, show the plan, back up, change.
class ImportCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    ImportCommands(Session &session, Questions &questions, WorkBar &workBar, QObject *parent = nullptr);

    enum class Asking { ShowPlan, JustImport };

    /// Imports all feature files below a folder.
    void importFolder(const QString &path, Asking asking = Asking::ShowPlan);

    /// Imports single files of one folder.
    void importFiles(const QStringList &paths);

Q_SIGNALS:
    /// plan: what was done of it is marked as included.
    void imported(const stepwright::importing::ImportPlan &plan);
    void nothingToImport(const QString &source);
    void failed(const stepwright::Error &error);

private:
    void follow(const QFuture<Result<importing::FeatureFolder>> &reading, Asking asking);
    void planFor(const importing::FeatureFolder &folder, Asking asking);
    void decide(const importing::ImportPlan &plan, Asking asking);
    void apply(const importing::ImportPlan &plan);

    Session &m_session;
    Questions &m_questions;
    WorkBar &m_workBar;
};

} // namespace stepwright
