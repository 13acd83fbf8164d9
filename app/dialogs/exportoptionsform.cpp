#include "app/dialogs/exportoptionsform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::Option;
using exporting::OptionType;

ExportOptionsForm::ExportOptionsForm(const exporting::Exporter &exporter, const exporting::ExportOptions &chosen,
                                     QWidget *parent)
    : QWidget(parent), m_options(exporter.options)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const Option &option : std::as_const(m_options)) {
        QWidget *editor = editorFor(option);
        editor->setObjectName("option-"_L1 + option.id);
        editor->setAccessibleName(option.name);
        editor->setToolTip(option.description);
        m_editors.append(editor);
        if (option.type == OptionType::Boolean)
            layout->addRow(editor);
        else
            layout->addRow(option.name, editor);
        setValue(m_editors.size() - 1, exporter.value(chosen, option.id));
    }
}

QWidget *ExportOptionsForm::editorFor(const Option &option)
{
    switch (option.type) {
    case OptionType::Boolean: {
        auto *box = new QCheckBox(option.name, this);
        connect(box, &QCheckBox::toggled, this, &ExportOptionsForm::changed);
        return box;
    }
    case OptionType::Choice: {
        auto *list = new QComboBox(this);
        for (qsizetype i = 0; i < option.choices.size(); ++i)
            list->addItem(option.choiceTexts.value(i, option.choices.at(i)), option.choices.at(i));
        connect(list, &QComboBox::currentIndexChanged, this, &ExportOptionsForm::changed);
        return list;
    }
    case OptionType::Text:
        break;
    }
    auto *text = new QLineEdit(this);
    connect(text, &QLineEdit::textChanged, this, &ExportOptionsForm::changed);
    return text;
}

QString ExportOptionsForm::value(qsizetype index) const
{
    const QWidget *editor = m_editors.at(index);
    if (const auto *box = qobject_cast<const QCheckBox *>(editor))
        return box->isChecked() ? u"true"_s : u"false"_s;
    if (const auto *list = qobject_cast<const QComboBox *>(editor))
        return list->currentData().toString();
    return qobject_cast<const QLineEdit *>(editor)->text();
}

void ExportOptionsForm::setValue(qsizetype index, const QString &value)
{
    QWidget *editor = m_editors.at(index);
    if (auto *box = qobject_cast<QCheckBox *>(editor))
        box->setChecked(value == "true"_L1);
    else if (auto *list = qobject_cast<QComboBox *>(editor))
        list->setCurrentIndex(list->findData(value));
    else if (auto *text = qobject_cast<QLineEdit *>(editor))
        text->setText(value);
}

exporting::ExportOptions ExportOptionsForm::options() const
{
    exporting::ExportOptions options;
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        if (value(i) != m_options.at(i).defaultValue)
            options.set(m_options.at(i).id, value(i));
    }
    return options;
}

bool ExportOptionsForm::differsFromDefaults() const
{
    return !options().ids().isEmpty();
}

void ExportOptionsForm::reset()
{
    {
        const QSignalBlocker oneChangeForAll(this);
        for (qsizetype i = 0; i < m_options.size(); ++i)
            setValue(i, m_options.at(i).defaultValue);
    }
    Q_EMIT changed();
}

} // namespace stepwright
