#pragma once

#include <QDialog>

class QAction;

namespace stepwright {

/// Lists actions with their shortcuts. Not modal: one can look at it while writing.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent);
};

/// Shows what the program is, its version and what it stands on. Not modal.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);
};

} // namespace stepwright
