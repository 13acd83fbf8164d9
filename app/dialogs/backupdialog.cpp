#include "app/dialogs/backupdialog.h"

#include "ui_backupdialog.h"

#include <QLocale>
#include <QPushButton>

namespace stepwright {

using namespace Qt::StringLiterals;

BackupDialog::BackupDialog(const QList<store::Backup> &backups, QWidget *parent)
    : QDialog(parent), m_backups(backups), m_form(std::make_unique<Ui::BackupDialog>())
{
    m_form->setupUi(this);
    const QLocale locale;
    for (const store::Backup &backup : backups) {
        const QString time = locale.toString(backup.time.toLocalTime(), QLocale::ShortFormat);
        m_form->backups->addItem(
            tr("%1 — %2", "time of a backup, its size").arg(time, locale.formattedDataSize(backup.bytes)));
    }
    m_form->backups->setCurrentRow(0);
    QPushButton *restore = m_form->buttons->addButton(tr("&Restore"), QDialogButtonBox::AcceptRole);
    restore->setObjectName(u"acceptRestore"_s);
    restore->setDefault(true);
    restore->setEnabled(!backups.isEmpty());
    connect(m_form->backups, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
}

BackupDialog::~BackupDialog() = default;

std::optional<store::Backup> BackupDialog::chosen() const
{
    const int row = m_form->backups->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_backups.at(row));
}

} // namespace stepwright
