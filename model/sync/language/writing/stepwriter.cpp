#include "model/sync/language/writing/stepwriter.h"

#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/reading/gherkindefinition.h"
#include "model/sync/language/reading/gherkinreader.h"
#include "model/sync/language/writing/prose.h"
#include "model/sync/language/writing/tabletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

StepWriter::StepWriter(const QList<ActionWordDocument> &words, const gherkin::Dialect &dialect)
    : m_document{.actionWords = words}, m_index(m_document), m_dialect(dialect)
{
}

QString StepWriter::keyword(gherkin::KeywordRole role) const
{
    const QList<QByteArray> &keywords = m_dialect.keywords(role);
    return QString::fromUtf8(role == gherkin::KeywordRole::Scenario ? keywords.constLast() : keywords.constFirst());
}

QString StepWriter::stepKeyword(const QString &annotation) const
{
    using gherkin::KeywordRole;
    static const QHash<QString, KeywordRole> roles{{u"given"_s, KeywordRole::Given},
                                                   {u"when"_s, KeywordRole::When},
                                                   {u"then"_s, KeywordRole::Then},
                                                   {u"and"_s, KeywordRole::And},
                                                   {u"but"_s, KeywordRole::But}};
    const auto role = roles.constFind(annotation);
    if (role != roles.cend()) {
        for (const QByteArray &keyword : m_dialect.keywords(*role)) {
            if (keyword != "* ")
                return QString::fromUtf8(keyword);
        }
    }
    return u"* "_s;
}

ResolvedCall StepWriter::resolve(const Call &call, QList<Argument> &arguments)
{
    const StepText steps(m_index, u"\""_s);
    const IndexedWord *declared = m_index.find(call.actionWord);
    ActionWordDocument word = declared ? *declared->word : ActionWordDocument{.uid = {}, .name = call.actionWord};
    QList<Parameter> &parameters = word.definition.parameters;
    const qsizetype known = parameters.size();
    for (const Argument &argument : call.arguments) {
        // Of a declared word only doc string and table may be unknown: other values have no place in its words.
        const bool hasPlace = argument.name == freeTextParameter || argument.name == dataTableParameter;
        if ((hasPlace || !declared) && !std::ranges::contains(parameters, argument.name, &Parameter::name))
            parameters.append({argument.name, {}});
    }
    if (declared && parameters.size() == known) {
        arguments = steps.allArguments(call);
        return steps.resolve(call);
    }
    const ProjectDocument alone{.actionWords = {word}};
    const ActionWordIndex index(alone);
    const StepText ownSteps(index, u"\""_s);
    arguments = ownSteps.allArguments(call);
    ResolvedCall resolved = ownSteps.resolve(call);
    resolved.word = nullptr;
    return resolved;
}

WrittenStep StepWriter::stepOf(const Call &call, const OutlineNames &names)
{
    const Call said = names.withColumns(call);
    QList<Argument> arguments;
    const ResolvedCall resolved = resolve(said, arguments);
    for (const Argument &argument : std::as_const(arguments)) {
        if (argument.name != freeTextParameter && argument.name != dataTableParameter &&
            stepValue(argument.value).contains(u'"'))
            m_problems.append(QCoreApplication::translate("DefinitionLanguage",
                                                          "“%1” holds a quote in a value of “%2”: its step cannot be "
                                                          "told apart from others.")
                                  .arg(call.actionWord, argument.name));
    }
    WrittenStep step{stepKeyword(call.annotation), oneLine(resolved.text), {}, tableLines(resolved.dataTable)};
    if (resolved.hasFreeText)
        step.docString = resolved.freeText;
    return step;
}

QChar docStringDelimiter(const QString &text)
{
    return text.contains(u"\\\"\\\"\\\"") && !text.contains(u"\\`\\`\\`") ? u'`' : u'"';
}

QStringList docStringLines(const QString &text, QChar delimiter)
{
    if (text.isEmpty())
        return {};
    const QString marks(3, delimiter);
    const QString escaped = QString(u'\\' % QString(delimiter)).repeated(3);
    return QString(text).replace(marks, escaped).split(u'\n');
}

namespace {

QStringList commentLines(const Statement &statement)
{
    QString text = printBody({statement});
    if (const Step *step = std::get_if<Step>(&statement.content))
        text = (step->kind == Step::Kind::Action ? u"action: " : u"result: ") % stepValue(step->value);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(u"# " % QString(line).remove(u'\r'));
    }
    return lines;
}

} // namespace

QStringList StepWriter::lines(const Statement &statement, const OutlineNames &names)
{
    const Call *call = std::get_if<Call>(&statement.content);
    if (!call)
        return commentLines(statement);
    const WrittenStep step = stepOf(*call, names);
    QStringList lines{step.keyword % step.text};
    if (step.docString) {
        const QChar mark = docStringDelimiter(*step.docString);
        const QString delimiter(3, mark);
        lines.append(u"  " % delimiter);
        for (const QString &line : docStringLines(*step.docString, mark))
            lines.append(line.isEmpty() ? line : QString(u"  " % line));
        lines.append(u"  " % delimiter);
    }
    for (const QString &line : step.table)
        lines.append(u"  " % line);
    return lines;
}

QStringList exampleLines(const ScenarioDocument &scenario, const OutlineNames &names)
{
    QList<QStringList> rows;
    bool areNamed = false;
    for (qsizetype i = 0; i < scenario.datasets.size(); ++i)
        areNamed = areNamed || scenario.datasets[i].name != usualRowName(i, {});
    QStringList header;
    if (areNamed)
        header.append(datasetNameColumn.toString());
    for (const Parameter &parameter : scenario.parameters)
        header.append(names.columnOf(parameter.name));
    rows.append(header);
    for (const Dataset &dataset : scenario.datasets) {
        QStringList row;
        if (areNamed)
            row.append(oneLine(dataset.name));
        for (const Parameter &parameter : scenario.parameters)
            row.append(cellOf(dataset, parameter.name));
        rows.append(row);
    }
    return tableLines(rows);
}

} // namespace stepwright::sync
