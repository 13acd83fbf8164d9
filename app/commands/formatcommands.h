#pragma once

#include "model/project/formatsettings.h"

#include <QObject>

#include <optional>

namespace stepwright {

class FeaturePage;
class MainWindow;
class Questions;
class Session;

/// Formatting the document, the selection, or each feature as it is saved, as the project's settings say.
class FormatCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    FormatCommands(Session &session, MainWindow &window, Questions &questions, QObject *parent = nullptr);

private:
    void readSettings();
    void askSettings();
    void formatDocument();
    void formatSelection();
    void format(FeaturePage &page, gherkin::LineRange lines);

    Session &m_session;
    MainWindow &m_window;
    Questions &m_questions;
    std::optional<QString> m_stored; ///< the project's setting as it is in its file
    project::FormatSettings m_settings;
};

} // namespace stepwright
