#include "platform/reports/report.h"

#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

/// The Test Anything Protocol: `not ok 2 - title # SKIP why`, with lines of explanation behind it. Tests of a subtest
/// are indented.
Result<QList<ReportedTest>> readTap(const QByteArray &content)
{
    static const QRegularExpression point(
        u"^\\s*(not )?ok\\b\\s*\\d*\\s*(?:-\\s*)?(.*?)\\s*(?:(?<!\\\\)#\\s*(SKIP|T[O]DO)\\S*\\s*(.*))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression plan(u"^\\s*(1\\.\\.\\d+|TAP version \\d+|Bail out!.*)"_s);
    QList<ReportedTest> tests;
    bool isTap = false;
    for (const QString &line : QString::fromUtf8(content).split(u'\n')) {
        if (const auto match = point.match(line.trimmed().isEmpty() ? QString() : line); match.hasMatch()) {
            ReportedTest test = reportedTest(match.captured(2).replace("\\#"_L1, "#"_L1));
            test.status = match.hasCaptured(1) && match.capturedLength(1) > 0 ? u"failed"_s : u"passed"_s;
            if (match.capturedLength(3) > 0) {
                test.status = u"skipped"_s;
                test.description = match.captured(4).trimmed();
            }
            tests.append(test);
        } else if (plan.match(line).hasMatch()) {
            isTap = true;
        } else if (!tests.isEmpty() && tests.last().status == "failed"_L1) {
            const QString text = line.trimmed();
            if (!text.isEmpty() && text != "---"_L1 && text != "..."_L1) {
                QString &description = tests.last().description;
                description += (description.isEmpty() ? QString() : u"\n"_s) + text;
            }
        }
    }
    if (tests.isEmpty() && !isTap)
        return failure(ErrorKind::Invalid, u"The report is not understood: it has no line with \"ok\"."_s);
    return tests;
}

} // namespace stepwright::platform
