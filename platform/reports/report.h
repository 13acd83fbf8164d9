#pragma once

#include "model/base/result.h"

#include <QList>
#include <QString>

namespace stepwright::platform {

/// One test of a report that a test framework wrote.
struct ReportedTest
{
    QString title;       ///< without the uid
    QString uid;         ///< of `(uid:…)` in the title; empty: none
    QString status;      ///< "passed", "failed", "skipped" or "undefined"
    QString description; ///< what went wrong
};

/// "tap", "junit", "nunit", "robot", "cucumber-json".
[[nodiscard]] const QStringList &reportFormats();

/// The tests of a report, in its order. Errors: Invalid (it is not of this format; XML with a document type or nested
/// too deep).
[[nodiscard]] Result<QList<ReportedTest>> readReport(const QString &format, const QByteArray &content);

/// A test with what its title says: the uid is taken out of it. `more` is where the uid may stand, too.
[[nodiscard]] ReportedTest reportedTest(const QString &title, const QString &more = {});

[[nodiscard]] Result<QList<ReportedTest>> readJunit(const QByteArray &content);
[[nodiscard]] Result<QList<ReportedTest>> readNunit(const QByteArray &content);
[[nodiscard]] Result<QList<ReportedTest>> readRobot(const QByteArray &content);
[[nodiscard]] Result<QList<ReportedTest>> readTap(const QByteArray &content);
[[nodiscard]] Result<QList<ReportedTest>> readCucumberJson(const QByteArray &content);

} // namespace stepwright::platform
