#include "platform/reports/report.h"

#include <QHash>
#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

const QStringList &reportFormats()
{
    static const QStringList formats{u"tap"_s, u"junit"_s, u"nunit"_s, u"robot"_s, u"cucumber-json"_s};
    return formats;
}

Result<QList<ReportedTest>> readReport(const QString &format, const QByteArray &content)
{
    static const QHash<QString, Result<QList<ReportedTest>> (*)(const QByteArray &)> readers{
        {u"tap"_s, readTap},
        {u"junit"_s, readJunit},
        {u"nunit"_s, readNunit},
        {u"robot"_s, readRobot},
        {u"cucumber-json"_s, readCucumberJson}};
    const auto reader = readers.constFind(format);
    if (reader == readers.cend())
        return failure(ErrorKind::Invalid, u"Unknown format %1"_s.arg(format));
    return (*reader)(content);
}

ReportedTest reportedTest(const QString &title, const QString &more)
{
    static const QRegularExpression inParentheses(
        u"\\s*\\(?\\buid:\\s*([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\)?"_s);
    // Method names hold no other characters: `…_uid1234abcd1234…`, as generated code has them.
    static const QRegularExpression inName(
        u"_?uid_?([0-9a-fA-F]{8})_?([0-9a-fA-F]{4})_?([0-9a-fA-F]{4})_?([0-9a-fA-F]{4})_?([0-9a-fA-F]{12})"_s);
    ReportedTest test{title, {}, u"passed"_s, {}};
    for (const QString &text : {title, more}) {
        if (const auto match = inParentheses.match(text); match.hasMatch())
            test.uid = match.captured(1).toLower();
        else if (const auto named = inName.match(text); named.hasMatch())
            test.uid = named.capturedTexts().sliced(1).join(u'-').toLower();
        if (!test.uid.isEmpty())
            break;
    }
    test.title.remove(inParentheses);
    return test;
}

} // namespace stepwright::platform
