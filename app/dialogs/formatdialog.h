#pragma once

#include "model/project/formatsettings.h"

#include <QDialog>

#include <memory>

namespace Ui {
class FormatDialog;
}

namespace stepwright {

/// How features are formatted, with a sample that shows it at once.
class FormatDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FormatDialog(const project::FormatSettings &present, QWidget *parent = nullptr);
    ~FormatDialog() override;

    [[nodiscard]] project::FormatSettings settings() const;

private:
    void showPreview();

    std::unique_ptr<Ui::FormatDialog> m_form;
};

} // namespace stepwright
