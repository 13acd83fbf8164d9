#pragma once

#include <QObject>

class QAction;

namespace stepwright {

class FeaturePage;
class GherkinEdit;
class MainWindow;
class SearchCommands;
class Session;
struct Renamable;

/// Renaming what stands at the cursor (F2): a column in its outline, a step or a tag in all of the project. The new
/// name is typed over the old one; then all places are listed, to be chosen from.
class RenameCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    RenameCommands(MainWindow &window, Session &session, SearchCommands &search, QObject *parent);

private:
    void equip(FeaturePage *page);
    void say(const QString &sentence);
    void rename();
    void askForWords(GherkinEdit &edit, const Renamable &step);
    void askForTag(GherkinEdit &edit, const Renamable &tag);
    void previewStep(const QString &step, const QString &words);
    void previewTag(const QString &oldName, const QString &newName);
    [[nodiscard]] QString stepNotes(const QString &step, const QString &words) const;
    [[nodiscard]] QString tagNotes(const QString &oldName, const QString &newName) const;

    MainWindow &m_window;
    Session &m_session;
    SearchCommands &m_search;
    QAction *m_rename;
};

} // namespace stepwright
