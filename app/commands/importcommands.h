#pragma once

#include "app/session.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/importing/importplan.h"
#include "model/importing/platform/projectxml.h"

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
    ImportCommands(Session &session, Questions &questions, WorkBar &workBar, const exporting::Catalogue &catalogue,
                   QObject *parent = nullptr);

    enum class Asking { ShowPlan, JustImport };

    /// Imports all feature files below a folder, or the one file that the path names.
    void importFolder(const QString &path, Asking asking = Asking::ShowPlan);

    /// Imports single files of one folder.
    void importFiles(const QStringList &paths);

    /// Imports a project XML of the hosted platform; what has the same uid is replaced.
    void importXml(const QString &path);

Q_SIGNALS:
    /// plan: what was done of it is marked as included.
    void imported(const stepwright::importing::ImportPlan &plan);
    /// problems: how many parts of the XML were left out.
    void xmlImported(const QString &path, int problems);
    void nothingToImport(const QString &source);
    void failed(const stepwright::Error &error);

private:
    void follow(const QFuture<Result<importing::FeatureFolder>> &reading, Asking asking);
    void planFor(const importing::FeatureFolder &folder, Asking asking);
    void decide(const importing::ImportPlan &plan, Asking asking);
    void apply(const importing::ImportPlan &plan);
    void importDocument(const QString &path, const importing::ProjectXml &xml);
    void applyDocument(const QString &path, const project::Change &change, int problems);

    Session &m_session;
    Questions &m_questions;
    WorkBar &m_workBar;
    const exporting::Catalogue &m_catalogue;
};

} // namespace stepwright
