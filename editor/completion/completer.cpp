#include "editor/completion/completer.h"

#include "editor/completion/insertion.h"
#include "editor/text/gherkinedit.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace stepwright {

using namespace Qt::StringLiterals;
using completion::Proposal;
using completion::ProposalKind;
using completion::TypingContext;
using completion::TypingPlace;

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// There Tab and Enter walk through the cells; a proposal must be chosen first.
bool isInTable(const TypingContext &typing)
{
    return typing.place == TypingPlace::TableHeader || typing.place == TypingPlace::Cell;
}

// Whether something is offered there before anything is typed.
bool offersUnasked(const TypingContext &typing)
{
    switch (typing.place) {
    case TypingPlace::Step:
    case TypingPlace::Language:
    case TypingPlace::Parameter:
    case TypingPlace::TableHeader:
    case TypingPlace::Cell:
        return true;
    default:
        return !typing.typed.isEmpty();
    }
}

} // namespace

Completer::Completer(GherkinEdit *edit)
    : QObject(edit), m_edit(edit), m_popup(new CompletionPopup(edit)), m_search(new ProposalSearch(this)),
      m_filling(edit), m_recent(std::make_shared<completion::RecentSteps>())
{
    connect(m_popup, &CompletionPopup::clicked, this, [this](int row) {
        m_popup->choose(row);
        accept(Proposal(*m_popup->current())); // a copy, as the list goes away
    });
    connect(m_popup, &CompletionPopup::currentChanged, this, &Completer::askForPreview);
    connect(m_search, &ProposalSearch::found, this, &Completer::showProposals);
    connect(m_search, &ProposalSearch::previewFound, this, &Completer::showPreview);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &Completer::takeCursor);
}

Completer::~Completer() = default;

completion::Typing Completer::typing() const
{
    const QTextCursor cursor = m_edit->textCursor();
    return {m_edit->tree(), quint32(cursor.blockNumber()), cursor.block().text(), cursor.positionInBlock(), m_place};
}

TypingContext Completer::context() const
{
    const completion::Typing here = typing();
    return completion::contextAt(here.tree, here.line, here.lineText, here.position);
}

void Completer::complete()
{
    if (m_filling.isActive()) {
        proposeValues();
        return;
    }
    m_isAsked = true;
    propose(true);
}

void Completer::textTyped()
{
    m_editedLine = m_edit->textCursor().blockNumber();
    if (m_filling.isActive()) {
        proposeValues();
        return;
    }
    if (!m_popup->isVisible())
        m_isAsked = false;
    propose(m_isAsked);
}

void Completer::propose(bool isAsked)
{
    const TypingContext typed = context();
    if (typed.place == TypingPlace::Nothing || !(isAsked || offersUnasked(typed)) ||
        m_edit->textCursor().hasSelection()) {
        hideProposals();
        return;
    }
    if (typed.place != m_shown.place || typed.start != m_shown.start)
        m_popup->hide(); // it shows what could stand elsewhere
    m_knowledge.recentSteps = m_recent->hashes();
    m_search->find(m_knowledge, typing());
}

void Completer::proposeValues()
{
    m_isAsked = false;
    if (const auto value = m_filling.value())
        m_search->findValues(m_knowledge, typing(), *value);
    else
        hideProposals();
}

void Completer::showProposals(const completion::Proposals &proposals)
{
    const auto value = m_filling.value();
    const TypingContext typed = context();
    const QString text = value ? value->typed : typed.typed;
    const bool isAllTyped = proposals.items.size() == 1 && proposals.items.first().text.trimmed() == text.trimmed();
    if (proposals.items.isEmpty() || isAllTyped || !m_edit->hasFocus()) {
        hideProposals();
        return;
    }
    m_shown = typed;
    m_answered = text;
    QTextCursor start = m_edit->textCursor();
    start.setPosition(value ? m_filling.valueStart() : start.block().position() + typed.start);
    const QRect cursor = m_edit->cursorRect();
    const QPoint corner = m_edit->viewport()->mapToGlobal(cursor.topLeft());
    const int column = m_edit->viewport()->mapToGlobal(m_edit->cursorRect(start).topLeft()).x();
    const bool mustChoose = !m_isAsked && (value || isInTable(typed));
    m_popup->showAt(QRect(corner, cursor.size()), column, proposals.items, text, mustChoose ? -1 : 0, m_edit->colors());
}

void Completer::askForPreview()
{
    const Proposal *current = m_popup->current();
    if (current && completion::isStep(current->kind))
        m_search->findPreview(*current);
}

