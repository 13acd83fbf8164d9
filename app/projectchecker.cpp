#include "app/projectchecker.h"

#include "app/session.h"
#include "model/base/encoding.h"
#include "model/gherkin/parser.h"
#include "model/linting/featurelint.h"

#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;
using linting::FeatureLint;
using linting::ProjectIndex;

namespace {

constexpr qsizetype featuresAtATime = 200;

/// A feature on its way through the background.
struct ReadFeature
{
    QString uid;
    QString name;
    project::FeatureText text;
};

gherkin::Tree parsed(const project::FeatureText &text)
{
    const DecodedText decoded = decodeText(text.bytes);
    const bool isUtf8 = decoded.format.encoding != Encoding::Windows1252;
    return gherkin::parse(isUtf8 ? text.bytes : decoded.text.toUtf8(), {.isMarkdown = text.markdown});
}

std::shared_ptr<const ProjectIndex> withFeatures(const ProjectIndex &before, const std::vector<ReadFeature> &features)
{
    auto index = std::make_shared<ProjectIndex>(before);
    for (const ReadFeature &feature : features) {
        FeatureLint lint;
        lint.read(parsed(feature.text));
        index->setFeature(feature.uid, feature.name, lint.facts());
    }
    return index;
}

std::vector<ProjectProblem> problemsOf(const std::vector<ReadFeature> &features,
                                       const std::shared_ptr<const ProjectIndex> &index,
                                       const std::shared_ptr<const definitions::DefinitionIndex> &definitions,
                                       const linting::LintSettings &settings)
{
    std::vector<ProjectProblem> problems;
    for (const ReadFeature &feature : features) {
        FeatureLint lint(settings);
        lint.setProject(index, feature.uid);
        lint.setDefinitions(definitions);
        lint.read(parsed(feature.text));
        const gherkin::TreeData &data = lint.tree().data();
        for (const linting::Problem &problem : lint.problems())
            problems.push_back({.folderUid = feature.uid,
                                .feature = feature.name,
                                .severity = problem.severity,
                                .rule = problem.rule ? int(*problem.rule) : -1,
                                .line = int(problem.line) + 1,
                                .column = data.column(problem.line, problem.range.offset),
                                .message = linting::message(lint.tree(), problem)});
    }
    return problems;
}

std::vector<ReadFeature> withNames(const QStringList &uids, const QList<project::FeatureText> &texts,
                                   const project::ProjectTree &tree)
{
    std::vector<ReadFeature> features;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (const project::FolderNode *node = tree.find(uids.at(i)))
            features.push_back({uids.at(i), node->folder.name, texts.at(i)});
    }
    return features;
}

} // namespace

