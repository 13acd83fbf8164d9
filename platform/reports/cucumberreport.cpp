#include "platform/reports/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// What several steps come to: one that failed, else one that is not there, else one that was skipped.
class Outcome
{
public:
    void add(const QJsonArray &steps)
    {
        for (const QJsonValue &step : steps) {
            const QJsonObject result = step["result"_L1].toObject();
            const QString status = result.value("status"_L1).toString().toLower();
            if (status == "failed"_L1 || status == "ambiguous"_L1)
                raise(Failed);
            else if (status == "undefined"_L1 || status == "pending"_L1 || status.isEmpty())
                raise(Undefined);
            else if (status == "skipped"_L1)
                raise(Skipped);
            if (const QString message = result.value("error_message"_L1).toString(); !message.isEmpty())
                m_messages.append(message);
        }
    }

    [[nodiscard]] QString status() const
    {
        static const QStringList names{u"passed"_s, u"skipped"_s, u"undefined"_s, u"failed"_s};
        return names[m_worst];
    }
    [[nodiscard]] QString description() const { return m_messages.join(u'\n'); }

private:
    enum Kind { Passed, Skipped, Undefined, Failed };
    void raise(Kind kind) { m_worst = std::max(m_worst, kind); }

    Kind m_worst = Passed;
    QStringList m_messages;
};

} // namespace

Result<QList<ReportedTest>> readCucumberJson(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isArray())
        return failure(ErrorKind::Invalid, u"The report is not understood: it is no list of features in JSON."_s,
                       error.errorString());
    QList<ReportedTest> tests;
    for (const QJsonValue &feature : document.array()) {
        QJsonArray background; // its steps come before those of the scenario that follows
        for (const QJsonValue &element : feature["elements"_L1].toArray()) {
            const QJsonArray steps = element["steps"_L1].toArray();
            if (element["type"_L1].toString() == "background"_L1) {
                background = steps;
                continue;
            }
            ReportedTest test = reportedTest(element["name"_L1].toString(), element["id"_L1].toString());
            Outcome outcome;
            outcome.add(element["before"_L1].toArray());
            outcome.add(background);
            outcome.add(steps);
            outcome.add(element["after"_L1].toArray());
            test.status = outcome.status();
            test.description = outcome.description();
            tests.append(test);
            background = {};
        }
    }
    return tests;
}

} // namespace stepwright::platform
