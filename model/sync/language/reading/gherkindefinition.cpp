#include "model/sync/language/reading/gherkindefinition.h"

#include "model/project/featurecontent.h"
#include "model/project/steptext.h"
#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/language/patching/alignment.h"
#include "model/sync/language/reading/gherkinreader.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

bool isOnlyCalls(const Body &body)
{
    return std::ranges::all_of(body, [](const Statement &one) { return std::holds_alternative<Call>(one.content); });
}

QString cellOf(const Dataset &dataset, const QString &parameter)
{
    const auto found = std::ranges::find(dataset.values, parameter, &Argument::name);
    return found == dataset.values.end() ? QString() : cellValue(found->value);
}

namespace {

std::vector<Body> bodiesOf(const QList<ScenarioDocument> &scenarios)
{
    std::vector<Body> bodies;
    for (const ScenarioDocument &scenario : scenarios)
        bodies.push_back(normalized(scenario.body));
    return bodies;
}

} // namespace

std::vector<qsizetype> sameScenarios(const QList<ScenarioDocument> &old, const QList<ScenarioDocument> &now)
{
    std::vector<qsizetype> same(std::size_t(now.size()), -1);
    std::vector<bool> isTaken(std::size_t(old.size()), false);
    const std::vector<Body> oldBodies = bodiesOf(old);
    const std::vector<Body> newBodies = bodiesOf(now);
    const auto pass = [&](auto areSame) {
        for (std::size_t i = 0; i < same.size(); ++i) {
            for (std::size_t j = 0; same[i] < 0 && j < isTaken.size(); ++j) {
                if (isTaken[j] || !areSame(j, i))
                    continue;
                same[i] = qsizetype(j);
                isTaken[j] = true;
            }
        }
    };
    const auto uids = [&](std::size_t j, std::size_t i) {
        return std::pair(old[qsizetype(j)].uid, now[qsizetype(i)].uid);
    };
    const auto mayBe = [&](std::size_t j, std::size_t i) {
        const auto [a, b] = uids(j, i);
        return a.isEmpty() || b.isEmpty();
    };
    const auto haveSameName = [&](std::size_t j, std::size_t i) {
        return mayBe(j, i) && old[qsizetype(j)].name == now[qsizetype(i)].name;
    };
    pass([&](std::size_t j, std::size_t i) {
        const auto [a, b] = uids(j, i);
        return !a.isEmpty() && a == b;
    });
    // Of scenarios that are all alike those that stand in the same order are the same.
    const std::vector<qsizetype> alike = aligned(old.size(), now.size(), [&](qsizetype j, qsizetype i) {
        return haveSameName(std::size_t(j), std::size_t(i)) && oldBodies[std::size_t(j)] == newBodies[std::size_t(i)];
    });
    pass([&](std::size_t j, std::size_t i) { return alike[i] == qsizetype(j); });
    pass([&](std::size_t j, std::size_t i) { return haveSameName(j, i) && oldBodies[j] == newBodies[i]; });
    pass(haveSameName);
    pass([&](std::size_t j, std::size_t i) {
        return mayBe(j, i) && !oldBodies[j].empty() && oldBodies[j] == newBodies[i];
    });
    return same;
}

namespace {

/// Takes what a text says, and leaves what it said before as the platform has it.
class Merging
{
public:
    Merging(const FeatureDocument &before, const FeatureDocument &after, const FeatureDocument &platform)
        : m_before(before), m_after(after), m_platform(platform)
    {
    }

    FeatureDocument run();
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    template <class T>
    static T chosen(const T &before, const T &after, const T &platform)
    {
        return before == after ? platform : after;
    }
    [[nodiscard]] Body body(const Body &before, const Body &after, const Body &platform, const QString &owner);
    [[nodiscard]] ScenarioDocument scenario(const ScenarioDocument &before, const ScenarioDocument &after,
                                            const ScenarioDocument &platform);

