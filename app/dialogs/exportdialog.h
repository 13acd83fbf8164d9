#pragma once

#include "model/exporting/catalogue/exporter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace stepwright {

/// What an export needs to know.
struct ExportRequest
{
    exporting::Exporter exporter;
    QString folder; ///< absolute; made where it is missing
    exporting::ExportOptions options;
};

/// Asks for the folder and the options of an export; the options are those of the exporter's manifest.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const ExportRequest &proposed, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] ExportRequest request() const;

private:
    [[nodiscard]] QWidget *editorFor(const exporting::Option &option, const QString &value);
    void addOption(const exporting::Option &option);
    void browse();
    void updateAccept();

    ExportRequest m_request;
    std::unique_ptr<Ui::ExportDialog> m_form;
    QList<QWidget *> m_editors; ///< in the order of the exporter's options
};

} // namespace stepwright
