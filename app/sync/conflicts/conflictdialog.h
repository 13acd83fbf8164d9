#pragma once

#include "app/sync/conflicts/conflictview.h"

#include <QDialog>

namespace stepwright {

/// The conflict view in a window of its own.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    /// session: must outlive it.
    explicit ConflictDialog(ConflictSession &session, QWidget *parent = nullptr);

    [[nodiscard]] ConflictView &view() { return *m_view; }

Q_SIGNALS:
    /// What was decided shall be done; the dialog is closed.
    void applyRequested(const stepwright::sync::Resolution &resolution);

private:
    ConflictView *m_view;
};

} // namespace stepwright
