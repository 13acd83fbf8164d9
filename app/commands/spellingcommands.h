#pragma once

#include "editor/spelling/spellchecker.h"
#include "editor/spelling/spelling.h"

#include <optional>

class QAction;

namespace stepwright {

class MainWindow;
class Session;
class Settings;

/// Edit ▸ Spell Check: marking misspelled words, going from one to the next, and the project's own dictionary.
class SpellingCommands : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the commands.
    SpellingCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent = nullptr);

private:
    void takePage();
    void goToNext(Spelling::Direction direction);
    void readWords();
    void takeWords(const std::optional<QString> &stored);
    void addWord(const QString &word);

    Session &m_session;
    MainWindow &m_window;
    SpellChecker m_checker;
    QAction *m_check;
    QAction *m_next;
    QAction *m_previous;
    std::optional<QString> m_stored; ///< the project's setting as it is in its file
};

} // namespace stepwright
