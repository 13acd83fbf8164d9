#pragma once

#include "model/base/error.h"
#include "model/base/result.h"

#include <QFuture>
#include <QObject>

class QAction;

namespace stepwright {

class MainWindow;
class Questions;
class Settings;

/// File ▸ Print and Export as PDF: the feature in view as a document on paper. Pages are made in another thread.
class PrintCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    PrintCommands(MainWindow &window, Settings &settings, Questions &questions, QObject *parent = nullptr);

private:
    void print();
    void exportPdf();
    void follow(const QString &text, const QString &done, QFuture<Result<>> work);
    void update();

    MainWindow &m_window;
    Settings &m_settings;
    Questions &m_questions;
    QAction *m_print;
    QAction *m_exportPdf;
};

} // namespace stepwright