ProjectChecker::ProjectChecker(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_index(std::make_shared<ProjectIndex>())
{
    connect(&session, &Session::projectOpened, this, &ProjectChecker::openProject);
    connect(&session, &Session::projectClosed, this, &ProjectChecker::closeProject);
    connect(&session, &Session::treeChanged, this, &ProjectChecker::takeTree);
    connect(&session, &Session::featureChanged, this, [this](const QString &uid) {
        m_known.remove(uid);
        takeTree();
    });
    connect(&session, &Session::settingChanged, this, [this](const QString &key, const std::optional<QString> &value) {
        if (key != linting::LintSettings::key)
            return;
        m_settings = linting::LintSettings::fromJson(value.value_or(QString()));
        Q_EMIT settingsChanged();
        listProblems();
    });
}

void ProjectChecker::openProject()
{
    closeProject();
    m_session.store()
        .setting(linting::LintSettings::key)
        .then(this, [this, generation = m_generation](const Result<std::optional<QString>> &value) {
            if (generation != m_generation || !value)
                return;
            m_settings = linting::LintSettings::fromJson(value->value_or(QString()));
            Q_EMIT settingsChanged();
            listProblems();
        });
    takeTree();
}

void ProjectChecker::closeProject()
{
    ++m_generation;
    ++m_listing;
    m_settings = {};
    m_index = std::make_shared<ProjectIndex>();
    m_known.clear();
    m_waiting.clear();
    m_isReading = false;
    m_isListing = false;
    m_problems.clear();
    Q_EMIT settingsChanged();
    Q_EMIT indexChanged();
    Q_EMIT problemsChanged();
}

QStringList ProjectChecker::featureUids() const
{
    QStringList uids = m_session.tree() ? m_session.tree()->depthFirst() : QStringList();
    uids.removeIf([this](const QString &uid) { return !m_session.tree()->find(uid)->feature; });
    return uids;
}

// Has features read that are new, and forgets those that are gone.
void ProjectChecker::takeTree()
{
    const QStringList uids = featureUids();
    for (const QString &uid : uids) {
        if (m_known.contains(uid))
            continue;
        m_known.insert(uid);
        m_waiting.append(uid);
    }
    const QSet<QString> present(uids.begin(), uids.end());
    auto gone = m_known;
    gone.subtract(present);
    if (!gone.isEmpty() && !m_isReading) {
        auto index = std::make_shared<ProjectIndex>(*m_index);
        for (const QString &uid : std::as_const(gone))
            index->removeFeature(uid);
        m_known.subtract(gone);
        m_index = index;
        Q_EMIT indexChanged();
        listProblems();
    }
    readSome();
}

void ProjectChecker::readSome()
{
    if (m_isReading || m_waiting.isEmpty())
        return;
    m_isReading = true;
    const QStringList uids = m_waiting.first(qMin(featuresAtATime, m_waiting.size()));
    m_waiting.remove(0, uids.size());
    m_waiting.removeIf([&uids](const QString &uid) { return uids.contains(uid); });
    m_session.store()
        .features(uids)
        .then(this,
              [this, uids, generation = m_generation](const Result<QList<project::FeatureText>> &texts) {
                  std::vector<ReadFeature> features;
                  if (texts && generation == m_generation)
                      features = withNames(uids, *texts, *m_session.tree());
                  return QtConcurrent::run(
                      [index = m_index, features = std::move(features)] { return withFeatures(*index, features); });
              })
        .unwrap()
        .then(this, [this, generation = m_generation](const std::shared_ptr<const ProjectIndex> &index) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            m_index = index;
            if (!m_waiting.isEmpty()) {
                readSome();
                return;
            }
            Q_EMIT indexChanged();
            takeTree();
            listProblems();
        });
}

void ProjectChecker::setListing(bool on)
{
    m_wantsList = on;
    if (on)
        listProblems();
}

void ProjectChecker::listProblems()
{
    if (!m_wantsList || !m_session.isOpen() || m_isReading || !m_waiting.isEmpty())
        return;
    ++m_listing;
    m_isListing = true;
    listSome(featureUids(), 0, std::make_shared<std::vector<ProjectProblem>>());
}

void ProjectChecker::listSome(const QStringList &uids, qsizetype from,
                              const std::shared_ptr<std::vector<ProjectProblem>> &problems)
{
    if (from >= uids.size()) {
        m_isListing = false;
        m_problems = std::move(*problems);
        Q_EMIT problemsChanged();
        return;
    }
    const QStringList some = uids.sliced(from, qMin(featuresAtATime, uids.size() - from));
    const auto isOutdated = [this, listing = m_listing] { return listing != m_listing; };
    m_session.store()
        .features(some)
        .then(this,
              [this, some, isOutdated](const Result<QList<project::FeatureText>> &texts) {
                  std::vector<ReadFeature> features;
                  if (texts && !isOutdated())
                      features = withNames(some, *texts, *m_session.tree());
                  return QtConcurrent::run(
                      [features = std::move(features), index = m_index, definitions = m_definitions,
                       settings = m_settings] { return problemsOf(features, index, definitions, settings); });
              })
        .unwrap()
        .then(this, [this, uids, from, problems, isOutdated](const std::vector<ProjectProblem> &found) {
            if (isOutdated())
                return;
            problems->insert(problems->end(), found.begin(), found.end());
            listSome(uids, from + featuresAtATime, problems);
        });
}

void ProjectChecker::setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index)
{
    m_definitions = std::move(index);
    Q_EMIT definitionsChanged();
    listProblems();
}

void ProjectChecker::changeSettings(const linting::LintSettings &settings)
{
    const auto stored = [](const linting::LintSettings &each) {
        const QString json = each.toJson();
        return json.isEmpty() ? std::optional<QString>() : std::optional(json);
    };
    if (settings == m_settings)
        return;
    m_session.apply({tr("Change the rules"),
                     {project::SetSetting{linting::LintSettings::key, stored(m_settings), stored(settings)}}});
}

} // namespace stepwright