    const FeatureDocument &m_before;
    const FeatureDocument &m_after;
    const FeatureDocument &m_platform;
    QStringList m_problems;
};

/// A call in which arguments that the text did not change are as the platform has them: left out, or of another kind.
Call merged(const Call &before, const Call &after, const Call &platform)
{
    if (before.actionWord != after.actionWord)
        return after;
    Call call{platform.actionWord, after.annotation};
    for (const Argument &argument : after.arguments) {
        const auto old = std::ranges::find(before.arguments, argument.name, &Argument::name);
        const auto remote = std::ranges::find(platform.arguments, argument.name, &Argument::name);
        const bool isSame = old != before.arguments.end() && *old == argument;
        if (!isSame)
            call.arguments.append(argument);
        else if (remote != platform.arguments.end())
            call.arguments.append(*remote);
    }
    return call;
}

Body Merging::body(const Body &before, const Body &after, const Body &platform, const QString &owner)
{
    if (before == after)
        return platform;
    if (!isOnlyCalls(platform)) {
        m_problems.append(QCoreApplication::translate(
                              "DefinitionLanguage", "“%1” holds statements that Gherkin cannot say: its steps are not "
                                                    "sent to the platform.")
                              .arg(owner));
        return platform;
    }
    if (before.size() != platform.size())
        return after;
    const std::vector<qsizetype> matches =
        aligned(qsizetype(before.size()), qsizetype(after.size()),
                [&](qsizetype old, qsizetype now) { return before[std::size_t(old)] == after[std::size_t(now)]; });
    const std::vector<qsizetype> pairs = pairedUp(matches, qsizetype(before.size()));
    Body result;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto old = std::size_t(qMax<qsizetype>(pairs[i], 0));
        if (matches[i] >= 0)
            result.push_back(platform[old]);
        else if (pairs[i] >= 0)
            result.push_back({merged(std::get<Call>(before[old].content), std::get<Call>(after[i].content),
                                     std::get<Call>(platform[old].content))});
        else
            result.push_back(after[i]);
    }
    return result;
}

/// Gives new rows whose number another row has the next free one. isNew: of each row.
void numberNewRows(QList<Dataset> &rows, const std::vector<bool> &isNew)
{
    QSet<QString> taken;
    QHash<QString, qsizetype> lastTried; // number, by what is before it
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!isNew[std::size_t(i)])
            taken.insert(rows[i].name);
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!isNew[std::size_t(i)])
            continue;
        static const QRegularExpression number(u"[0-9]+$"_s);
        const QString words = QString(rows[i].name).remove(number);
        while (words != rows[i].name && taken.contains(rows[i].name))
            rows[i].name = words + QString::number(++lastTried[words]);
        taken.insert(rows[i].name);
    }
}

QList<Dataset> mergedRows(const ScenarioDocument &before, const ScenarioDocument &after,
                          const ScenarioDocument &platform)
{
    if (before.datasets == after.datasets && before.parameters == after.parameters)
        return platform.datasets;
    if (before.datasets.size() != platform.datasets.size())
        return after.datasets;
    const std::vector<qsizetype> pairs =
        pairedUp(aligned(before.datasets.size(), after.datasets.size(),
                         [&](qsizetype old, qsizetype now) {
                             return before.datasets[old].values == after.datasets[now].values;
                         }),
                 before.datasets.size());
    QList<Dataset> rows = after.datasets;
    std::vector<bool> isNew(std::size_t(rows.size()), true);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const qsizetype old = pairs[std::size_t(i)];
        if (old < 0)
            continue;
        isNew[std::size_t(i)] = false;
        const Dataset &remote = platform.datasets[old];
        rows[i].uid = remote.uid;
        const bool isNamed = rows[i].name != before.datasets[old].name && rows[i].name != usualRowName(i, {});
        if (!isNamed)
            rows[i].name = remote.name;
        for (Argument &value : rows[i].values) {
            const auto was = std::ranges::find(before.datasets[old].values, value.name, &Argument::name);
            const auto is = std::ranges::find(remote.values, value.name, &Argument::name);
            if (was != before.datasets[old].values.end() && *was == value && is != remote.values.end())
                value = *is;
        }
    }
    numberNewRows(rows, isNew);
    return rows;
}

