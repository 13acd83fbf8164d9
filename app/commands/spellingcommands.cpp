#include "app/commands/spellingcommands.h"

#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "app/settings/settings.h"
#include "editor/text/gherkinedit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStatusBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int sentenceTime = 5000; // milliseconds
const auto wordsKey = u"editor.dictionary"_s;

QSet<QString> wordsFromJson(const QString &json)
{
    QSet<QString> words;
    for (const QJsonValue word : QJsonDocument::fromJson(json.toUtf8()).array())
        words.insert(word.toString());
    words.remove({});
    return words;
}

QString toJson(const QSet<QString> &words)
{
    QStringList sorted = words.values();
    sorted.sort();
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sorted)).toJson(QJsonDocument::Compact));
}

} // namespace

SpellingCommands::SpellingCommands(Session &session, MainWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_session(session), m_window(window)
{
    Actions &actions = m_window.actions();
    QMenu *menu = actions.editMenu->addMenu(tr("Spell C&heck"));
    menu->setObjectName(u"spellingMenu"_s);
    m_check = actions.add(menu, u"checkSpelling"_s, tr("&Mark Misspelled Words"));
    m_check->setCheckable(true);
    m_check->setChecked(settings.checksSpelling());
    m_next = actions.add(menu, u"nextMisspelling"_s, tr("&Next Misspelled Word"), QKeySequence(Qt::Key_F7));
    m_previous = actions.add(menu, u"previousMisspelling"_s, tr("&Previous Misspelled Word"),
                             QKeySequence(Qt::SHIFT | Qt::Key_F7));
    connect(m_check, &QAction::toggled, this, [this, &settings](bool isOn) {
        settings.setChecksSpelling(isOn);
        takePage();
    });
    connect(m_next, &QAction::triggered, this, [this] { goToNext(Spelling::Direction::Forward); });
    connect(m_previous, &QAction::triggered, this, [this] { goToNext(Spelling::Direction::Backward); });
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &SpellingCommands::takePage);
    connect(&m_session, &Session::projectOpened, this, [this] {
        takeWords({}); // until the new project's are read
        m_checker.forgetIgnored();
        readWords();
    });
    connect(&m_session, &Session::settingChanged, this,
            [this](const QString &key, const std::optional<QString> &value) {
                if (key == wordsKey)
                    takeWords(value);
            });
    takePage();
}

void SpellingCommands::takePage()
{
    FeaturePage *page = m_window.tabs().currentPage();
    m_next->setEnabled(page != nullptr);
    m_previous->setEnabled(page != nullptr);
    if (!page)
        return;
    auto *spelling = page->edit()->findChild<Spelling *>(Qt::FindDirectChildrenOnly);
    if (!spelling) {
        spelling = new Spelling(page->edit(), m_checker);
        connect(spelling, &Spelling::additionRequested, this, &SpellingCommands::addWord);
        connect(spelling, &Spelling::nothingFound, this,
                [this] { m_window.statusBar()->showMessage(tr("No misspelled words"), sentenceTime); });
    }
    spelling->setEnabled(m_check->isChecked());
}

void SpellingCommands::goToNext(Spelling::Direction direction)
{
    if (const FeaturePage *page = m_window.tabs().currentPage())
        page->edit()->findChild<Spelling *>(Qt::FindDirectChildrenOnly)->goToNext(direction);
}

void SpellingCommands::readWords()
{
    m_session.store().setting(wordsKey).then(this, [this](const Result<std::optional<QString>> &setting) {
        if (setting)
            takeWords(*setting);
    });
}

void SpellingCommands::takeWords(const std::optional<QString> &stored)
{
    m_stored = stored;
    m_checker.setProjectWords(wordsFromJson(stored.value_or(QString())));
}

void SpellingCommands::addWord(const QString &word)
{
    QSet<QString> words = m_checker.projectWords();
    words.insert(word);
    m_session.apply(
        {tr("Add \"%1\" to the dictionary").arg(word), {project::SetSetting{wordsKey, m_stored, toJson(words)}}});
}

} // namespace stepwright
