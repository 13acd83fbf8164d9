#include "tests/unit/reconcile/generated/caseline.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::tests {

namespace {

const QStringList annotations{u"given"_s, u"when"_s, u"then"_s, u"and"_s, u"but"_s, u"*"_s};

Expression valueFrom(const QString &text)
{
    if (text.startsWith(u'<') && text.endsWith(u'>'))
        return {.kind = ExpressionKind::Variable, .text = text.sliced(1, text.size() - 2)};
    return {.kind = ExpressionKind::String, .text = text};
}

QString textOf(const Expression &value)
{
    return value.kind == ExpressionKind::Variable ? u'<' + value.text + u'>' : value.text;
}

QStringList trimmedParts(const QString &text, const QString &separator)
{
    QStringList parts = text.split(separator);
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

Body bodyFrom(const QString &text);
QString textOf(const Body &body, const QString &separator);

/// "given I pay {amount=10, to=<who>}"
std::optional<Statement> callFrom(const QString &part)
{
    const QString first = part.section(u' ', 0, 0);
    if (!annotations.contains(first))
        return std::nullopt;
    Call call{.actionWord = part.section(u' ', 1), .annotation = first == u"*" ? QString() : first};
    if (const qsizetype brace = call.actionWord.indexOf(u'{'); brace >= 0) {
        const QString list = call.actionWord.sliced(brace + 1).chopped(1);
        call.actionWord = call.actionWord.first(brace).trimmed();
        for (const QString &argument : trimmedParts(list, u","_s)) {
            const qsizetype sign = argument.indexOf(u'=');
            call.arguments.append({argument.first(sign), valueFrom(argument.sliced(sign + 1))});
        }
    }
    return Statement{call};
}

std::optional<Statement> statementFrom(const QString &part)
{
    const QString key = part.section(u": "_s, 0, 0);
    const QString rest = part.section(u": "_s, 1);
    if (key == u"do" || key == u"see")
        return Statement{
            Step{.kind = key == u"do" ? Step::Kind::Action : Step::Kind::Result, .value = valueFrom(rest)}};
    if (key == u"set")
        return Statement{Assign{{.kind = ExpressionKind::Variable, .text = rest.section(u" = "_s, 0, 0)},
                                valueFrom(rest.section(u" = "_s, 1))}};
    if (key == u"if" || key == u"while") {
        const QString condition = rest.section(u" [ "_s, 0, 0);
        const QStringList blocks = rest.section(u" [ "_s, 1).chopped(2).split(u" | "_s);
        if (key == u"while")
            return Statement{While{valueFrom(condition), bodyFrom(blocks[0])}};
        return Statement{If{valueFrom(condition), bodyFrom(blocks[0]), bodyFrom(blocks.value(1))}};
    }
    return callFrom(part);
}

Body bodyFrom(const QString &text)
{
    Body body;
    for (const QString &part : trimmedParts(text, u" ; "_s)) {
        if (const auto statement = statementFrom(part))
            body.push_back(*statement);
    }
    return body;
}

struct StatementLine
{
    QString operator()(const Call &call) const
    {
        QStringList arguments;
        for (const Argument &argument : call.arguments)
            arguments.append(argument.name + u'=' + textOf(argument.value));
        arguments.sort();
        return (call.annotation.isEmpty() ? u"*"_s : call.annotation) + u' ' + call.actionWord +
               (arguments.isEmpty() ? QString() : u" {"_s + arguments.join(u", ") + u'}');
    }
    QString operator()(const Step &step) const
    {
        return (step.kind == Step::Kind::Action ? u"do: "_s : u"see: "_s) + textOf(step.value);
    }
    QString operator()(const Assign &assign) const
    {
        return u"set: "_s + assign.target.text + u" = " + textOf(assign.value);
    }
    QString operator()(const If &block) const
    {
        const QString otherwise = block.otherwise.empty() ? QString() : u" | "_s + textOf(block.otherwise, u" ; "_s);
        return u"if: "_s + textOf(block.condition) + u" [ " + textOf(block.then, u" ; "_s) + otherwise + u" ]";
    }
    QString operator()(const While &block) const
    {
        return u"while: "_s + textOf(block.condition) + u" [ " + textOf(block.body, u" ; "_s) + u" ]";
    }
};

QString textOf(const Body &body, const QString &separator)
{
    QStringList lines;
    for (const Statement &statement : body)
        lines.append(std::visit(StatementLine{}, statement.content));
    return lines.join(separator);
}

void readPart(const QString &part, sync::SyncScenario &scenario)
{
    const QString key = part.section(u": "_s, 0, 0);
    const QString rest = part.section(u": "_s, 1);
    if (key == u"name") {
        scenario.name = rest;
    } else if (key == u"in") {
        scenario.folderUid = rest;
    } else if (key == u"text") {
        scenario.description = rest;
    } else if (key == u"raw") {
        scenario.opaque = rest;
    } else if (key == u"tags") {
        for (const QString &tag : rest.split(u' '))
            scenario.tags.append({tag.section(u':', 0, 0), tag.section(u':', 1)});
    } else if (key == u"params") {
        for (const QString &name : rest.split(u' ')) {
            const bool hasDefault = name.contains(u'=');
            scenario.parameters.append({name.section(u'=', 0, 0),
                                        hasDefault ? std::optional(valueFrom(name.section(u'=', 1))) : std::nullopt});
        }
    } else if (key == u"row" || key.startsWith(u"row ")) {
        Dataset row{.name = key.sliced(3).trimmed()};
        const QStringList cells = trimmedParts(rest, u"|"_s);
        for (qsizetype column = 0; column < cells.size(); ++column)
            row.values.append({scenario.parameters[column].name, valueFrom(cells[column])});
        scenario.datasets.append(row);
    } else if (key == u"table" || key == u"doc") {
        const QString argument = (key == u"doc" ? freeTextParameter : dataTableParameter).toString();
        QString value = rest;
        if (key == u"table")
            value = trimmedParts(rest, u"//"_s).join(u'\n');
        std::get<Call>(scenario.body.back().content).arguments.append({argument, valueFrom(value)});
    } else if (const auto statement = statementFrom(part)) {
        scenario.body.push_back(*statement);
    } else {
        qFatal("what is \"%s\"?", qPrintable(part));
    }
}

QString nameOf(sync::Field field)
{
    switch (field) {
    case sync::Field::Name:
        return u"name"_s;
    case sync::Field::Place:
        return u"place"_s;
    case sync::Field::Description:
        return u"description"_s;
    case sync::Field::Tags:
        return u"tags"_s;
    case sync::Field::Parameters:
        return u"parameters"_s;
    case sync::Field::Steps:
        return u"steps"_s;
    case sync::Field::Examples:
        return u"examples"_s;
    case sync::Field::Existence:
        break;
    }
    return u"existence"_s;
}

QString where(sync::Field field, const QList<int> &place)
{
    QString text = nameOf(field);
    for (const int index : place)
        text += u' ' + QString::number(index);
    return text;
}

} // namespace

sync::SyncScenario scenarioFromLine(const QString &line)
{
    sync::SyncScenario scenario{.uid = u"s"_s, .remoteId = u"1"_s};
    for (const QString &part : trimmedParts(line, u" / "_s)) {
        if (!part.isEmpty())
            readPart(part, scenario);
    }
    return scenario;
}

QString lineOf(const sync::SyncScenario &scenario)
{
    QStringList parts;
    const auto add = [&parts](const QString &key, const QString &value) {
        if (!value.isEmpty())
            parts.append(key + u": " + value);
    };
    add(u"name"_s, scenario.name);
    add(u"in"_s, scenario.folderUid);
    add(u"text"_s, scenario.description);
    QStringList tags;
    for (const Tag &tag : scenario.tags)
        tags.append(tag.value.isEmpty() ? tag.key : tag.key + u':' + tag.value);
    tags.sort();
    add(u"tags"_s, tags.join(u' '));
    QStringList parameters;
    for (const Parameter &one : scenario.parameters)
        parameters.append(one.defaultValue ? one.name + u'=' + textOf(*one.defaultValue) : one.name);
    add(u"params"_s, parameters.join(u' '));
    for (const Dataset &row : scenario.datasets) {
        QStringList cells;
        for (const Parameter &one : scenario.parameters) {
            for (const Argument &cell : row.values) {
                if (cell.name == one.name)
                    cells.append(textOf(cell.value));
            }
        }
        parts.append((row.name.isEmpty() ? u"row"_s : u"row "_s + row.name) + u": " + cells.join(u" | "));
    }
    add(u"raw"_s, scenario.opaque);
    if (!scenario.body.empty())
        parts.append(textOf(scenario.body, u" / "_s));
    return parts.join(u" / "_s);
}

QString told(const sync::Conflict &conflict)
{
    static const QStringList kinds{u"changed"_s,     u"edit and delete"_s, u"delete and edit"_s,
                                   u"moved apart"_s, u"cycle"_s,           u"name taken"_s};
    const bool hasPart = !conflict.part.isEmpty() && conflict.kind != sync::ConflictKind::NameTaken;
    QString place = where(conflict.field, conflict.place);
    if (conflict.table.isInTable())
        place += u" row %1"_s.arg(conflict.table.row);
    if (conflict.table.isCell())
        place += u" column %1"_s.arg(conflict.table.column);
    return place + (hasPart ? u' ' + conflict.part : QString()) + u' ' + kinds[int(conflict.kind)];
}

QString told(const sync::Mark &mark)
{
    static const QStringList kinds{u"both changed"_s, u"both put"_s, u"dropped"_s};
    return where(mark.field, mark.place) + u' ' + kinds[int(mark.kind)];
}

QList<CaseBlock> casesOf(const QString &ending)
{
    QList<CaseBlock> cases;
    const QDir folder(projectFile(u"tests/data/sync"_s));
    for (const QString &name : folder.entryList({u"*."_s + ending}, QDir::Files, QDir::Name)) {
        QString key;
        for (const QString &line : QString::fromUtf8(readFile(folder.filePath(name))).split(u'\n')) {
            if (line.startsWith(u'#') || line.trimmed().isEmpty())
                continue;
            if (line.startsWith(u"case ")) {
                cases.append({QFileInfo(name).completeBaseName() + u": "_s + line.sliced(5).trimmed(), {}});
                continue;
            }
            if (!line.startsWith(u' '))
                key = line.section(u' ', 0, 0);
            const QString value = line.startsWith(u' ') ? line.trimmed() : line.section(u' ', 1).trimmed();
            cases.last().values[key].append(value.isEmpty() ? QStringList() : QStringList{value});
        }
    }
    return cases;
}

} // namespace stepwright::tests
