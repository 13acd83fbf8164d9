#include "tests/unit/reconcile/generated/randomproject.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::tests {

namespace {

const QStringList vocabulary{u"open"_s,  u"close"_s, u"page"_s, u"order"_s, u"basket"_s, u"pay"_s,
                             u"card"_s,  u"the"_s,   u"a"_s,    u"with"_s,  u"total"_s,  u"mail"_s,
                             u"user"_s,  u"admin"_s, u"sees"_s, u"list"_s,  u"empty"_s,  u"full"_s,
                             u"twice"_s, u"été"_s,   u"注文"_s, u"👍"_s,    u"10"_s,     u"x"_s};
const QStringList names{u"amount"_s, u"item"_s, u"state"_s};
const QStringList annotations{u"given"_s, u"when"_s, u"then"_s, u"and"_s, u""_s};

} // namespace

QString ProjectMaker::makeText(int words)
{
    QStringList text;
    for (; words > 0; --words)
        text.append(m_random.anyOf(vocabulary));
    return text.join(m_random.oneIn(8) ? u'\n' : u' ');
}

Expression ProjectMaker::makeValue()
{
    switch (m_random.below(5)) {
    case 0:
        return {.kind = ExpressionKind::Number, .text = QString::number(m_random.below(20))};
    case 1:
        return {.kind = ExpressionKind::Variable, .text = m_random.anyOf(names)};
    case 2:
        return {.kind = ExpressionKind::Template,
                .children = {{.kind = ExpressionKind::String, .text = makeText(2) + u' '},
                             {.kind = ExpressionKind::Variable, .text = m_random.anyOf(names)}}};
    default:
        return {.kind = ExpressionKind::String, .text = makeText(1 + m_random.below(3))};
    }
}

Statement ProjectMaker::makeStatement(const QStringList &words, int depth)
{
    const int kind = m_random.below(depth > 1 ? 10 : 12);
    if (kind < 7) {
        Call call{.actionWord = makeText(3 + m_random.below(4)), .annotation = m_random.anyOf(annotations)};
        if (!words.isEmpty() && m_random.oneIn(2))
            call.actionWord = m_random.anyOf(words);
        for (int count = m_random.below(3); count > 0; --count)
            call.arguments.append({u"p"_s + QString::number(count), makeValue()});
        if (m_random.oneIn(6))
            call.arguments.append({freeTextParameter.toString(), makeValue()});
        if (m_random.oneIn(8))
            call.arguments.append(
                {dataTableParameter.toString(),
                 {.kind = ExpressionKind::String,
                  .text = u"| a | b |\n| 1 | "_s + makeText(1) + u" |\n| "_s + makeText(1) + u" | 2 |"_s}});
        return {call};
    }
    if (kind < 9)
        return {Step{.kind = m_random.oneIn(2) ? Step::Kind::Action : Step::Kind::Result, .value = makeValue()}};
    if (kind == 9)
        return {Assign{{.kind = ExpressionKind::Variable, .text = m_random.anyOf(names)}, makeValue()}};
    if (kind == 10)
        return {If{makeValue(), makeBody(words, depth + 1), makeBody(words, depth + 1)}};
    return {While{makeValue(), makeBody(words, depth + 1)}};
}

Body ProjectMaker::makeBody(const QStringList &words, int depth)
{
    Body body;
    for (int count = m_random.below(depth > 0 ? 3 : 6); count > 0; --count)
        body.push_back(makeStatement(words, depth));
    return body;
}

void ProjectMaker::change(Argument &argument)
{
    if (argument.name == dataTableParameter && argument.value.text.startsWith(u'|') && !m_random.oneIn(4))
        changeTable(argument.value.text);
    else
        argument.value = makeValue();
}

/// A row more, less or elsewhere, a cell changed, or a column more or less.
void ProjectMaker::changeTable(QString &text)
{
    QStringList rows = text.split(u'\n');
    QString &row = m_random.anyOf(rows);
    switch (m_random.below(6)) {
    case 0:
        rows.insert(m_random.below(rows.size() + 1), u"| "_s + makeText(1) + u" | 2 |"_s);
        break;
    case 1:
        if (rows.size() > 1)
            rows.removeAt(m_random.below(rows.size()));
        break;
    case 2:
        std::swap(row, m_random.anyOf(rows));
        break;
    case 3:
        for (QString &each : rows)
            each += u' ' + makeText(1) + u" |"_s;
        break;
    case 4:
        if (rows.first().count(u'|') > 2) {
            for (QString &each : rows)
                each.truncate(each.lastIndexOf(u'|', -2) + 1);
        }
        break;
    default: {
        const qsizetype begin = row.lastIndexOf(u'|', -2);
        row = row.first(begin + 1) + u' ' + makeText(1) + u" |"_s;
    }
    }
    text = rows.join(u'\n');
}