ScenarioDocument Merging::scenario(const ScenarioDocument &before, const ScenarioDocument &after,
                                   const ScenarioDocument &platform)
{
    ScenarioDocument result = platform;
    result.name = chosen(before.name, after.name, platform.name);
    result.description = chosen(before.description, after.description, platform.description);
    result.tags = chosen(before.tags, after.tags, platform.tags);
    result.position = after.position;
    result.parameters = after.parameters;
    for (Parameter &parameter : result.parameters) {
        const auto known = std::ranges::find(platform.parameters, parameter.name, &Parameter::name);
        if (known != platform.parameters.end())
            parameter = *known;
    }
    if (before.parameters == after.parameters)
        result.parameters = platform.parameters;
    result.datasets = mergedRows(before, after, platform);
    result.body = body(before.body, after.body, platform.body, after.name);
    return result;
}

FeatureDocument Merging::run()
{
    FeatureDocument result{m_platform.folder, {}};
    FolderDocument &folder = result.folder;
    folder.name = chosen(m_before.folder.name, m_after.folder.name, m_platform.folder.name);
    folder.description = chosen(m_before.folder.description, m_after.folder.description, m_platform.folder.description);
    folder.tags = chosen(m_before.folder.tags, m_after.folder.tags, m_platform.folder.tags);
    folder.setup = body(m_before.folder.setup, m_after.folder.setup, m_platform.folder.setup, folder.name);
    const std::vector<qsizetype> same = sameScenarios(m_before.scenarios, m_after.scenarios);
    for (qsizetype i = 0; i < m_after.scenarios.size(); ++i) {
        const qsizetype old = same[std::size_t(i)];
        result.scenarios.append(
            old < 0 ? m_after.scenarios[i]
                    : scenario(m_before.scenarios[old], m_after.scenarios[i], m_platform.scenarios[old]));
        result.scenarios.back().folderUid = folder.uid;
        result.scenarios.back().position = int(i);
    }
    return result;
}

} // namespace

namespace {

/// What the sidecar's text says alone, with its scenarios' uids; nothing where they are not the platform's.
std::optional<FeatureDocument> textOf(const Sidecar &sidecar, StepWords &words)
{
    // What words the old text makes now is nobody's: only that both texts are read alike counts.
    const StepWords::Trial trial(words);
    FeatureDocument before = readGherkin(parseFeature(sidecar.text), words);
    if (before.scenarios.size() != sidecar.feature.scenarios.size())
        return {};
    for (qsizetype i = 0; i < before.scenarios.size(); ++i)
        before.scenarios[i].uid = sidecar.feature.scenarios[i].uid;
    return before;
}

} // namespace

DefinedFeature definitionOf(const FeatureText &text, StepWords &words, const Sidecar *known, const QStringList &uids)
{
    const gherkin::Tree tree = parseFeature(text);
    DefinedFeature defined{readGherkin(tree, words), {}, {}};
    QList<ScenarioDocument> &scenarios = defined.feature.scenarios;
    for (qsizetype i = 0; i < scenarios.size() && uids.size() == scenarios.size(); ++i)
        scenarios[i].uid = uids[i];
    if (tree.hasSyntaxErrors())
        defined.problems.append(QCoreApplication::translate(
            "DefinitionLanguage", "The text has syntax errors: what is wrong in it is not sent."));
    if (const auto before = known ? textOf(*known, words) : std::nullopt) {
        Merging merging(*before, defined.feature, known->feature);
        defined.feature = merging.run();
        defined.problems += merging.problems();
    }
    defined.sidecar = {text, defined.feature};
    return defined;
}

ScenarioDocument movedScenario(const Sidecar &from, const ScenarioDocument &now, StepWords &words,
                               QStringList &problems)
{
    const auto before = textOf(from, words);
    const auto place = std::ranges::find(from.feature.scenarios, now.uid, &ScenarioDocument::uid);
    if (!before || place == from.feature.scenarios.end())
        return now;
    const FeatureDocument was{from.feature.folder, {before->scenarios[place - from.feature.scenarios.begin()]}};
    const FeatureDocument is{was.folder, {now}};
    const FeatureDocument platform{from.feature.folder, {*place}};
    Merging merging(was, is, platform);
    ScenarioDocument moved = merging.run().scenarios.first();
    problems += merging.problems();
    moved.folderUid = now.folderUid;
    moved.position = now.position;
    return moved;
}

} // namespace stepwright::sync
