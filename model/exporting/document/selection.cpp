#include "model/exporting/document/selection.h"

#include "model/gherkin/tagexpression.h"
#include "model/project/tagtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// "JIRA:AB-1" and "JIRA: AB-1" mean the same tag.
QString plainTag(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    return colon < 0 ? text.trimmed() : QString(text.first(colon).trimmed() % u':' % text.sliced(colon + 1).trimmed());
}

/// The statuses that tests of the platform have; "undefined" is that of a test without a result.
const QStringList knownStatuses = {u"passed"_s,  u"failed"_s,  u"retest"_s, u"undefined"_s,
                                   u"blocked"_s, u"skipped"_s, u"wip"_s};

bool saysStatuses(const ProjectDocument &document)
{
    return std::ranges::any_of(document.scenarios, [](const ScenarioDocument &scenario) {
        return !scenario.testStatus.isEmpty() ||
               std::ranges::any_of(scenario.datasets, [](const Dataset &row) { return !row.testStatus.isEmpty(); });
    });
}

Result<> checkStatuses(const ProjectDocument &document, const QStringList &statuses)
{
    for (const QString &status : statuses) {
        if (!knownStatuses.contains(status))
            return failure(ErrorKind::Invalid,
                           QCoreApplication::translate("Exporters", "\"%1\" is no status of a test; these are: %2.")
                               .arg(status, knownStatuses.join(", "_L1)));
    }
    if (!statuses.isEmpty() && !saysStatuses(document))
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate(
                           "Exporters",
                           "No test here has a status: only those of a test run with results have one. Get "
                           "the run with ?filter_status=%1 from the server, and export its XML.")
                           .arg(statuses.constFirst()));
    return {};
}

bool hasStatus(const QStringList &statuses, const QString &status)
{
    return statuses.contains(status.isEmpty() ? u"undefined"_s : status);
}

/// Whether the scenario, or a row of its examples, has one of the statuses.
bool hasStatus(const QStringList &statuses, const ScenarioDocument &scenario)
{
    if (statuses.isEmpty())
        return true;
    if (scenario.datasets.isEmpty())
        return hasStatus(statuses, scenario.testStatus);
    return std::ranges::any_of(scenario.datasets,
                               [&statuses](const Dataset &row) { return hasStatus(statuses, row.testStatus); });
}

class Selector
{
public:
    Selector(const ProjectDocument &document, const Selection &selection, gherkin::TagExpression expression)
        : m_selection(selection), m_expression(std::move(expression))
    {
        for (const FolderDocument &folder : document.folders)
            m_folders.insert(folder.uid, &folder);
        for (const QString &tag : selection.tags)
            m_tags.insert(plainTag(tag));
    }

    [[nodiscard]] bool isChosen(const ScenarioDocument &scenario) const
    {
        const QList<const FolderDocument *> above = foldersAbove(scenario.folderUid);
        return hasTags(scenario, above) && isInFolders(above) && hasStatus(m_selection.statuses, scenario) &&
               (m_selection.scenarioUids.isEmpty() || m_selection.scenarioUids.contains(scenario.uid)) &&
               (m_selection.scenarioName.isEmpty() || m_selection.scenarioName == scenario.name);
    }

    /// The folder and those around it, nearest first.
    [[nodiscard]] QList<const FolderDocument *> foldersAbove(const QString &uid) const
    {
        QList<const FolderDocument *> folders;
        for (const FolderDocument *folder = m_folders.value(uid); folder && !folders.contains(folder);
             folder = m_folders.value(folder->parentUid))
            folders.append(folder);
        return folders;
    }

private:
    [[nodiscard]] bool hasTags(const ScenarioDocument &scenario, const QList<const FolderDocument *> &above) const
    {
        QStringList tags;
        for (const Tag &tag : scenario.tags)
            tags.append(tagText(tag));
        for (const FolderDocument *folder : above) {
            for (const Tag &tag : folder->tags)
                tags.append(tagText(tag));
        }
        if (!m_tags.isEmpty() &&
            std::ranges::none_of(tags, [this](const QString &tag) { return m_tags.contains(tag); }))
            return false;
        for (QString &tag : tags)
            tag.prepend(u'@');
        return m_expression.holds(tags);
    }

    [[nodiscard]] bool isInFolders(const QList<const FolderDocument *> &above) const
    {
        if (m_selection.folderUids.isEmpty() && m_selection.folderName.isEmpty())
            return true;
        const auto counts = [this](const FolderDocument *folder) {
            return m_selection.folderUids.contains(folder->uid) ||
                   (!m_selection.folderName.isEmpty() && folder->name == m_selection.folderName);
        };
        return m_selection.isRecursive ? std::ranges::any_of(above, counts)
                                       : !above.isEmpty() && counts(above.constFirst());
    }

    const Selection &m_selection;
    gherkin::TagExpression m_expression;
    QHash<QString, const FolderDocument *> m_folders;
    QSet<QString> m_tags;
};

} // namespace

Result<ProjectDocument> selected(const ProjectDocument &document, const Selection &selection)
{
    if (selection == Selection())
        return document;
    Result<gherkin::TagExpression> expression = gherkin::TagExpression::parse(selection.tagExpression);
    if (!expression)
        return failure(expression.error());
    if (Result<> known = checkStatuses(document, selection.statuses); !known)
        return failure(known.error());
    const Selector selector(document, selection, *std::move(expression));
    ProjectDocument chosen = document;
    const auto isLeftOut = [&selector](const ScenarioDocument &scenario) { return !selector.isChosen(scenario); };
    chosen.scenarios.removeIf(isLeftOut);
    chosen.tests.removeIf(isLeftOut);
    if (!selection.statuses.isEmpty()) {
        for (ScenarioDocument &scenario : chosen.scenarios)
            scenario.datasets.removeIf(
                [&selection](const Dataset &row) { return !hasStatus(selection.statuses, row.testStatus); });
    }
    QSet<const FolderDocument *> needed;
    for (const QList<ScenarioDocument> &list : {chosen.scenarios, chosen.tests}) {
        for (const ScenarioDocument &scenario : list) {
            for (const FolderDocument *folder : selector.foldersAbove(scenario.folderUid))
                needed.insert(folder);
        }
    }
    chosen.folders.clear();
    for (const FolderDocument &folder : document.folders) {
        if (!needed.contains(&folder))
            continue;
        chosen.folders.append(folder);
        chosen.folders.back().text.reset(); // says the scenarios that are left out as well
        chosen.folders.back().isFromText = false;
    }
    return chosen;
}

} // namespace stepwright::exporting