void ProjectMaker::change(Body &body, const QStringList &words)
{
    const int what = m_random.below(6);
    if (body.empty() || what < 2) {
        body.insert(body.begin() + m_random.below(qsizetype(body.size()) + 1), makeStatement(words, 0));
        return;
    }
    Statement &statement = m_random.anyOf(body);
    if (what == 2) {
        body.erase(body.begin() + m_random.below(qsizetype(body.size())));
    } else if (what == 3) {
        std::swap(statement, m_random.anyOf(body));
    } else if (auto *call = std::get_if<Call>(&statement.content)) {
        if (m_random.oneIn(3))
            call->annotation = m_random.anyOf(annotations);
        else if (!call->arguments.isEmpty())
            change(m_random.anyOf(call->arguments));
        else
            call->actionWord += u' ' + makeText(1);
    } else if (auto *step = std::get_if<Step>(&statement.content)) {
        step->value = makeValue();
    } else if (auto *block = std::get_if<If>(&statement.content)) {
        change(m_random.oneIn(2) ? block->then : block->otherwise, words);
    } else {
        statement = makeStatement(words, 1);
    }
}

sync::SyncScenario ProjectMaker::makeScenario(const QStringList &words)
{
    sync::SyncScenario scenario{
        .name = makeText(2), .description = makeText(m_random.below(6)), .body = makeBody(words)};
    for (int count = m_random.below(3); count > 0; --count)
        scenario.tags.append({m_random.anyOf(vocabulary), m_random.oneIn(2) ? QString() : u"1"_s});
    if (m_random.oneIn(2))
        return scenario;
    for (int count = 1 + m_random.below(2); count > 0; --count)
        scenario.parameters.append({names[count], {}});
    for (int count = m_random.below(4); count > 0; --count) {
        Dataset row{.name = m_random.oneIn(3) ? makeText(1) : QString()};
        for (const Parameter &parameter : std::as_const(scenario.parameters))
            row.values.append({parameter.name, makeValue()});
        scenario.datasets.append(row);
    }
    return scenario;
}

void ProjectMaker::change(sync::SyncScenario &scenario, const QStringList &words)
{
    switch (m_random.below(10)) {
    case 0:
        scenario.name = makeText(2);
        break;
    case 1:
        scenario.description = makeText(m_random.below(6));
        break;
    case 2:
        if (!scenario.tags.isEmpty() && m_random.oneIn(2))
            scenario.tags.removeLast();
        else
            scenario.tags.append({m_random.oneIn(3) ? u"status"_s : m_random.anyOf(vocabulary), makeText(1)});
        break;
    case 3:
        if (!scenario.datasets.isEmpty() && !scenario.datasets.first().values.isEmpty())
            m_random.anyOf(m_random.anyOf(scenario.datasets).values).value = makeValue();
        break;
    case 4:
        if (m_random.oneIn(2) && !scenario.datasets.isEmpty()) {
            scenario.datasets.removeAt(m_random.below(scenario.datasets.size()));
        } else {
            Dataset row;
            for (const Parameter &parameter : std::as_const(scenario.parameters))
                row.values.append({parameter.name, makeValue()});
            scenario.datasets.insert(m_random.below(scenario.datasets.size() + 1), row);
        }
        break;
    case 5:
        if (m_random.oneIn(2) && !scenario.parameters.isEmpty()) {
            const QString name = scenario.parameters.takeFirst().name;
            for (Dataset &row : scenario.datasets)
                row.values.removeIf([&](const Argument &cell) { return cell.name == name; });
        } else {
            scenario.parameters.append({u"c"_s + QString::number(m_next++), {}});
            for (Dataset &row : scenario.datasets)
                row.values.append({scenario.parameters.last().name, makeValue()});
        }
        break;
    case 6:
        scenario.opaque = m_random.oneIn(3) ? makeText(3) : QString();
        break;
    default:
        change(scenario.body, words);
    }
}

} // namespace stepwright::tests
