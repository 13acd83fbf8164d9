#include "editor/completion/completer.h"

#include "editor/text/gherkinedit.h"

#include <QKeyEvent>
#include <QLocale>
#include <QTextBlock>
#include <QtConcurrent/QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;
using completion::TypingContext;
using completion::TypingPlace;

namespace {

constexpr int mostSteps = 30;
constexpr int closeFitScore = 700; // the typed words stand in the step in this order, without a typo

QList<Completion> completionsOf(const QStringList &texts, Completion::Kind kind)
{
    QList<Completion> completions;
    for (const QString &text : texts)
        completions.append({kind, text, {}, true});
    return completions;
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isCompletionShortcut(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier;
}

int rowsOf(int key, int page) // that a key moves the choice by; 0: none
{
    switch (key) {
    case Qt::Key_Up:
        return -1;
    case Qt::Key_Down:
        return 1;
    case Qt::Key_PageUp:
        return -page;
    case Qt::Key_PageDown:
        return page;
    default:
        return 0;
    }
}

} // namespace

Completer::Completer(GherkinEdit *edit)
    : QObject(edit), m_edit(edit), m_popup(new CompletionPopup(edit)),
      m_search(std::make_shared<completion::StepSearch>())
{
    m_thread.setMaxThreadCount(1);
    connect(m_popup, &CompletionPopup::clicked, this, [this](int row) {
        m_popup->choose(row);
        accept(*m_popup->current());
    });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Completer::endStopsElsewhere);
}

Completer::~Completer() = default;

TypingContext Completer::context() const
{
    const QTextCursor cursor = m_edit->textCursor();
    return completion::contextAt(m_edit->tree(), quint32(cursor.blockNumber()), cursor.block().text(),
                                 cursor.positionInBlock());
}

void Completer::complete()
{
    m_isAsked = true;
    propose(true);
}

void Completer::textTyped()
{
    if (m_stops.isActive())
        return; // Tab goes to the next value here
    if (!m_popup->isVisible())
        m_isAsked = false;
    propose(m_isAsked);
}

void Completer::propose(bool isAsked)
{
    ++m_request;
    m_waiting.reset();
    const TypingContext typing = context();
    const bool isHelpful = isAsked || typing.place == TypingPlace::Step || typing.place == TypingPlace::Language ||
                           !typing.typed.isEmpty();
    if (typing.place == TypingPlace::Nothing || !isHelpful || m_edit->textCursor().hasSelection()) {
        hideProposals();
        return;
    }
    if (typing.place == TypingPlace::Step)
        searchSteps(typing);
    else
        showCompletions(simpleCompletions(typing));
}

QList<Completion> Completer::simpleCompletions(const TypingContext &typing) const
{
    const auto line = quint32(m_edit->textCursor().blockNumber());
    switch (typing.place) {
    case TypingPlace::Keyword:
        return completionsOf(completion::keywordProposals(m_edit->tree(), line, typing.typed),
                             Completion::Kind::Keyword);
    case TypingPlace::Tag:
        return completionsOf(completion::tagProposals(m_edit->tree(), line, typing.typed), Completion::Kind::Tag);
    case TypingPlace::Language: {
        QList<Completion> languages =
            completionsOf(completion::languageProposals(typing.typed), Completion::Kind::Language);
        for (Completion &language : languages)
            language.note = gherkin::findDialect(language.text.toUtf8())->nativeName();
        return languages;
    }
    case TypingPlace::Nothing:
    case TypingPlace::Step:
        break;
    }
    return {};
}

void Completer::searchSteps(const TypingContext &typing)
{
    completion::StepQuery query{typing.typed, typing.stepType, m_place, mostSteps};
    if (m_isSearching) {
        m_waiting = std::move(query);
        return;
    }
    m_isSearching = true;
    QtConcurrent::run(&m_thread, [search = m_search, index = m_index, query = std::move(query)] {
        return search->find(index, query);
    }).then(this, [this, request = m_request](const QList<completion::StepProposal> &steps) {
        takeSteps(request, steps);
    });
}

void Completer::takeSteps(int request, const QList<completion::StepProposal> &steps)
{
    m_isSearching = false;
    if (request != m_request) {
        if (m_waiting)
            propose(m_isAsked);
        return;
    }
    QList<Completion> completions;
    for (const completion::StepProposal &step : steps)
        completions.append(
            {Completion::Kind::Step, step.text, QLocale().toString(step.uses) + u'×', step.score >= closeFitScore});
    showCompletions(completions);
}

void Completer::showCompletions(const QList<Completion> &completions)
{
    const TypingContext typing = context();
    const bool isAllTyped = completions.size() == 1 && completions.first().text.trimmed() == typing.typed.trimmed();
    if (completions.isEmpty() || isAllTyped || !m_edit->hasFocus()) {
        hideProposals();
        return;
    }
    m_answered = typing.typed;
    QTextCursor start = m_edit->textCursor();
    start.setPosition(start.block().position() + typing.start);
    const QRect cursor = m_edit->cursorRect();
    const QPoint corner = m_edit->viewport()->mapToGlobal(cursor.topLeft());
    const int column = m_edit->viewport()->mapToGlobal(m_edit->cursorRect(start).topLeft()).x();
    m_popup->showAt(QRect(corner, cursor.size()), column, completions, m_edit->colors());
}

