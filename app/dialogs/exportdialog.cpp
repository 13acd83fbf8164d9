#include "app/dialogs/exportdialog.h"

#include "ui_exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
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
    for (const exporting::Option &option : proposed.exporter.options)
        addOption(option);
    m_form->optionsTitle->setVisible(!m_editors.isEmpty());
    m_form->optionArea->setMinimumWidth(m_form->optionPage->minimumSizeHint().width());
    QPushButton *accept = m_form->buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(u"acceptExport"_s);
    accept->setDefault(true);
    connect(m_form->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_form->folder, &QLineEdit::textChanged, this, &ExportDialog::updateAccept);
    updateAccept();
    m_form->folder->setFocus();
    resize(qMax(width(), sizeHint().width()), sizeHint().height());
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::editorFor(const exporting::Option &option, const QString &value)
{
    switch (option.type) {
    case exporting::OptionType::Boolean: {
        auto *box = new QCheckBox(option.name, this);
        box->setChecked(value == "true"_L1);
        return box;
    }
    case exporting::OptionType::Choice: {
        auto *list = new QComboBox(this);
        for (qsizetype i = 0; i < option.choices.size(); ++i)
            list->addItem(option.choiceTexts.value(i, option.choices.at(i)), option.choices.at(i));
        list->setCurrentIndex(list->findData(value));
        return list;
    }
    case exporting::OptionType::Text:
        break;
    }
    return new QLineEdit(value, this);
}

void ExportDialog::addOption(const exporting::Option &option)
{
    QWidget *editor = editorFor(option, m_request.exporter.value(m_request.options, option.id));
    editor->setObjectName("option-"_L1 + option.id);
    editor->setAccessibleName(option.name);
    editor->setToolTip(option.description);
    m_editors.append(editor);
    if (option.type == exporting::OptionType::Boolean)
        m_form->options->addRow(editor);
    else
        m_form->options->addRow(option.name, editor);
}

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

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_request;
    request.folder = QDir::cleanPath(QDir::fromNativeSeparators(m_form->folder->text().trimmed()));
    for (qsizetype i = 0; i < m_editors.size(); ++i) {
        const QString id = m_request.exporter.options.at(i).id;
        if (const auto *box = qobject_cast<QCheckBox *>(m_editors.at(i)))
            request.options.set(id, box->isChecked());
        else if (const auto *list = qobject_cast<QComboBox *>(m_editors.at(i)))
            request.options.set(id, list->currentData().toString());
        else if (const auto *text = qobject_cast<QLineEdit *>(m_editors.at(i)))
            request.options.set(id, text->text());
    }
    return request;
}

} // namespace stepwright
