#include "app/dialogs/importdialog.h"

#include "app/appearance/icons.h"
#include "ui_importdialog.h"

#include <QDir>
#include <QPushButton>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using importing::ImportState;

ImportDialog::ImportDialog(const importing::ImportPlan &plan, QWidget *parent)
    : QDialog(parent), m_plan(plan), m_form(std::make_unique<Ui::ImportDialog>())
{
    m_form->setupUi(this);
    m_form->source->setText(QDir::toNativeSeparators(plan.source));
    m_accept = m_form->buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptImport"_s);
    m_accept->setDefault(true);
    const auto count = [&plan](ImportState state) { return int(plan.count(state)); };
    addGroup(ImportState::New, tr("%n new feature(s)", nullptr, count(ImportState::New)), u"new"_s);
    addGroup(ImportState::Changed, tr("%n changed feature(s)", nullptr, count(ImportState::Changed)), u"rename"_s);
    addGroup(ImportState::Removed,
             tr("%n feature(s) to remove: gone from what is imported", nullptr, count(ImportState::Removed)),
             u"delete"_s);
    addGroup(ImportState::Unreadable, tr("%n part(s) that cannot be read", nullptr, count(ImportState::Unreadable)),
             u"warning"_s);
    m_form->unchanged->setText(tr("%n feature(s) stay as they are.", nullptr, count(ImportState::Unchanged)));
    m_form->unchanged->setVisible(count(ImportState::Unchanged) > 0);
    m_form->plan->resizeColumnToContents(0);
    connect(m_form->plan, &QTreeWidget::itemChanged, this, &ImportDialog::updateAccept);
    updateAccept();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::addGroup(ImportState state, const QString &title, const QString &iconName)
{
    if (m_plan.count(state) == 0)
        return;
    auto *group = new QTreeWidgetItem(m_form->plan, {title});
    group->setIcon(0, icon(iconName));
    group->setFirstColumnSpanned(true);
    for (qsizetype index = 0; index < m_plan.items.size(); ++index) {
        const importing::ImportItem &item = m_plan.items.at(index);
        if (item.state != state)
            continue;
        const QString remark = state == ImportState::Unreadable ? item.reason
                               : item.problems.isEmpty()        ? QString()
                                                         : tr("%n problem(s)", nullptr, int(item.problems.size()));
        auto *row = new QTreeWidgetItem(group, {item.path, remark});
        if (state != ImportState::Unreadable)
            row->setCheckState(0, item.included ? Qt::Checked : Qt::Unchecked);
        m_rows.insert(index, row);
    }
    constexpr qsizetype surveyable = 200;
    group->setExpanded(m_plan.count(state) <= surveyable);
}

importing::ImportPlan ImportDialog::plan() const
{
    importing::ImportPlan plan = m_plan;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        plan.items[row.key()].included = row.value()->checkState(0) == Qt::Checked;
    return plan;
}

void ImportDialog::updateAccept()
{
    m_accept->setEnabled(
        std::ranges::any_of(m_rows, [](const QTreeWidgetItem *row) { return row->checkState(0) == Qt::Checked; }));
}

} // namespace stepwright
