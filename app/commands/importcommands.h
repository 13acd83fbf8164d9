#pragma once

#include "app/session.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/importing/importplan.h"

#include <QObject>

namespace stepwright {

namespace exporting {
struct PlatformProject;
}

class Questions;
class WorkBar;

/// Brings feature files and project XMLs into the open project: read, plan, show the plan, back up, change.
class ImportCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    ImportCommands(Session &session, Questions &questions, WorkBar &workBar, const exporting::Catalogue &catalogue,
                   QObject *parent = nullptr);

    enum class Asking { ShowPlan, JustImport };

    /// Imports all feature files below a folder, or the one file that the path names.
    void importFolder(const QString &path, Asking asking = Asking::ShowPlan);

    /// Imports single files of one folder.
    void importFiles(const QStringList &paths);

    /// Imports a project XML of the hosted platform.
    void importXml(const QString &path);

Q_SIGNALS:
    /// plan: what was done of it is marked as included.
    void imported(const stepwright::importing::ImportPlan &plan);
    void nothingToImport(const QString &source);
    void failed(const stepwright::Error &error);

private:
    void follow(const QFuture<Result<importing::FeatureFolder>> &reading, Asking asking);
    void planFor(const importing::FeatureFolder &folder, Asking asking);
    void planFor(const QString &path, const exporting::PlatformProject &platform);

    /// Makes a change of a plan with the user's choices in it.
    using ToChange = std::function<project::Change(const importing::ImportPlan &plan)>;
    void decide(const importing::ImportPlan &plan, Asking asking, const ToChange &toChange);
    void apply(const importing::ImportPlan &plan, const project::Change &change);

    Session &m_session;
    Questions &m_questions;
    WorkBar &m_workBar;
    const exporting::Catalogue &m_catalogue;
};

} // namespace stepwright
