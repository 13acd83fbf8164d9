#include "app/sync/rehearsaldialog.h"

#include "app/sync/panel/syncitemtree.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

RehearsalDialog::RehearsalDialog(const sync::SyncReport &report, const QString &projectName, bool isFirst,
                                 QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"rehearsalDialog"_s);
    setWindowTitle(tr("Rehearsal"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *summary = new QLabel(summaryOf(report), this);
    summary->setObjectName(u"rehearsalSummary"_s);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    const QString text =
        isFirst ? tr("The first sync with \"%1\". Nothing was changed yet, neither here nor there. Things of the same "
                     "name are taken for the same thing.")
                : tr("What a sync with \"%1\" would do now. Nothing was changed yet, neither here nor there.");
    auto *about = new QLabel(text.arg(projectName), this);
    about->setObjectName(u"rehearsalAbout"_s);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    auto *items = new SyncItemTree(this);
    items->setObjectName(u"rehearsalItems"_s);
    items->showReport(report);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *syncNow = buttons->addButton(tr("&Sync Now"), QDialogButtonBox::AcceptRole);
    syncNow->setObjectName(u"rehearsalSync"_s);
    syncNow->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(summary);
    layout->addWidget(about);
    layout->addWidget(items, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(720, 480);
    syncNow->setFocus();
}

} // namespace stepwright
