#pragma once

#include "model/importing/importplan.h"

#include <QDialog>

#include <memory>

class QPushButton;
class QTreeWidgetItem;

namespace Ui {
class ImportDialog;
}

namespace stepwright {

/// Shows what an import would do — new, changed, removed and unreadable features — and lets the user leave some out.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const importing::ImportPlan &plan, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// The plan with the user's choices.
    [[nodiscard]] importing::ImportPlan plan() const;

private:
    void addGroup(importing::ImportState state, const QString &title, const QString &iconName);
    void updateAccept();

    importing::ImportPlan m_plan;
    std::unique_ptr<Ui::ImportDialog> m_form;
    QHash<qsizetype, QTreeWidgetItem *> m_rows; ///< by index of the plan's item
    QPushButton *m_accept;
};

} // namespace stepwright
