#include "app/commands/formatcommands.h"

#include "app/dialogs/questions.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/structure/textchanges.h"
#include "editor/text/gherkinedit.h"

#include <QStatusBar>

namespace stepwright {

using namespace Qt::StringLiterals;

FormatCommands::FormatCommands(Session &session, MainWindow &window, Questions &questions, QObject *parent)
    : QObject(parent), m_session(session), m_window(window), m_questions(questions)
{
    Actions &actions = m_window.actions();
    actions.editMenu->addSeparator();
    QAction *document = actions.add(actions.editMenu, u"formatDocument"_s, tr("F&ormat Document"),
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    document->setStatusTip(tr("Indents all lines and aligns all tables as the project's format says"));
    QAction *selection = actions.add(actions.editMenu, u"formatSelection"_s, tr("Format &Selection"),
                                     QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I));
    selection->setStatusTip(tr("Formats the selected lines, or the cursor's, and no other"));
    QAction *settings = actions.add(actions.projectMenu, u"formatSettings"_s, tr("Format of Feature&s…"));
    settings->setStatusTip(tr("How features of this project are formatted"));
    connect(document, &QAction::triggered, this, &FormatCommands::formatDocument);
    connect(selection, &QAction::triggered, this, &FormatCommands::formatSelection);
    connect(settings, &QAction::triggered, this, &FormatCommands::askSettings);
    const auto update = [this, document, selection, settings] {
        const bool canChange = m_session.isOpen() && !m_session.isReadOnly();
        settings->setEnabled(canChange);
        document->setEnabled(canChange && m_window.tabs().currentPage());
        selection->setEnabled(document->isEnabled());
    };
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, update);
    for (const auto signal : {&Session::projectOpened, &Session::projectClosed, &Session::treeChanged})
        connect(&m_session, signal, this, update);
    connect(&m_session, &Session::projectOpened, this, [this] {
        m_settings = {}; // until the new project's are read
        readSettings();
    });
    connect(&m_session, &Session::treeChanged, this, &FormatCommands::readSettings);
    connect(&m_window.tabs(), &EditorTabs::aboutToSave, this, [this](const OpenFeature *feature) {
        FeaturePage *page = m_window.tabs().pageOf(feature->folderUid());
        if (page && m_settings.onSave)
            format(*page, {0, page->edit()->tree().lineCount()});
    });
    update();
}

void FormatCommands::readSettings()
{
    if (!m_session.isOpen())
        return;
    m_session.store()
        .setting(project::formatSettingsKey.toString())
        .then(this, [this](const Result<std::optional<QString>> &setting) {
            if (!setting)
                return;
            m_stored = *setting;
            m_settings = project::formatSettingsFromJson(m_stored.value_or(QString()));
        });
}

void FormatCommands::askSettings()
{
    const auto settings = m_questions.formatSettings(m_settings);
    if (!settings || *settings == m_settings || !m_session.isOpen())
        return;
    m_settings = *settings;
    m_session.apply(
        {tr("Format of features"),
         {project::SetSetting{project::formatSettingsKey.toString(), m_stored, project::toJson(*settings)}}});
}

void FormatCommands::formatDocument()
{
    if (FeaturePage *page = m_window.tabs().currentPage())
        format(*page, {0, page->edit()->tree().lineCount()});
}

void FormatCommands::formatSelection()
{
    if (FeaturePage *page = m_window.tabs().currentPage())
        format(*page, selectedLines(*page->edit()));
}

void FormatCommands::format(FeaturePage &page, gherkin::LineRange lines)
{
    GherkinEdit &edit = *page.edit();
    if (edit.isReadOnly())
        return;
    const auto edits = gherkin::formatEdits(edit.tree(), lines, m_settings.options);
    if (!edits.empty())
        applyChange(edit, {tr("Format"), edits});
    m_window.statusBar()->showMessage(edits.empty() ? tr("Formatted already") : tr("Formatted"), 4000);
}

} // namespace stepwright
