#include "app/widgets/findbar.h"

#include "app/appearance/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

FindBar::FindBar(QPlainTextEdit *edit, QWidget *parent)
    : QWidget(parent), m_edit(edit), m_text(new QLineEdit(this)), m_answer(new QLabel(this))
{
    m_text->setObjectName(u"findText"_s);
    m_text->setPlaceholderText(tr("Find in this feature"));
    m_text->setAccessibleName(tr("Find in this feature"));
    m_answer->setObjectName(u"findAnswer"_s);
    m_answer->setForegroundRole(QPalette::PlaceholderText);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::findFromStart);

    auto *close = new QToolButton(this);
    close->setObjectName(u"findClose"_s);
    close->setIcon(icon(u"close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the search"));
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_answer);
    layout->addWidget(close);
    hide();
}

void FindBar::open()
{
    const QTextCursor cursor = m_edit->textCursor();
    m_start = cursor.selectionStart();
    const QString selected = cursor.selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    m_text->setFocus();
    m_text->selectAll();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->modifiers().testFlag(Qt::ShiftModifier) ? findPrevious() : findNext();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::findFromStart()
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(qMin(m_start, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor);
    go(false);
}

void FindBar::findNext()
{
    go(false);
}

void FindBar::findPrevious()
{
    go(true);
}

void FindBar::go(bool backward)
{
    m_answer->clear();
    if (m_text->text().isEmpty())
        return;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor found = m_edit->document()->find(m_text->text(), m_edit->textCursor(), flags);
    if (found.isNull()) { // from the other end
        QTextCursor end(m_edit->document());
        if (backward)
            end.movePosition(QTextCursor::End);
        found = m_edit->document()->find(m_text->text(), end, flags);
    }
    if (found.isNull()) {
        m_answer->setText(tr("Not found"));
        return;
    }
    m_edit->setTextCursor(found);
    m_edit->centerCursor();
    m_answer->setText(tr("Line %1").arg(found.block().blockNumber() + 1));
}

void FindBar::closeBar()
{
    hide();
    m_edit->setFocus();
}

} // namespace stepwright
