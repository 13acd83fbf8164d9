#include "app/dialogs/formatdialog.h"

#include "model/gherkin/parser.h"
#include "ui_formatdialog.h"

#include <QFontDatabase>
#include <QScrollBar>

namespace stepwright {

namespace {

constexpr QByteArrayView sample = "Feature: Basket\n"
                                  "@fast\n"
                                  "Scenario: Adding tea\n"
                                  "Given the prices\n"
                                  "|article|price|\n"
                                  "|green tea|4.50|\n"
                                  "|pot|12|\n"
                                  "# the pot is on sale\n"
                                  "When I add a pot\n"
                                  "Then I see\n"
                                  "\"\"\"\n"
                                  "1 article\n"
                                  "\"\"\"\n"
                                  "Scenario Outline: Paying\n"
                                  "When I pay <sum>\n"
                                  "Examples:\n"
                                  "|sum|\n"
                                  "|9|\n"
                                  "|125|\n";

} // namespace

FormatDialog::FormatDialog(const project::FormatSettings &present, QWidget *parent)
    : QDialog(parent), m_form(std::make_unique<Ui::FormatDialog>())
{
    m_form->setupUi(this);
    m_form->preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_form->preview->setTabStopDistance(4 * m_form->preview->fontMetrics().horizontalAdvance(u' '));
    const gherkin::FormatOptions &options = present.options;
    m_form->indent->setValue(options.indent);
    m_form->useTabs->setChecked(options.useTabs);
    m_form->alignTables->setChecked(options.alignTables);
    m_form->numbersRight->setChecked(options.numbersRight);
    m_form->indentExamples->setChecked(options.indentExamples);
    m_form->blankLines->setValue(options.blankLines);
    m_form->onSave->setChecked(present.onSave);
    for (QSpinBox *box : {m_form->indent, m_form->blankLines})
        connect(box, &QSpinBox::valueChanged, this, &FormatDialog::showPreview);
    for (QCheckBox *box :
         {m_form->useTabs, m_form->alignTables, m_form->numbersRight, m_form->indentExamples, m_form->onSave})
        connect(box, &QCheckBox::toggled, this, &FormatDialog::showPreview);
    showPreview();
    m_form->indent->setFocus();
}

FormatDialog::~FormatDialog() = default;

project::FormatSettings FormatDialog::settings() const
{
    return {.options = {.indent = m_form->indent->value(),
                        .useTabs = m_form->useTabs->isChecked(),
                        .alignTables = m_form->alignTables->isChecked(),
                        .numbersRight = m_form->numbersRight->isChecked(),
                        .indentExamples = m_form->indentExamples->isChecked(),
                        .blankLines = m_form->blankLines->value()},
            .onSave = m_form->onSave->isChecked()};
}

void FormatDialog::showPreview()
{
    const project::FormatSettings now = settings();
    m_form->indent->setEnabled(!now.options.useTabs);
    m_form->numbersRight->setEnabled(now.options.alignTables);
    const int scrolled = m_form->preview->verticalScrollBar()->value();
    m_form->preview->setPlainText(
        QString::fromUtf8(gherkin::format(gherkin::parse(sample.toByteArray()), now.options)));
    m_form->preview->verticalScrollBar()->setValue(scrolled);
}

} // namespace stepwright
