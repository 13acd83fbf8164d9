#include "app/widgets/findbar.h"

#include "app/appearance/icons.h"
#include "app/appearance/theme.h"
#include "app/widgets/queryfields.h"
#include "editor/finding/textfinding.h"
#include "editor/text/gherkinedit.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;

FindBar::FindBar(GherkinEdit *edit, QWidget *parent)
    : QWidget(parent), m_edit(edit), m_finding(new TextFinding(edit)), m_query(new QueryFields(tr("Find"), this)),
      m_with(makeHistoryField(u"replaceText"_s, tr("Replace with"), this)), m_replacing(new QWidget(this)),
      m_wrong(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    auto *finding = new QHBoxLayout;
    finding->setSpacing(8);
    addFindRow(finding);
    layout->addLayout(finding);
    auto *replacing = new QHBoxLayout(m_replacing);
    replacing->setContentsMargins(0, 0, 0, 0);
    replacing->setSpacing(8);
    addReplaceRow(replacing);
    layout->addWidget(m_replacing);
    m_wrong->setObjectName(u"findWrong"_s);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    layout->addWidget(m_wrong);
    connect(m_finding, &TextFinding::changed, this, &FindBar::showState);
    connect(m_finding, &TextFinding::replacedAll, this, &FindBar::takeReplaced);
    setTabOrder(m_query->text(), m_with);
    m_replacing->hide();
    hide();
}

void FindBar::addFindRow(QHBoxLayout *row)
{
    m_query->text()->installEventFilter(this);
    connect(m_query, &QueryFields::changed, this, &FindBar::search);
    row->addWidget(m_query, 1);
    m_answer = new QLabel(this);
    m_answer->setObjectName(u"findAnswer"_s);
    m_answer->setForegroundRole(QPalette::PlaceholderText);
    m_answer->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    row->addWidget(m_answer);
    addButton(u"findPreviousButton"_s, tr("Previous match (Shift+F3)"), row, &FindBar::findPrevious)
        ->setArrowType(Qt::UpArrow);
    addButton(u"findNextButton"_s, tr("Next match (F3)"), row, &FindBar::findNext)->setArrowType(Qt::DownArrow);
    addButton(u"findClose"_s, tr("Close the search"), row, &FindBar::closeBar)->setIcon(icon(u"close"_s));
}

void FindBar::addReplaceRow(QHBoxLayout *row)
{
    m_with->installEventFilter(this);
    row->addWidget(m_with, 1);
    const auto add = [this, row](const QString &name, const QString &text, void (FindBar::*method)()) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, method);
        row->addWidget(button);
    };
    add(u"replaceOne"_s, tr("&Replace"), &FindBar::replaceOne);
    add(u"replaceAll"_s, tr("Replace A&ll"), &FindBar::replaceAll);
}

QToolButton *FindBar::addButton(const QString &name, const QString &help, QHBoxLayout *row, void (FindBar::*method)())
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setToolTip(help);
    button->setAccessibleName(help);
    connect(button, &QToolButton::clicked, this, method);
    row->addWidget(button);
    return button;
}

void FindBar::find()
{
    m_replacing->hide();
    takeSelection();
}

void FindBar::replace()
{
    m_replacing->setVisible(!m_edit->isReadOnly());
    takeSelection();
}

void FindBar::takeSelection()
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString selected = cursor.selectedText();
    m_start = cursor.selectionStart();
    show();
    m_finding->setMarking(true);
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_query->text()->setEditText(selected);
    search();
    m_query->text()->setFocus(Qt::ShortcutFocusReason);
    m_query->text()->lineEdit()->selectAll();
}

void FindBar::setHistory(const QStringList &searched, const QStringList &written)
{
    stepwright::setHistory(*m_query->text(), searched);
    stepwright::setHistory(*m_with, written);
}

void FindBar::search()
{
    m_notice.clear();
    m_finding->setQuery(m_query->query(), m_start);
    showState();
}

void FindBar::findNext()
{
    go(&TextFinding::findNext);
}

void FindBar::findPrevious()
{
    go(&TextFinding::findPrevious);
}

void FindBar::go(void (TextFinding::*step)())
{
    m_notice.clear();
    if (m_query->text()->currentText().isEmpty() && m_query->text()->count() > 0) { // in another feature than before
        m_start = m_edit->textCursor().selectionEnd();
        m_query->text()->setCurrentIndex(0);
        return;
    }
    Q_EMIT searched(m_query->text()->currentText());
    (m_finding->*step)();
    m_start = m_edit->textCursor().selectionStart();
}

void FindBar::replaceOne()
{
    m_notice.clear();
    Q_EMIT searched(m_query->text()->currentText());
    Q_EMIT written(m_with->currentText());
    m_finding->replace(m_with->currentText());
}

void FindBar::replaceAll()
{
    Q_EMIT searched(m_query->text()->currentText());
    Q_EMIT written(m_with->currentText());
    m_finding->replaceAll(m_with->currentText());
}

void FindBar::takeReplaced(int count)
{
    m_notice = tr("%n replaced", nullptr, count);
    showState();
}

void FindBar::showState()
{
    const std::optional<int> count = m_finding->count();
    QString answer;
    if (m_finding->query().text.isEmpty() || !m_finding->error().isEmpty())
        m_notice.clear();
    else if (!m_notice.isEmpty())
        answer = m_notice;
    else if (!count)
        answer = tr("Counting…");
    else if (*count == 0)
        answer = tr("Not found");
    else if (const int current = m_finding->current(); current > 0)
        answer = tr("%1 of %2").arg(current).arg(*count);
    else
        answer = tr("%n match(es)", nullptr, *count);
    m_answer->setText(answer);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, stateColors(colors).error);
    m_wrong->setPalette(colors);
    m_wrong->setText(m_finding->error());
    m_wrong->setVisible(!m_finding->error().isEmpty());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    if (watched == m_with)
        replaceOne();
    else
        key.modifiers().testFlag(Qt::ShiftModifier) ? findPrevious() : findNext();
    return true;
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_answer)
        showState();
}

void FindBar::closeBar()
{
    m_finding->setMarking(false);
    hide();
    m_edit->setFocus();
}

} // namespace stepwright
