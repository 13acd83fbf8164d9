#include "tests/gui/exportdriving.h"

#include <QProgressBar>
#include <QSettings>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

ExportDriving::ExportDriving(WindowFixture &fixture, const QString &folder) : m_fixture(fixture)
{
    Settings(folder + "/settings.ini"_L1).setLastFolder(u"export"_s, folder);
}

void ExportDriving::open(const QString &target, const std::function<void(ExportDialog &)> &drive)
{
    bool wasShown = false;
    m_fixture.answers().driveExport = [&](ExportDialog &dialog) {
        wasShown = true;
        drive(dialog);
    };
    m_fixture.trigger("export-"_L1 + target);
    if (!wasShown)
        qFatal("no dialog for %s", qPrintable(target));
}

void ExportDriving::waitForPreview(const ExportDialog &dialog)
{
    const auto *progress = in<QProgressBar>(dialog, u"progress"_s);
    if (!QTest::qWaitFor([progress] { return progress->isHidden(); }, QDeadlineTimer(30'000)))
        qFatal("the preview does not end");
}

void ExportDriving::waitForExport()
{
    if (!QTest::qWaitFor([this] { return m_fixture.message().startsWith("Exported"_L1); }, QDeadlineTimer(30'000)))
        qFatal("no export: %s", qPrintable(m_fixture.message()));
}

} // namespace stepwright::tests