void Completer::showPreview(const completion::StepPreview &preview)
{
    m_preview = preview;
    m_popup->showPreview(preview);
    if (!m_tableAwaited || m_tableAwaited->step != preview.step)
        return;
    const QTextCursor line = m_tableAwaited->line;
    m_tableAwaited.reset();
    if (!preview.isHeaderUsual || line.blockNumber() != m_edit->textCursor().blockNumber())
        return;
    m_isInserting = true;
    m_filling.addTable(line, preview.header);
    m_isInserting = false;
}

void Completer::hideProposals()
{
    m_search->drop();
    m_popup->hide();
}

void Completer::cancel()
{
    hideProposals();
    m_filling.end();
    Q_EMIT stopsChanged();
}

// Enter after a step typed in full words begins a new line rather than replacing it by one that is merely alike.
bool Completer::acceptsWithEnter() const
{
    const Proposal *current = m_popup->current();
    if (!current)
        return false;
    if (m_popup->isChosen() || m_isAsked)
        return true;
    const auto value = m_filling.value();
    const QString typed = value ? value->typed : context().typed;
    if (typed.isEmpty() || current->text.trimmed() == typed.trimmed())
        return false;
    return current->text.startsWith(typed, Qt::CaseInsensitive) || (current->isCloseFit && m_answered == typed);
}

bool Completer::wants(const QKeyEvent &event) const
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    const bool isEscape = event.key() == Qt::Key_Escape;
    if (m_popup->isVisible())
        return isTab || isEscape || isEnter(event) || m_popup->movesWith(event);
    return m_filling.isActive() && (isTab || isEscape);
}

bool Completer::takeKey(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier) {
        complete();
        return true;
    }
    return (m_popup->isVisible() && takePopupKey(event)) || (m_filling.isActive() && takeStopKey(event));
}

bool Completer::takePopupKey(const QKeyEvent &event)
{
    if (m_popup->movesWith(event)) {
        m_popup->moveWith(event);
        return true;
    }
    if (event.key() == Qt::Key_Escape) {
        cancel();
        return true;
    }
    const bool isAccepting = event.key() == Qt::Key_Tab || (isEnter(event) && acceptsWithEnter());
    if (isAccepting && m_popup->current()) {
        accept(Proposal(*m_popup->current()));
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
    if (event.key() == Qt::Key_Escape)
        cancel();
    else if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab)
        goToValue(event.key() == Qt::Key_Tab);
    else
        return false;
    return true;
}

void Completer::accept(const Proposal &accepted)
{
    const TypingContext typed = context();
    hideProposals();
    if (accepted.kind == ProposalKind::Value) {
        m_filling.setValue(accepted.text);
        goToValue(true);
        return;
    }
    const bool isKnown = m_preview && m_preview->step == accepted;
    const bool isUsualTable = isKnown && m_preview->isHeaderUsual;
    m_isInserting = true;
    const Insertion done = insertProposal(m_edit->textCursor(), typed, accepted,
                                          isUsualTable ? m_preview->header : QString(), m_edit->sourceFormat());
    m_edit->setTextCursor(done.end);
    m_isInserting = false;
    m_isAsked = false;
    if (accepted.kind == ProposalKind::Keyword)
        propose(false); // the steps that may follow
    if (!completion::isStep(accepted.kind))
        return;
    m_editedLine = -1;
    m_recent->add(accepted.text);
    if (!isKnown)
        m_tableAwaited = {accepted, done.end}; // its preview is on its way
    m_filling.begin(done.start, done.step, done.firstCell);
    if (m_filling.isActive())
        proposeValues();
    Q_EMIT stopsChanged();
}

void Completer::goToValue(bool isForward)
{
    hideProposals();
    m_filling.goOn(isForward);
    if (m_filling.isActive())
        proposeValues();
    else
        Q_EMIT stopsChanged();
}

void Completer::takeCursor()
{
    if (m_isInserting)
        return;
    if (m_filling.isActive() && !m_filling.isInLine())
        cancel();
    if (m_popup->isVisible() && !m_filling.isActive() && context().place == TypingPlace::Nothing)
        hideProposals();
    if (m_editedLine >= 0 && m_editedLine != m_edit->textCursor().blockNumber())
        rememberEditedStep();
}

// A step counts as edited when the cursor leaves its line.
void Completer::rememberEditedStep()
{
    const int line = std::exchange(m_editedLine, -1);
    const gherkin::Tree &tree = m_edit->tree();
    if (quint32(line) < tree.lineCount() && tree.lines()[std::size_t(line)].kind == gherkin::LineKind::Step)
        m_recent->add(gherkin::Step(&tree.data(), quint32(line)).text().toString());
}

} // namespace stepwright
