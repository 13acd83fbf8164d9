#pragma once

#include "model/sync/engine/syncreport.h"

#include <QDialog>

class QCheckBox;

namespace stepwright {

/// What a sync would do: what would go up, come down, be in conflict. Accepted: it shall be done.
class RehearsalDialog : public QDialog
{
    Q_OBJECT

public:
    /// projectName: as the platform has it. isFirst: nothing was synced yet.
    RehearsalDialog(const sync::SyncReport &report, const QString &projectName, bool isFirst, QWidget *parent);

    /// Whether new features shall go up as whole texts; offered where there are any.
    [[nodiscard]] bool importsFeatures() const;

    /// Whether the platform shall make a backup before; offered for a first sync that sends something.
    [[nodiscard]] bool backsUpFirst() const;

private:
    QCheckBox *m_imports;
    QCheckBox *m_backsUp;
};

} // namespace stepwright
