#include "app/sync/rehearsaldialog.h"

#include "app/sync/panel/syncitemtree.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

bool isNewThere(const sync::SyncItem &item)
{
    return item.way == sync::SyncItem::Way::Up && item.what == sync::SyncItem::What::Add &&
           item.kind == sync::EntityKind::Scenario;
}

} // namespace

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
    items->setVisible(!report.items.isEmpty() || !report.problems.isEmpty());
    m_imports = new QCheckBox(tr("Send new &features as whole texts"), this);
    m_imports->setObjectName(u"importFeatures"_s);
    m_imports->setToolTip(
        tr("The platform reads them itself, which takes far fewer requests than sending each scenario; "
           "what it reads otherwise is mended afterwards."));
    m_imports->setVisible(std::ranges::any_of(report.items, isNewThere));
    m_backsUp = new QCheckBox(tr("Have the platform make a &backup first"), this);
    m_backsUp->setObjectName(u"backUpFirst"_s);
    m_backsUp->setToolTip(tr("Nothing is sent before it is made. Its administrators find it in the project there."));
    m_backsUp->setVisible(isFirst && report.count(sync::SyncItem::Way::Up) > 0);
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
    layout->addWidget(m_imports);
    layout->addWidget(m_backsUp);
    if (items->isHidden())
        layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (items->isHidden())
        resize(560, sizeHint().height());
    else
        resize(720, 480);
    syncNow->setFocus();
}

bool RehearsalDialog::importsFeatures() const
{
    return m_imports->isChecked();
}

bool RehearsalDialog::backsUpFirst() const
{
    return m_backsUp->isChecked();
}

} // namespace stepwright
