#pragma once

#include "app/commands/exportcontent.h"
#include "app/session.h"

#include <QObject>

namespace stepwright {

class EditorThemes;
class Questions;
class Settings;
class WorkBar;

/// Exports the open project to a target: asks for folder and options, renders and writes in the background.
class ExportCommands : public QObject
{
    Q_OBJECT

public:
    /// What was exported where.
    struct Done
    {
        QString exporterName;
        QString folder;
        exporting::WrittenExport files;
        QStringList notes;
    };

    /// All must outlive the commands.
    ExportCommands(Session &session, Questions &questions, Settings &settings, WorkBar &workBar,
                   const EditorThemes &themes, QObject *parent = nullptr);

    void exportTo(const exporting::Exporter &exporter);

Q_SIGNALS:
    void exported(const stepwright::ExportCommands::Done &done);
    void failed(const stepwright::Error &error);

private:
    [[nodiscard]] ExportRequest proposalFor(const exporting::Exporter &exporter) const;
    void remember(const ExportRequest &request);
    [[nodiscard]] QFuture<Result<exporting::WholeProject>> readProject();
    void write(const ExportRequest &request, const exporting::WholeProject &project);

    Session &m_session;
    Questions &m_questions;
    Settings &m_settings;
    WorkBar &m_workBar;
    const EditorThemes &m_themes;
};

} // namespace stepwright
