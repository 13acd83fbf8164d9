#include "editor/navigation/breadcrumbs.h"

#include "editor/navigation/outlinemodel.h"
#include "editor/navigation/siblinglist.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/tree/nodes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

constexpr int deepest = 5;  // feature, rule, scenario, examples or step, and one to spare for broken texts
constexpr int padding = 12; // pixels of a button beside its text

constexpr quint32 stepParents = gherkin::bit(LineKind::Background) | gherkin::bit(LineKind::Scenario);

QString textOf(gherkin::Step step)
{
    return step.keyword().toString() + step.text().toString();
}

} // namespace

Breadcrumbs::Breadcrumbs(GherkinEdit *edit, QWidget *parent) : QWidget(parent), m_edit(edit)
{
    setObjectName(u"breadcrumbs"_s);
    setAccessibleName(tr("Place of the cursor"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    makePlaces();
    connect(m_edit, &GherkinEdit::currentLineChanged, this, &Breadcrumbs::update);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Breadcrumbs::update);
    update();
}

void Breadcrumbs::makePlaces()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(0);
    for (int i = 0; i < deepest; ++i) {
        auto *separator = i == 0 ? nullptr : new QLabel(u"›"_s, this);
        auto *button = new QToolButton(this);
        button->setObjectName(u"crumb%1"_s.arg(i));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        if (separator) {
            separator->setForegroundRole(QPalette::PlaceholderText);
            layout->addWidget(separator);
        }
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, i] { showSiblings(std::size_t(i)); });
        m_places.push_back({button, separator});
    }
    layout->addStretch(1);
}

QSize Breadcrumbs::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void Breadcrumbs::update()
{
    const int line = m_edit->currentLine();
    m_crumbs.clear();
    for (QModelIndex entry = m_edit->outline()->indexOfLine(line); entry.isValid(); entry = entry.parent()) {
        m_crumbs.insert(m_crumbs.begin(), {entry.data().toString(), entry.data(Qt::AccessibleTextRole).toString(),
                                           entry, entry.data(OutlineModel::LineRole).toInt()});
    }
    const gherkin::Tree &tree = m_edit->tree();
    if (const auto step =
            gherkin::as<gherkin::Step>(tree.enclosingNode(quint32(line - 1), gherkin::bit(LineKind::Step)));
        step && (m_crumbs.empty() || step.line() > m_crumbs.back().line)) {
        const QString text = textOf(step);
        m_crumbs.push_back({text, tr("%1, line %2").arg(text).arg(step.line()), {}, step.line()});
    }
    m_crumbs.resize(qMin(m_crumbs.size(), m_places.size()));
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const bool isShown = i < m_crumbs.size();
        m_places[i].button->setVisible(isShown);
        if (m_places[i].separator)
            m_places[i].separator->setVisible(isShown);
        if (isShown) {
            m_places[i].button->setAccessibleName(m_crumbs[i].accessibleName);
            m_places[i].button->setToolTip(m_crumbs[i].text);
        }
    }
    elide();
}

// Where not all fit, the longest are cut.
void Breadcrumbs::elide()
{
    const int room = width() - 16 - int(m_crumbs.size()) * (padding + fontMetrics().horizontalAdvance(u'›'));
    const auto widthAt = [this](int limit) {
        int width = 0;
        for (const Crumb &crumb : m_crumbs)
            width += qMin(limit, fontMetrics().horizontalAdvance(crumb.text));
        return width;
    };
    int limit = qMax(room, padding);
    while (limit > padding && widthAt(limit) > room)
        limit -= padding;
    for (std::size_t i = 0; i < m_crumbs.size(); ++i) {
        QString text = fontMetrics().elidedText(m_crumbs[i].text, Qt::ElideRight, limit);
        m_places[i].button->setText(text.replace('&'_L1, "&&"_L1));
    }
}

void Breadcrumbs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void Breadcrumbs::open()
{
    if (!m_crumbs.empty())
        showSiblings(m_crumbs.size() - 1);
}

void Breadcrumbs::addSiblings(SiblingList &list, const Crumb &crumb) const
{
    if (crumb.entry.isValid()) {
        const QModelIndex parent = crumb.entry.parent();
        for (int row = 0; row < m_edit->outline()->rowCount(parent); ++row) {
            const QModelIndex entry = m_edit->outline()->index(row, 0, parent);
            list.add(entry.data().toString(), entry.data(OutlineModel::LineRole).toInt(), entry == crumb.entry);
        }
        return;
    }
    const auto scenario =
        gherkin::as<gherkin::Scenario>(m_edit->tree().enclosingNode(quint32(crumb.line - 1), stepParents));
    if (!scenario)
        return;
    for (const gherkin::Step step : scenario.steps())
        list.add(textOf(step), step.line(), step.line() == crumb.line);
}

void Breadcrumbs::showSiblings(std::size_t place)
{
    auto *list = new SiblingList(this);
    addSiblings(*list, m_crumbs[place]);
    connect(list, &SiblingList::lineChosen, m_edit, [this](int line) { m_edit->goToLine(line); });
    connect(list, &SiblingList::neighbourWanted, this, [this, list, place](int step) {
        const std::size_t next = place + std::size_t(step);
        if (next < m_crumbs.size()) {
            list->close();
            showSiblings(next);
        }
    });
    const QToolButton *button = m_places[place].button;
    list->open(button->mapToGlobal(button->rect().bottomLeft()));
}

} // namespace stepwright
