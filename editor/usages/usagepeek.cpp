#include "editor/usages/usagepeek.h"

#include "editor/text/gherkinedit.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int shownLines = 9;

} // namespace

UsagePeek::UsagePeek(GherkinEdit *edit, const EditorThemes &themes)
    : QFrame(edit->viewport()), m_edit(edit), m_title(new QLabel(this)), m_text(new GherkinEdit(themes, this))
{
    setObjectName(u"usagePeek"_s);
    setAccessibleName(tr("Uses of the step"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    m_title->setObjectName(u"usagePeekTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMargin(margin / 2);
    m_text->setObjectName(u"usagePeekText"_s);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setZoom(m_edit->zoom());
    m_text->setFocusProxy(this); // the keys are those of the frame
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    showTitle();
    show();
    setFocus(Qt::PopupFocusReason);
}

// Under the line of the cursor; above it where the room is there.
void UsagePeek::putUnderLine()
{
    const QRect line = m_edit->cursorRect();
    const QRect all = m_edit->viewport()->rect();
    const int text = m_places.empty() ? 0 : shownLines * line.height();
    const int height = qMin(all.height() - line.height(), text + m_title->sizeHint().height());
    const bool fitsBelow = line.bottom() + height <= all.bottom();
    const int top = fitsBelow ? line.bottom() + 1 : qMax(0, line.top() - height);
    setGeometry(margin, top, all.width() - 2 * margin, height);
}

void UsagePeek::add(const std::vector<UsagePlace> &places)
{
    const bool isFirst = m_places.empty();
    m_places.insert(m_places.end(), places.begin(), places.end());
    if (isFirst && !m_places.empty()) {
        putUnderLine();
        m_text->show();
        layout()->activate(); // else there is no middle yet in which the line could stand
        showPlace(0);
    }
    showTitle();
}

void UsagePeek::finish()
{
    m_isFinished = true;
    showTitle();
}

void UsagePeek::showTitle()
{
    m_text->setVisible(!m_places.empty());
    if (m_places.empty()) {
        m_title->setText(m_isFinished ? tr("The step is used nowhere else.") : tr("Searching…"));
        putUnderLine();
        return;
    }
    const UsagePlace &place = m_places[std::size_t(m_number)];
    const QString count = m_isFinished ? QString::number(m_places.size()) : u"%1+"_s.arg(m_places.size());
    m_title->setText(tr("%1 of %2 — %3, line %4 (↑ ↓ others, Enter goes there, Esc closes)")
                         .arg(QString::number(m_number + 1), count, place.feature, QString::number(place.line)));
}

void UsagePeek::showPlace(int number)
{
    m_number = number;
    const UsagePlace &place = m_places[std::size_t(number)];
    if (m_shownFeature == place.folderUid) {
        m_text->goToLine(place.line);
        m_text->centerCursor();
    } else {
        Q_EMIT textWanted(place.folderUid);
    }
    showTitle();
}

void UsagePeek::showText(const QString &folderUid, const QByteArray &bytes, bool isMarkdown)
{
    if (m_places.empty() || m_places[std::size_t(m_number)].folderUid != folderUid)
        return;
    m_shownFeature = folderUid;
    m_text->setFeature(bytes, isMarkdown);
    showPlace(m_number);
}

bool UsagePeek::event(QEvent *event)
{
    // Keys that mean something here must not become shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void UsagePeek::keyPressEvent(QKeyEvent *event)
{
    const auto count = int(m_places.size());
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (count > 0)
            showPlace((m_number + (event->key() == Qt::Key_Down ? 1 : count - 1)) % count);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (count > 0)
            Q_EMIT chosen(m_places[std::size_t(m_number)].folderUid, m_places[std::size_t(m_number)].line);
        close();
        break;
    case Qt::Key_Escape:
        m_edit->setFocus(Qt::OtherFocusReason);
        close();
        break;
    default:
        QFrame::keyPressEvent(event);
    }
}

void UsagePeek::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        close();
}

} // namespace stepwright
