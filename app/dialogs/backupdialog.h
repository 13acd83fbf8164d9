#pragma once

#include "model/store/recovery/backup.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class BackupDialog;
}

namespace stepwright {

/// Lets the user choose one of a project's backups.
class BackupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit BackupDialog(const QList<store::Backup> &backups, QWidget *parent = nullptr);
    ~BackupDialog() override;

    [[nodiscard]] std::optional<store::Backup> chosen() const;

private:
    QList<store::Backup> m_backups;
    std::unique_ptr<Ui::BackupDialog> m_form;
};

} // namespace stepwright
