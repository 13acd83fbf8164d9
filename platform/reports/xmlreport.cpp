#include "platform/reports/report.h"

#include <QXmlStreamReader>

#include <functional>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 200;

/// Reads a report element by element; document types are refused, as they are only there to do harm.
class XmlReport
{
public:
    explicit XmlReport(const QByteArray &content) : m_xml(content) {}

    /// Calls for every element of these names, wherever it is; what is called reads the element to its end.
    Result<QList<ReportedTest>> read(QLatin1StringView name, const std::function<ReportedTest(XmlReport &)> &readTest)
    {
        QList<ReportedTest> tests;
        int depth = 0;
        bool isReport = false;
        while (!m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                m_xml.raiseError(u"a document type is refused"_s);
            if (token == QXmlStreamReader::EndElement)
                --depth;
            if (token != QXmlStreamReader::StartElement)
                continue;
            isReport = true;
            if (m_xml.name() == name)
                tests.append(readTest(*this));
            else if (++depth > deepest)
                m_xml.raiseError(u"it is nested too deep"_s);
        }
        if (m_xml.hasError() || !isReport)
            return failure(
                ErrorKind::Invalid,
                u"The report is not understood in line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return tests;
    }

    [[nodiscard]] QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }
    [[nodiscard]] QString name() const { return m_xml.name().toString(); }

    /// Calls for each child of the element that was begun.
    void eachChild(const std::function<void()> &read)
    {
        while (m_xml.readNextStartElement())
            read();
    }
    /// The text of the element that was begun, with that of elements in it.
    QString text() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed(); }
    void skip() { m_xml.skipCurrentElement(); }

private:
    QXmlStreamReader m_xml;
};

QString joined(const QString &first, const QString &second)
{
    if (first.isEmpty() || second.contains(first))
        return second;
    return second.isEmpty() ? first : QString(first + u'\n' + second);
}

ReportedTest readJunitTest(XmlReport &report)
{
    ReportedTest test = reportedTest(report.attribute("name"_L1), report.attribute("classname"_L1));
    report.eachChild([&] {
        const QString child = report.name();
        const QString message = report.attribute("message"_L1);
        if (child == "failure"_L1 || child == "error"_L1) {
            test.status = u"failed"_s;
            test.description = joined(test.description, joined(message, report.text()));
        } else if (child == "skipped"_L1) {
            test.status = u"skipped"_s;
            test.description = joined(message, report.text());
        } else {
            report.skip();
        }
    });
    return test;
}

/// NUnit 3 says Passed, Failed, Skipped, Inconclusive; NUnit 2 Success, Failure, Error, Ignored, NotRunnable…
QString nunitStatus(const QString &result)
{
    static const QHash<QString, QString> statuses{
        {u"passed"_s, u"passed"_s},   {u"success"_s, u"passed"_s},     {u"failed"_s, u"failed"_s},
        {u"failure"_s, u"failed"_s},  {u"error"_s, u"failed"_s},       {u"skipped"_s, u"skipped"_s},
        {u"ignored"_s, u"skipped"_s}, {u"notrunnable"_s, u"failed"_s}, {u"cancelled"_s, u"skipped"_s},
        {u"invalid"_s, u"failed"_s},  {u"warning"_s, u"passed"_s}};
    return statuses.value(result.toLower(), u"undefined"_s);
}

ReportedTest readNunitTest(XmlReport &report)
{
    ReportedTest test = reportedTest(report.attribute("name"_L1), report.attribute("fullname"_L1));
    const QString success = report.attribute("success"_L1);
    const QString result = report.attribute("result"_L1);
    test.status = nunitStatus(result.isEmpty() ? (success == "True"_L1 ? u"success"_s : u"failure"_s) : result);
    report.eachChild([&] {
        const QString child = report.name();
        if (child == "properties"_L1)
            report.eachChild([&] {
                if (test.uid.isEmpty())
                    test.uid = reportedTest(report.attribute("value"_L1)).uid;
                report.skip();
            });
        else if (child == "failure"_L1 || child == "reason"_L1)
            report.eachChild([&] { test.description = joined(test.description, report.text()); });
        else
            report.skip();
    });
    return test;
}

ReportedTest readRobotTest(XmlReport &report)
{
    ReportedTest test = reportedTest(report.attribute("name"_L1));
    report.eachChild([&] {
        if (report.name() != "status"_L1)
            return report.skip();
        const QString status = report.attribute("status"_L1);
        test.status = status == "PASS"_L1 ? u"passed"_s : status == "FAIL"_L1 ? u"failed"_s : u"skipped"_s;
        test.description = report.text();
    });
    return test;
}

} // namespace

Result<QList<ReportedTest>> readJunit(const QByteArray &content)
{
    return XmlReport(content).read("testcase"_L1, readJunitTest);
}

Result<QList<ReportedTest>> readNunit(const QByteArray &content)
{
    return XmlReport(content).read("test-case"_L1, readNunitTest);
}

Result<QList<ReportedTest>> readRobot(const QByteArray &content)
{
    return XmlReport(content).read("test"_L1, readRobotTest);
}

} // namespace stepwright::platform
