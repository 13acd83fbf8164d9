#include "app/widgets/queryfields.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace stepwright {

using namespace Qt::StringLiterals;
using search::TextPlace;

QComboBox *makeHistoryField(const QString &name, const QString &text, QWidget *parent)
{
    auto *field = new QComboBox(parent);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setCompleter(nullptr);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMinimumContentsLength(12);
    field->setAccessibleName(text);
    field->lineEdit()->setObjectName(name);
    field->lineEdit()->setAccessibleName(text);
    field->lineEdit()->setPlaceholderText(text);
    return field;
}

void setHistory(QComboBox &field, const QStringList &texts)
{
    const QString text = field.currentText();
    const QSignalBlocker quiet(field.lineEdit());
    field.clear();
    field.addItems(texts);
    field.setCurrentIndex(-1);
    field.setEditText(text);
}

QueryFields::QueryFields(const QString &text, QWidget *parent)
    : QWidget(parent), m_text(makeHistoryField(u"findText"_s, text, this)), m_place(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    m_case = addOption(u"findCase"_s, tr("Case"), tr("Match case"), QKeySequence(Qt::ALT | Qt::Key_C), row);
    m_words = addOption(u"findWords"_s, tr("Words"), tr("Only whole words"), QKeySequence(Qt::ALT | Qt::Key_W), row);
    m_expression =
        addOption(u"findExpression"_s, tr("Regex"), tr("A regular expression"), QKeySequence(Qt::ALT | Qt::Key_X), row);
    addPlaces(row);
    setFocusProxy(m_text);
    connect(m_text->lineEdit(), &QLineEdit::textChanged, this, &QueryFields::changed);
}

// An action rather than the button's own key: that would be one of the whole window, which may show two such fields.
QAction *QueryFields::addOption(const QString &name, const QString &text, const QString &help, const QKeySequence &keys,
                                QHBoxLayout *row)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(help, keys.toString(QKeySequence::NativeText)));
    parentWidget()->addAction(action);
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(action, &QAction::toggled, this, &QueryFields::changed);
    row->addWidget(button);
    return action;
}

void QueryFields::addPlaces(QHBoxLayout *row)
{
    m_place->setObjectName(u"findPlace"_s);
    m_place->setAccessibleName(tr("Find in"));
    m_place->addItem(tr("Anywhere"), int(TextPlace::Anywhere));
    m_place->addItem(tr("Only steps"), int(TextPlace::Steps));
    m_place->addItem(tr("Only tags"), int(TextPlace::Tags));
    m_place->addItem(tr("Only tables"), int(TextPlace::Tables));
    auto *focus = new QAction(this);
    focus->setShortcut(QKeySequence(Qt::ALT | Qt::Key_N));
    focus->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_place->setToolTip(
        u"%1 (%2)"_s.arg(m_place->accessibleName(), focus->shortcut().toString(QKeySequence::NativeText)));
    parentWidget()->addAction(focus);
    connect(focus, &QAction::triggered, m_place, [this] { m_place->setFocus(Qt::ShortcutFocusReason); });
    connect(m_place, &QComboBox::currentIndexChanged, this, &QueryFields::changed);
    row->addWidget(m_place);
}

search::TextQuery QueryFields::query() const
{
    return {.text = m_text->currentText(),
            .place = TextPlace(m_place->currentData().toInt()),
            .matchesCase = m_case->isChecked(),
            .wholeWords = m_words->isChecked(),
            .isRegularExpression = m_expression->isChecked()};
}

} // namespace stepwright
