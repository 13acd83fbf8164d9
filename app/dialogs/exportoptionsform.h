#pragma once

#include "model/exporting/catalogue/exporter.h"

#include <QWidget>

namespace stepwright {

/// The options of an exporter as its manifest describes them, a row each.
class ExportOptionsForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportOptionsForm(const exporting::Exporter &exporter, const exporting::ExportOptions &chosen,
                               QWidget *parent = nullptr);

    /// What is chosen now; options that have their default are not set.
    [[nodiscard]] exporting::ExportOptions options() const;

    /// Whether something is chosen otherwise than the target's defaults.
    [[nodiscard]] bool differsFromDefaults() const;

    /// Gives every option its default.
    void reset();

    /// The widgets of the options, in their order.
    [[nodiscard]] const QList<QWidget *> &editors() const { return m_editors; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *editorFor(const exporting::Option &option);
    [[nodiscard]] QString value(qsizetype index) const;
    void setValue(qsizetype index, const QString &value);

    QList<exporting::Option> m_options;
    QList<QWidget *> m_editors; ///< in the order of the options
};

} // namespace stepwright
