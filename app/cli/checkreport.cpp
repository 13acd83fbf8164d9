#include "app/cli/checkreport.h"

#include "model/linting/explanation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using linting::Problem;
using linting::Severity;

namespace {

class TextReport : public CheckReport
{
public:
    explicit TextReport(Console &console) : m_console(console) {}
    void add(const ReportEntry &entry) override
    {
        m_console.print(u"%1:%2:%3: %4: %5 [%6]"_s.arg(entry.file, QString::number(entry.line),
                                                       QString::number(entry.column), linting::nameOf(entry.severity),
                                                       entry.message, entry.rule));
    }

private:
    Console &m_console;
};

/// One object with all problems and how many there are of each severity.
class JsonReport : public CheckReport
{
public:
    explicit JsonReport(Console &console) : m_console(console) {}
    void add(const ReportEntry &entry) override
    {
        ++m_counts[std::size_t(entry.severity)];
        m_problems.append(QJsonObject{{u"file"_s, entry.file},
                                      {u"line"_s, entry.line},
                                      {u"column"_s, entry.column},
                                      {u"endColumn"_s, entry.endColumn},
                                      {u"severity"_s, linting::nameOf(entry.severity)},
                                      {u"rule"_s, entry.rule},
                                      {u"message"_s, entry.message}});
    }
    void finish() override
    {
        const QJsonObject all{{u"problems"_s, m_problems},
                              {u"errors"_s, m_counts[std::size_t(Severity::Error)]},
                              {u"warnings"_s, m_counts[std::size_t(Severity::Warning)]},
                              {u"hints"_s, m_counts[std::size_t(Severity::Hint)]}};
        m_console.out().write(QJsonDocument(all).toJson());
    }

private:
    Console &m_console;
    QJsonArray m_problems;
    std::array<int, 4> m_counts{};
};

QLatin1StringView sarifLevel(Severity severity)
{
    return severity == Severity::Error ? "error"_L1 : severity == Severity::Warning ? "warning"_L1 : "note"_L1;
}

/// Static Analysis Results Interchange Format 2.1.0 (OASIS), as code scanning of forges takes it.
class SarifReport : public CheckReport
{
public:
    explicit SarifReport(Console &console) : m_console(console)
    {
        for (const linting::Rule &rule : linting::allRules())
            m_rules.append(
                QJsonObject{{u"id"_s, QLatin1StringView(rule.name)},
                            {u"shortDescription"_s, QJsonObject{{u"text"_s, linting::title(rule.id)}}},
                            {u"help"_s, QJsonObject{{u"text"_s, linting::explanation(rule.id)},
                                                    {u"markdown"_s, linting::explanation(rule.id)}}},
                            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, sarifLevel(rule.severity)}}}});
    }
    void add(const ReportEntry &entry) override
    {
        QJsonObject result{
            {u"ruleId"_s, entry.rule},
            {u"level"_s, sarifLevel(entry.severity)},
            {u"message"_s, QJsonObject{{u"text"_s, entry.message}}},
            {u"locations"_s,
             QJsonArray{QJsonObject{{u"physicalLocation"_s,
                                     QJsonObject{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(entry.file)}}},
                                                 {u"region"_s, QJsonObject{{u"startLine"_s, entry.line},
                                                                           {u"startColumn"_s, entry.column},
                                                                           {u"endColumn"_s, entry.endColumn}}}}}}}}};
        if (entry.ruleIndex >= 0)
            result.insert("ruleIndex"_L1, entry.ruleIndex);
        m_results.append(result);
    }
    void finish() override
    {
        const QJsonObject driver{
            {u"name"_s, u"Stepwright"_s}, {u"version"_s, QLatin1StringView(STEPWRIGHT_VERSION)}, {u"rules"_s, m_rules}};
        const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                              {u"columnKind"_s, u"unicodeCodePoints"_s},
                              {u"results"_s, m_results}};
        const QJsonObject log{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                              {u"version"_s, u"2.1.0"_s},
                              {u"runs"_s, QJsonArray{run}}};
        m_console.out().write(QJsonDocument(log).toJson());
    }

private:
    static QString uriOf(const QString &path)
    {
        return path.startsWith(u'/') ? QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)
                                     : QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    }

    Console &m_console;
    QJsonArray m_rules;
    QJsonArray m_results;
};

/// Workflow commands of GitHub Actions, which show problems beside the lines of a change.
class GithubReport : public CheckReport
{
public:
    explicit GithubReport(Console &console) : m_console(console) {}
    void add(const ReportEntry &entry) override
    {
        const QLatin1StringView command = entry.severity == Severity::Error     ? "error"_L1
                                          : entry.severity == Severity::Warning ? "warning"_L1
                                                                                : "notice"_L1;
        m_console.print(u"::%1 file=%2,line=%3,col=%4,endColumn=%5,title=%6::%7"_s.arg(
            command, property(entry.file), QString::number(entry.line), QString::number(entry.column),
            QString::number(entry.endColumn), property(entry.rule), data(entry.message)));
    }

private:
    // As the toolkit of GitHub Actions escapes them (packages/core/src/command.ts).
    static QString data(QString text)
    {
        return text.replace(u'%', "%25"_L1).replace(u'\r', "%0D"_L1).replace(u'\n', "%0A"_L1);
    }
    static QString property(const QString &text) { return data(text).replace(u':', "%3A"_L1).replace(u',', "%2C"_L1); }

    Console &m_console;
};

} // namespace

ReportEntry entryOf(const FeatureSource &feature, const gherkin::Tree &tree, const Problem &problem)
{
    const gherkin::TreeData &data = tree.data();
    ReportEntry entry{.file = feature.name,
                      .line = int(problem.line) + 1,
                      .severity = problem.severity,
                      .rule = linting::nameOf(problem),
                      .ruleIndex = problem.rule ? int(*problem.rule) : -1,
                      .message = linting::message(tree, problem)};
    if (problem.line >= tree.lineCount())
        return entry;
    const quint32 end = qMin(problem.range.end(), data.lineRange(problem.line).end());
    entry.column = data.column(problem.line, problem.range.offset);
    entry.endColumn = data.column(problem.line, qMax(end, problem.range.offset));
    return entry;
}

std::unique_ptr<CheckReport> makeReport(const QString &format, Console &console)
{
    if (format == "text"_L1)
        return std::make_unique<TextReport>(console);
    if (format == "json"_L1)
        return std::make_unique<JsonReport>(console);
    if (format == "sarif"_L1)
        return std::make_unique<SarifReport>(console);
    if (format == "github"_L1)
        return std::make_unique<GithubReport>(console);
    return nullptr;
}

} // namespace stepwright::cli
