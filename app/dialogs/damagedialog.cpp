#include "app/dialogs/damagedialog.h"

#include "app/appearance/icons.h"
#include "ui_damagedialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

namespace stepwright {

using namespace Qt::StringLiterals;

DamageDialog::DamageDialog(const store::DamagedProject &project, QWidget *parent)
    : QDialog(parent), m_form(std::make_unique<Ui::DamageDialog>())
{
    m_form->setupUi(this);
    m_form->introduction->setText(
        tr("The file of the project \"%1\" is damaged. This happens when a disk or a copy of the file fails.")
            .arg(QFileInfo(project.path).completeBaseName()));
    m_form->kept->setText(tr("The damaged file stays as it is. A copy of it is kept in \"%1\".")
                              .arg(QDir::toNativeSeparators(project.aside)));
    QPushButton *leave = m_form->buttons->addButton(tr("&Not Now"), QDialogButtonBox::RejectRole);
    leave->setObjectName(u"leaveDamaged"_s);
    m_form->openBackup->setIcon(icon(u"recent"_s));
    m_form->recover->setIcon(icon(u"import"_s));
    connect(m_form->openBackup, &QPushButton::clicked, this, [this] { choose(DamageAnswer::OpenBackup); });
    connect(m_form->recover, &QPushButton::clicked, this, [this] { choose(DamageAnswer::Recover); });
    showReadable(project.readable);
    showBackup(project.newestBackup);
    for (QPushButton *button :
         {static_cast<QPushButton *>(m_form->openBackup), static_cast<QPushButton *>(m_form->recover), leave}) {
        if (button->isEnabled()) { // the first way that is open
            button->setDefault(true);
            button->setFocus();
            break;
        }
    }
}

DamageDialog::~DamageDialog() = default;

void DamageDialog::showBackup(const std::optional<store::Backup> &backup)
{
    m_form->openBackup->setEnabled(backup.has_value());
    if (!backup) {
        m_form->openBackup->setText(tr("Open a backup"));
        m_form->openBackup->setDescription(tr("There is no undamaged backup of this project."));
        return;
    }
    m_form->openBackup->setText(
        tr("&Open the backup of %1").arg(QLocale().toString(backup->time.toLocalTime(), QLocale::ShortFormat)));
    m_form->openBackup->setDescription(
        tr("It takes the project's place. What was changed after it was made is not in it."));
}

void DamageDialog::showReadable(const store::SalvageReport &readable)
{
    m_form->recover->setText(tr("&Recover what is readable"));
    m_form->recover->setEnabled(readable.knownFeatures() + readable.actionWords > 0);
    if (!m_form->recover->isEnabled()) {
        m_form->recover->setDescription(tr("Nothing in the file can be read any more."));
        return;
    }
    m_form->recover->setDescription(tr("%1 of %2 features can be read. They go into a new project beside this one, "
                                       "with a report of what is missing.")
                                        .arg(readable.features)
                                        .arg(readable.knownFeatures()));
}

void DamageDialog::choose(DamageAnswer answer)
{
    m_answer = answer;
    accept();
}

} // namespace stepwright
