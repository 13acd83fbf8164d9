#pragma once

#include "app/dialogs/questions.h"

#include <QDialog>

#include <memory>

namespace Ui {
class DamageDialog;
}

namespace stepwright {

/// Says what is wrong with a damaged project and what was kept, and offers what there is to go on with.
class DamageDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DamageDialog(const store::DamagedProject &project, QWidget *parent = nullptr);
    ~DamageDialog() override;

    [[nodiscard]] DamageAnswer answer() const { return m_answer; }

private:
    void showBackup(const std::optional<store::Backup> &backup);
    void showReadable(const store::SalvageReport &readable);
    void choose(DamageAnswer answer);

    std::unique_ptr<Ui::DamageDialog> m_form;
    DamageAnswer m_answer = DamageAnswer::Leave;
};

} // namespace stepwright
