#include "editor/tables/columnnameedit.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::ColumnNameProblem;

namespace {

constexpr int smallestWidth = 160; // pixels

} // namespace

ColumnNameEdit::ColumnNameEdit(QWidget *parent, const QRect &place, const QString &name, gherkin::Scenario outline,
                               const gherkin::Tree &tree, std::function<void(const QString &)> accepted)
    : QFrame(parent), m_name(new QLineEdit(name, this)), m_problem(new QLabel(this)), m_oldName(name), m_tree(tree),
      m_outline(outline), m_accepted(std::move(accepted))
{
    setObjectName(u"columnNameEdit"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_name->setObjectName(u"columnName"_s);
    m_name->setAccessibleName(tr("Name of the column"));
    m_name->setPlaceholderText(tr("Name of the column"));
    m_name->installEventFilter(this);
    m_problem->setObjectName(u"columnNameProblem"_s);
    m_problem->setMargin(2);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addWidget(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &ColumnNameEdit::showProblem);
    m_name->setMinimumWidth(qMax(place.width(), smallestWidth));
    adjustSize();
    const QPoint corner = place.topLeft() - QPoint(4, 4);
    move(qBound(0, corner.x(), qMax(0, parent->width() - width())),
         qBound(0, corner.y(), qMax(0, parent->height() - height())));
    show();
    raise();
    m_name->selectAll();
    m_name->setFocus();
}

bool ColumnNameEdit::eventFilter(QObject *watched, QEvent *event)
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

QString ColumnNameEdit::problem() const
{
    switch (columnNameProblem(m_outline, m_oldName, m_name->text().trimmed())) {
    case ColumnNameProblem::None:
        break;
    case ColumnNameProblem::Empty:
        return tr("A column needs a name.");
    case ColumnNameProblem::Taken:
        return tr("Another column has this name.");
    case ColumnNameProblem::HasMark:
        return tr("A name cannot hold <, > or |.");
    }
    return {};
}

void ColumnNameEdit::showProblem()
{
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    adjustSize();
}

void ColumnNameEdit::accept()
{
    showProblem();
    if (!m_problem->text().isEmpty())
        return;
    const auto accepted = std::exchange(m_accepted, {});
    const QString name = m_name->text().trimmed();
    leave();
    if (accepted && name != m_oldName)
        accepted(name);
}

void ColumnNameEdit::leave()
{
    parentWidget()->setFocus();
    hide();
    deleteLater();
}

} // namespace stepwright
