#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "editor/text/gherkinedit.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/testdata.h"

#include <QTreeView>

#include <atomic>
#include <cerrno>
#include <dlfcn.h>
#include <unistd.h>

namespace {

std::atomic<bool> isDiskFull = false;

} // namespace

// SQLite writes with this function of the C library; the program's own one comes first.
extern "C" ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto original =
        reinterpret_cast<ssize_t (*)(int, const void *, size_t, off64_t)>(dlsym(RTLD_NEXT, "pwrite64"));
    if (!isDiskFull)
        return original(descriptor, bytes, size, offset);
    errno = ENOSPC;
    return -1;
}

using namespace stepwright;
using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Saving on a disk that is full: it is said, and nothing is lost.
class FullDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextStaysUntilThereIsRoom()
    {
        const QTemporaryDir folder;
        WindowFixture fixture(folder.path());
        fixture.application().start({.sample = true});
        Session &session = fixture.application().session();
        QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && session.tree()->folderCount() > 0, 30'000);
        auto *tree = fixture.find<QTreeView>(u"projectTree"_s);
        tree->setCurrentIndex(findRow(*tree->model(), u"Reviews"_s));
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_VERIFY(fixture.window().tabs().currentPage() && fixture.window().tabs().currentPage()->isLoaded());
        FeaturePage *page = fixture.window().tabs().currentPage();
        QTest::keyClicks(page->edit(), u"# Mine"_s);
        QTest::keyClick(page->edit(), Qt::Key_Return);

        isDiskFull = true;
        fixture.trigger(u"save"_s);
        QTRY_VERIFY2(fixture.message().startsWith("There is no room left on the disk that holds "_L1),
                     qPrintable(fixture.message()));
        QVERIFY(page->isModified());
        QVERIFY(page->edit()->toPlainText().startsWith("# Mine\n"_L1));
        // Closing with "Save" does not close either.
        fixture.answers().unsaved = UnsavedAnswer::Save;
        fixture.window().messages().dismiss();
        fixture.window().close();
        QTRY_VERIFY(fixture.message().startsWith("There is no room left"_L1));
        QVERIFY(fixture.window().isVisible());

        isDiskFull = false;
        fixture.trigger(u"save"_s);
        QTRY_VERIFY(!page->isModified());
        QByteArray stored;
        session.store().feature(page->folderUid()).then(this, [&stored](const Result<project::FeatureText> &text) {
            stored = text.value().bytes;
        });
        QTRY_VERIFY(stored.startsWith("# Mine\n"));
        QVERIFY(fixture.close());
    }
};

QTEST_MAIN(FullDiskTest)
#include "fulldisk_test.moc"