void Completer::hideProposals()
{
    ++m_request; // a search on its way is for nothing
    m_waiting.reset();
    m_popup->hide();
}

void Completer::cancel()
{
    hideProposals();
    m_stops.end();
    Q_EMIT stopsChanged();
}

// Enter after a step typed in full words begins a new line rather than replacing it by one that is merely alike.
bool Completer::acceptsWithEnter() const
{
    const Completion *current = m_popup->current();
    if (!current)
        return false;
    if (m_popup->isChosen() || m_isAsked)
        return true;
    const QString typed = context().typed;
    if (typed.isEmpty() || current->text.trimmed() == typed.trimmed())
        return false;
    return current->text.startsWith(typed, Qt::CaseInsensitive) || (current->isCloseFit && m_answered == typed);
}

bool Completer::wants(const QKeyEvent &event) const
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    const bool isEscape = event.key() == Qt::Key_Escape;
    if (m_popup->isVisible())
        return isTab || isEscape || isEnter(event) || rowsOf(event.key(), 1) != 0;
    return m_stops.isActive() && (isTab || isEscape);
}

bool Completer::takeKey(const QKeyEvent &event)
{
    if (isCompletionShortcut(event)) {
        complete();
        return true;
    }
    return (m_popup->isVisible() && takePopupKey(event)) || (m_stops.isActive() && takeStopKey(event));
}

bool Completer::takePopupKey(const QKeyEvent &event)
{
    if (const int rows = rowsOf(event.key(), m_popup->pageSize()); rows != 0 && event.modifiers() == Qt::NoModifier) {
        m_popup->move(rows);
        return true;
    }
    if (event.key() == Qt::Key_Escape) {
        hideProposals();
        return true;
    }
    const bool isAccepting = event.key() == Qt::Key_Tab || (isEnter(event) && acceptsWithEnter());
    if (isAccepting && m_popup->current()) {
        accept(*m_popup->current());
        return true;
    }
    const bool isLeaving = isEnter(event) || event.key() == Qt::Key_Left || event.key() == Qt::Key_Right ||
                           event.key() == Qt::Key_Home || event.key() == Qt::Key_End;
    if (isLeaving)
        hideProposals();
    return false;
}

bool Completer::takeStopKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
        goToStop(true);
        return true;
    case Qt::Key_Backtab:
        goToStop(false);
        return true;
    case Qt::Key_Escape:
        cancel();
        return true;
    default:
        return false;
    }
}

void Completer::accept(const Completion &completion)
{
    const Completion accepted = completion; // the popup's list goes away
    const TypingContext typing = context();
    hideProposals();
    QTextCursor cursor = m_edit->textCursor();
    const int start = cursor.block().position() + typing.start;
    const bool replacesLine = accepted.kind == Completion::Kind::Step;
    cursor.setPosition(start);
    cursor.setPosition(replacesLine ? cursor.block().position() + cursor.block().length() - 1
                                    : m_edit->textCursor().position(),
                       QTextCursor::KeepAnchor);
    const QString text = m_edit->sourceFormat().fromForeignText(accepted.text);
    m_isInserting = true;
    cursor.insertText(text);
    m_edit->setTextCursor(cursor);
    m_isInserting = false;
    if (accepted.kind == Completion::Kind::Keyword) {
        propose(false); // the steps that may follow
        return;
    }
    if (accepted.kind != Completion::Kind::Step)
        return;
    m_stops.begin(m_edit->document(), start, completion::parametersOf(text));
    if (m_stops.isActive())
        m_edit->setTextCursor(m_stops.next(start - 1, true));
    Q_EMIT stopsChanged();
}

void Completer::goToStop(bool isForward)
{
    const QTextCursor cursor = m_edit->textCursor();
    const QTextCursor stop = m_stops.next(cursor.selectionStart(), isForward);
    if (!stop.isNull()) {
        m_edit->setTextCursor(stop);
        return;
    }
    cancel();
    QTextCursor end = cursor;
    end.movePosition(QTextCursor::EndOfBlock);
    m_edit->setTextCursor(end);
}

void Completer::endStopsElsewhere()
{
    if (m_stops.isActive() && !m_isInserting && !m_stops.spansLineOf(m_edit->textCursor()))
        cancel();
    if (m_popup->isVisible() && !m_isInserting && context().place == TypingPlace::Nothing)
        hideProposals();
}

QList<QTextEdit::ExtraSelection> Completer::selections(const EditorColors &colors) const
{
    QList<QTextEdit::ExtraSelection> marked;
    for (const QTextCursor &stop : m_stops.selections()) {
        QTextEdit::ExtraSelection selection;
        QColor background = colors.stop;
        background.setAlphaF(0.2F);
        selection.format.setBackground(background);
        selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        selection.format.setUnderlineColor(colors.stop);
        selection.cursor = stop;
        marked.append(selection);
    }
    return marked;
}

} // namespace stepwright
