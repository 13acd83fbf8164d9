#pragma once

#include "tests/gui/windowfixture.h"
#include "tests/support/testdata.h"

#include <QDir>

namespace stepwright::tests {

/// A widget of the export dialog by its object name; fails the test where there is none.
template <class T>
[[nodiscard]] T *in(const ExportDialog &dialog, const QString &name)
{
    T *found = dialog.findChild<T *>(name);
    if (!found)
        qFatal("the dialog has no %s", qPrintable(name));
    return found;
}

/// Opens the export dialog from the menu, over the real window. Exports are proposed to go into `folder`.
class ExportDriving
{
public:
    ExportDriving(WindowFixture &fixture, const QString &folder);

    /// Chooses a target in the menu and drives the dialog that opens; fails the test where none does.
    void open(const QString &target, const std::function<void(ExportDialog &)> &drive);

    /// Waits until what is chosen in the dialog is previewed, or cannot be.
    static void waitForPreview(const ExportDialog &dialog);

    /// Waits for the message about an export.
    void waitForExport();

private:
    WindowFixture &m_fixture;
};

} // namespace stepwright::tests
