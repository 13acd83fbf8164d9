#include "editor/spelling/spelling.h"

#include "editor/spelling/prosewords.h"
#include "editor/spelling/spellchecker.h"
#include "editor/text/gherkinedit.h"

#include <QMenu>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int blocksAtATime = 200; // whose words are asked for at once while searching

QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

Spelling::Spelling(GherkinEdit *edit, SpellChecker &checker) : QObject(edit), m_edit(edit), m_checker(checker)
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(300ms);
    connect(&m_moment, &QTimer::timeout, this, &Spelling::markVisible);
    const auto soon = [this] { m_moment.start(); };
    connect(edit->document(), &QTextDocument::contentsChanged, this, soon);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, soon);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, soon);
    connect(&m_checker, &SpellChecker::answered, this, [this] {
        markVisible();
        searchOn();
    });
    m_edit->addPart(this);
    m_moment.start();
}

void Spelling::setEnabled(bool isEnabled)
{
    m_isEnabled = isEnabled;
    markVisible();
}

QByteArray Spelling::language() const
{
    return m_edit->tree().dialect().code();
}

/// The misspelled words of a block; those not known yet are added to `unknown`.
QList<QTextCursor> Spelling::misspelledIn(const QTextBlock &block, QSet<QString> &unknown) const
{
    const gherkin::Tree &tree = m_edit->tree();
    const auto number = std::size_t(block.blockNumber());
    QList<QTextCursor> found;
    if (number >= tree.lineCount())
        return found;
    const QString text = block.text();
    for (const ProseWord &word : proseWordsOf(text, tree.lines()[number], tree)) {
        const QString letters = text.sliced(word.start, word.length);
        const SpellChecker::Verdict verdict = m_checker.verdict(language(), letters);
        if (verdict == SpellChecker::Verdict::NotAskedYet)
            unknown.insert(letters);
        if (verdict != SpellChecker::Verdict::Wrong)
            continue;
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + word.start);
        cursor.setPosition(block.position() + word.start + word.length, QTextCursor::KeepAnchor);
        found.append(cursor);
    }
    return found;
}

void Spelling::markVisible()
{
    QList<QTextCursor> misspelled;
    if (m_isEnabled) {
        QSet<QString> unknown;
        for (const VisibleLine &line : m_edit->visibleLines())
            misspelled.append(misspelledIn(line.block, unknown));
        if (!unknown.isEmpty())
            m_checker.ask(language(), unknown);
    }
    const QTextCursor writing = m_edit->textCursor();
    misspelled.removeIf([&writing](const QTextCursor &word) {
        return !writing.hasSelection() && word.selectionEnd() == writing.position();
    });
    if (misspelled == m_misspelled)
        return;
    m_misspelled = misspelled;
    m_edit->updateExtraSelections();
}

QList<QTextEdit::ExtraSelection> Spelling::selections(const EditorColors &colors) const
{
    QList<QTextEdit::ExtraSelection> selections;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DashUnderline);
    // Blue, as red, yellow and grey lines say something about problems.
    format.setUnderlineColor(QColor::fromRgba(colors.theme.textColor(KSyntaxHighlighting::Theme::DataType)));
    for (const QTextCursor &word : m_misspelled)
        selections.append({word, format});
    return selections;
}

void Spelling::goToNext(Direction direction)
{
    const QTextCursor cursor = m_edit->textCursor();
    const bool isForward = direction == Direction::Forward;
    m_search = Search{direction, isForward ? cursor.selectionEnd() : cursor.selectionStart(), cursor.blockNumber(),
                      m_edit->blockCount() + 1};
    searchOn();
}

/// Goes on until a misspelled word or the end is found, or there are words whose verdicts one has to wait for.
void Spelling::searchOn()
{
    if (!m_search)
        return;
    Search &search = *m_search;
    const bool isForward = search.direction == Direction::Forward;
    const int count = m_edit->blockCount();
    for (; search.left > 0; --search.left) {
        const QTextBlock block = m_edit->document()->findBlockByNumber(search.block);
        QSet<QString> unknown;
        QList<QTextCursor> words = misspelledIn(block, unknown);
        if (!unknown.isEmpty()) {
            QTextBlock more = block;
            for (int i = 0; i < blocksAtATime && more.isValid(); ++i, more = isForward ? more.next() : more.previous())
                misspelledIn(more, unknown);
            m_checker.ask(language(), unknown);
            return;
        }
        if (search.left == count + 1) { // the block where it began: only what is on the way
            words.removeIf([&search, isForward](const QTextCursor &word) {
                return isForward ? word.selectionStart() < search.position : word.selectionEnd() > search.position;
            });
        }
        if (!words.isEmpty()) {
            m_search.reset();
            m_edit->setTextCursor(isForward ? words.constFirst() : words.constLast());
            m_edit->ensureCursorVisible();
            return;
        }
        search.block = (search.block + (isForward ? 1 : count - 1)) % count;
    }
    m_search.reset();
    Q_EMIT nothingFound();
}

void Spelling::addToMenu(QMenu &menu, const QTextCursor &place)
{
    if (!m_isEnabled)
        return;
    if (!m_checker.hasDictionary(language())) {
        menu.addSeparator();
        menu.addAction(tr("No dictionary for this language is installed"))->setEnabled(false);
        return;
    }
    const auto word = std::ranges::find_if(m_misspelled, [&place](const QTextCursor &each) {
        return each.selectionStart() <= place.position() && place.position() <= each.selectionEnd();
    });
    if (word == m_misspelled.end())
        return;
    const QString letters = word->selectedText();
    auto *top = menu.actions().isEmpty() ? nullptr : menu.actions().constFirst();
    auto *ignore = new QAction(tr("I&gnore \"%1\"").arg(inMenu(letters)), &menu);
    ignore->setObjectName(u"ignoreWord"_s);
    connect(ignore, &QAction::triggered, this, [this, letters] { m_checker.ignore(letters); });
    auto *add = new QAction(tr("A&dd \"%1\" to the Project's Dictionary").arg(inMenu(letters)), &menu);
    add->setObjectName(u"addWord"_s);
    add->setEnabled(!m_edit->isReadOnly());
    connect(add, &QAction::triggered, this, [this, letters] { Q_EMIT additionRequested(letters); });
    menu.insertActions(top, {ignore, add});
    menu.insertSeparator(top);
    addSuggestions(menu, *word);
}

/// Puts what could have been meant on top of the menu, as soon as it is known.
void Spelling::addSuggestions(QMenu &menu, const QTextCursor &word) const
{
    auto *waiting = new QAction(tr("Looking for suggestions…"), &menu);
    waiting->setEnabled(false);
    menu.insertAction(menu.actions().constFirst(), waiting);
    if (m_edit->isReadOnly()) {
        waiting->setVisible(false);
        return;
    }
    m_checker.suggestions(language(), word.selectedText())
        .then(&menu, [&menu, waiting, word](const QStringList &words) {
            for (const QString &meant : words) {
                auto *replace = new QAction(inMenu(meant), &menu);
                replace->setObjectName(u"suggestedWord"_s);
                connect(replace, &QAction::triggered, &menu, [word, meant] { QTextCursor(word).insertText(meant); });
                menu.insertAction(waiting, replace);
            }
            waiting->setText(tr("No suggestions"));
            waiting->setVisible(words.isEmpty());
        });
}

} // namespace stepwright
