#pragma once

#include "model/exporting/catalogue/exporter.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace stepwright {

class ExportOptionsForm;

/// What an export needs to know.
struct ExportRequest
{
    exporting::Exporter exporter;
    QString folder;                   ///< absolute; made where it is missing
    exporting::ExportOptions options; ///< those that differ from the exporter's defaults
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
    void browse();
    void updateAccept();
    void updateDefaults();

    ExportRequest m_request;
    std::unique_ptr<Ui::ExportDialog> m_form;
    ExportOptionsForm *m_options;
};

} // namespace stepwright
