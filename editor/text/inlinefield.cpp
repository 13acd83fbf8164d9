#include "editor/text/inlinefield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestWidth = 160; // pixels

} // namespace

InlineField::InlineField(QWidget *parent, const QRect &place, Content content)
    : QFrame(parent), m_place(place), m_content(std::move(content)), m_line(new QLineEdit(m_content.text, this)),
      m_sentence(new QLabel(this))
{
    setObjectName(m_content.name + u"Edit"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_line->setObjectName(m_content.name);
    m_line->setAccessibleName(m_content.title);
    m_line->setPlaceholderText(m_content.title);
    m_line->installEventFilter(this);
    m_sentence->setObjectName(m_content.name + u"Problem"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setMargin(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_line);
    layout->addWidget(m_sentence);
    connect(m_line, &QLineEdit::textChanged, this, &InlineField::showVerdict);
    m_line->setMinimumWidth(qMin(qMax(place.width(), smallestWidth), qMax(smallestWidth, parent->width() - 4)));
    showVerdict();
    if (!m_content.judge(m_content.text).canBeTaken) // nobody did anything wrong yet
        m_sentence->hide();
    show();
    raise();
    m_line->selectAll();
    m_line->setFocus();
}

bool InlineField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter)
            accept();
        else if (key == Qt::Key_Escape)
            leave();
        if (isEnter || key == Qt::Key_Escape)
            return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        hide();
        deleteLater();
    }
    return QFrame::eventFilter(watched, event);
}

void InlineField::showVerdict()
{
    m_sentence->setText(m_content.judge(m_line->text().trimmed()).sentence);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_line->setAccessibleDescription(m_sentence->text());
    adjustSize();
    const QPoint corner = m_place.topLeft() - QPoint(4, 4);
    move(qBound(0, corner.x(), qMax(0, parentWidget()->width() - width())),
         qBound(0, corner.y(), qMax(0, parentWidget()->height() - height())));
}

void InlineField::accept()
{
    const QString text = m_line->text().trimmed();
    if (!m_content.judge(text).canBeTaken) {
        showVerdict();
        return;
    }
    const auto accepted = std::exchange(m_content.accepted, {});
    leave();
    if (accepted && text != m_content.text)
        accepted(text);
}

void InlineField::leave()
{
    parentWidget()->setFocus();
    hide();
    deleteLater();
}

} // namespace stepwright
