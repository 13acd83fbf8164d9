#pragma once

#include <QString>
#include <QTest>

namespace stepwright::tests {

/// The absolute path of a file of this project, e.g. "tests/data/x.feature".
[[nodiscard]] QString projectFile(const QString &path);

/// The absolute path of a file or folder in the shared test data beside the project, e.g. "gherkin/good".
/// Empty where the shared data is absent.
[[nodiscard]] QString sharedTestData(const QString &path);

/// All bytes of a file; fails the running test with the file's name where it cannot be read.
[[nodiscard]] QByteArray readFile(const QString &path);

/// A template for QTemporaryDir, on a memory disk where there is one: for tests that write and sync very often.
[[nodiscard]] QString memoryFolderTemplate();

} // namespace stepwright::tests

/// Skips the running test function, saying so, where the shared test data is absent.
#define REQUIRE_SHARED_TEST_DATA(path)                                                                                 \
    if (stepwright::tests::sharedTestData(QStringLiteral(path)).isEmpty())                                             \
    QSKIP("the shared test data is not here: " path)

/// In `initTestCase`: skips the whole test, so that ctest names it as skipped, where the shared test data is absent.
#define REQUIRE_SHARED_TEST_DATA_FOR_ALL(path)                                                                         \
    if (stepwright::tests::sharedTestData(QStringLiteral(path)).isEmpty())                                             \
    QSKIP("SKIPPED WHOLE TEST: the shared test data is not here: " path)
