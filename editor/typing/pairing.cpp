#include "editor/typing/pairing.h"

#include "editor/tables/tableediting.h"
#include "editor/text/gherkinedit.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

constexpr quint32 pairedKinds =
    gherkin::bit(LineKind::Step) | gherkin::bit(LineKind::Scenario) | gherkin::bit(LineKind::TableRow);

// An apostrophe has no second one.
QChar closingOf(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
        return u'"';
    case u'(':
        return u')';
    case u'<':
        return u'>';
    default:
        return {};
    }
}

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

// The character a key writes; null for other keys.
QChar writtenCharacter(const QKeyEvent &event)
{
    const bool isCommand = (event.modifiers() & ~Qt::ShiftModifier) == Qt::ControlModifier;
    return event.text().size() == 1 && !isCommand ? event.text().front() : QChar();
}

QChar characterAt(const QTextCursor &cursor, int offset)
{
    const QString text = cursor.block().text();
    const int index = cursor.positionInBlock() + offset;
    return index >= 0 && index < text.size() ? text[index] : QChar();
}

} // namespace

bool Pairing::takeKey(const QKeyEvent &event)
{
    m_hasTypedDelimiter = false;
    if (!m_isOn || m_edit->overwriteMode())
        return false;
    if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier)
        return takeBackspace();
    if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && !m_edit->textCursor().hasSelection())
        leaveAtLineEnd();
    const QChar typed = writtenCharacter(event);
    m_hasTypedDelimiter = typed == u'"' || typed == u'`';
    const QChar closing = closingOf(typed);
    if (m_edit->textCursor().hasSelection())
        return !closing.isNull() && surround(typed, closing);
    return goOver(typed) || (!closing.isNull() && writePair(typed, closing));
}

// Selects an empty pair, so that whatever deletes a selection here deletes both.
bool Pairing::takeBackspace()
{
    QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection() || !isOwnClosing(cursor.position()) ||
        closingOf(characterAt(cursor, -1)) != characterAt(cursor, 0))
        return false;
    cursor.movePosition(QTextCursor::Left);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 2);
    m_edit->setTextCursor(cursor);
    return false;
}

// Before what was written here at the end of a line, so that a new line does not take it along.
void Pairing::leaveAtLineEnd()
{
    QTextCursor cursor = m_edit->textCursor();
    while (!cursor.atBlockEnd() && isOwnClosing(cursor.position()))
        cursor.movePosition(QTextCursor::Right);
    if (cursor.atBlockEnd())
        m_edit->setTextCursor(cursor);
}

bool Pairing::isOwnClosing(int position) const
{
    return std::ranges::any_of(m_closings, [position](const QTextCursor &each) { return each.position() == position; });
}

bool Pairing::goOver(QChar typed)
{
    QTextCursor cursor = m_edit->textCursor();
    if (typed.isNull() || characterAt(cursor, 0) != typed || !isOwnClosing(cursor.position()))
        return false;
    std::erase_if(m_closings, [&cursor](const QTextCursor &each) { return each.position() == cursor.position(); });
    cursor.movePosition(QTextCursor::Right);
    m_edit->setTextCursor(cursor);
    m_edit->tellTyped();
    return true;
}

bool Pairing::isInPairedText() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const auto line = std::size_t(cursor.blockNumber());
    const auto lines = m_edit->tree().lines();
    return line < lines.size() && gherkin::bit(lines[line].kind) & pairedKinds &&
           m_edit->document()->findBlock(cursor.anchor()) == cursor.block();
}

// Where the second one would be in the way, it is not written: before a word, or a quote behind one (5").
bool Pairing::mayPair(QChar opening) const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QChar before = characterAt(cursor, -1);
    const QChar after = characterAt(cursor, 0);
    if (isWord(after) || after == opening || before == u'\\')
        return false;
    if (opening != u'"')
        return true;
    const bool isOpen = cursor.block().text().first(cursor.positionInBlock()).count(u'"') % 2 != 0;
    return !isWord(before) && !isOpen;
}

bool Pairing::surround(QChar opening, QChar closing)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText();
    if (!isInPairedText() || selected.contains(u'|'))
        return false;
    write(opening + selected + closing);
    cursor = m_edit->textCursor();
    const int end = cursor.position() - 1;
    cursor.setPosition(end - int(selected.size()));
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
    return true;
}

bool Pairing::writePair(QChar opening, QChar closing)
{
    if (!isInPairedText() || !mayPair(opening))
        return false;
    write(QString(opening) + closing);
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left);
    m_edit->setTextCursor(cursor);
    std::erase_if(m_closings, [&cursor](const QTextCursor &each) { return each.block() != cursor.block(); });
    m_closings.push_back(cursor);
    m_edit->tellTyped();
    return true;
}

// In place of the selection, as if it had been typed.
void Pairing::write(const QString &text)
{
    const auto line = std::size_t(m_edit->textCursor().blockNumber());
    if (m_edit->tree().lines()[line].kind == LineKind::TableRow)
        m_edit->tables().type(text);
    else
        m_edit->textCursor().insertText(text);
}

// The cursor stays behind the begin, where a media type may follow and Enter begins the text.
void Pairing::textTyped()
{
    if (!std::exchange(m_hasTypedDelimiter, false))
        return;
    QTextCursor cursor = m_edit->textCursor();
    const QString text = cursor.block().text();
    const QString delimiter = text.trimmed();
    const auto line = std::size_t(cursor.blockNumber());
    const auto lines = m_edit->tree().lines();
    if ((delimiter != u"\"\"\""_s && delimiter != u"```"_s) || !cursor.atBlockEnd() || line >= lines.size() ||
        lines[line].kind != LineKind::DocStringSeparator || !gherkin::isInDocString(lines[line].state))
        return;
    const int place = cursor.position();
    cursor.beginEditBlock(); // undone by itself
    cursor.insertText(u'\n' + text.first(text.indexOf(delimiter)) + delimiter);
    cursor.endEditBlock();
    cursor.setPosition(place);
    m_edit->setTextCursor(cursor);
}

} // namespace stepwright
