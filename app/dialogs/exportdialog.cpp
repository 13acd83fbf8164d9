#include "app/dialogs/exportdialog.h"

#include "app/dialogs/exportoptionsform.h"
#include "ui_exportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

namespace stepwright {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(const ExportRequest &proposed, QWidget *parent)
    : QDialog(parent), m_request(proposed), m_form(std::make_unique<Ui::ExportDialog>())
{
    m_form->setupUi(this);
    setWindowTitle(tr("Export to %1").arg(proposed.exporter.name));
    m_form->title->setText(tr("Export to %1").arg(proposed.exporter.name));
    m_form->description->setText(proposed.exporter.description);
    m_form->description->setVisible(!proposed.exporter.description.isEmpty());
    m_form->folder->setText(QDir::toNativeSeparators(proposed.folder));
    m_options = new ExportOptionsForm(proposed.exporter, proposed.options);
    m_form->optionArea->setWidget(m_options);
    m_form->optionArea->setMinimumWidth(m_options->minimumSizeHint().width());
    m_form->optionsTitle->setVisible(!proposed.exporter.options.isEmpty());
    m_form->defaults->setVisible(!proposed.exporter.options.isEmpty());
    QPushButton *accept = m_form->buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"acceptExport"_s);
    accept->setDefault(true);
    connect(m_form->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_form->folder, &QLineEdit::textChanged, this, &ExportDialog::updateAccept);
    connect(m_form->defaults, &QPushButton::clicked, m_options, &ExportOptionsForm::reset);
    connect(m_options, &ExportOptionsForm::changed, this, &ExportDialog::updateDefaults);
    updateAccept();
    updateDefaults();
    m_form->folder->setFocus();
    resize(qMax(width(), sizeHint().width()), sizeHint().height());
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder to export to"), m_form->folder->text());
    if (!folder.isEmpty())
        m_form->folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::updateAccept()
{
    if (auto *accept = findChild<QPushButton *>(u"acceptExport"_s))
        accept->setEnabled(QDir::isAbsolutePath(QDir::fromNativeSeparators(m_form->folder->text().trimmed())));
}

void ExportDialog::updateDefaults()
{
    m_form->defaults->setEnabled(m_options->differsFromDefaults());
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_request;
    request.folder = QDir::cleanPath(QDir::fromNativeSeparators(m_form->folder->text().trimmed()));
    request.options = m_options->options();
    return request;
}

} // namespace stepwright
