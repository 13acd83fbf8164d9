#include "app/projectsearch.h"

#include "app/session.h"

#include <QtConcurrentRun>

namespace stepwright {

using search::FoundFeature;

namespace {

constexpr qsizetype featuresAtATime = 200;

struct Text
{
    QString uid;
    QString name;
    project::FeatureText stored;
    std::optional<gherkin::Tree> edited; ///< in place of the stored text
};

std::vector<FoundFeature> findIn(const std::vector<Text> &texts, const search::ProjectQuery &query,
                                 const std::stop_token &stop)
{
    std::vector<FoundFeature> features;
    for (const Text &text : texts) {
        FoundFeature found;
        if (text.edited)
            found = {.hash = search::hashOf(*text.edited), .places = placesIn(*text.edited, query, stop)};
        else
            found = search::findIn(text.stored, query, stop);
        if (stop.stop_requested())
            return {};
        if (found.places.empty())
            continue;
        found.folderUid = text.uid;
        found.name = text.name;
        features.push_back(std::move(found));
    }
    return features;
}

} // namespace

ProjectSearch::ProjectSearch(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::projectClosed, this, &ProjectSearch::stop);
}

ProjectSearch::~ProjectSearch()
{
    m_stop.request_stop();
}

void ProjectSearch::start(const search::ProjectQuery &query, const QHash<QString, gherkin::Tree> &open)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_search;
    m_query = query;
    m_open = open;
    m_features = m_session.tree() ? m_session.tree()->depthFirst() : QStringList();
    m_features.removeIf([this](const QString &uid) { return !m_session.tree()->find(uid)->feature; });
    m_done = 0;
    m_places = 0;
    m_isRunning = true;
    // Not at once: answers that are there already would come before the caller is done.
    QMetaObject::invokeMethod(
        this,
        [this, number = m_search] {
            if (number == m_search)
                searchSome();
        },
        Qt::QueuedConnection);
}

void ProjectSearch::stop()
{
    if (!m_isRunning)
        return;
    m_stop.request_stop();
    ++m_search;
    finish();
}

void ProjectSearch::finish()
{
    m_isRunning = false;
    m_open.clear();
    Q_EMIT finished();
}

void ProjectSearch::searchSome()
{
    const bool isEnough = m_places >= mostPlaces && !m_query.renaming;
    if (m_done >= m_features.size() || isEnough) {
        finish();
        return;
    }
    std::vector<Text> texts;
    QStringList stored;
    const qsizetype searched = qMin(featuresAtATime, m_features.size() - m_done);
    for (const QString &uid : m_features.sliced(m_done, searched)) {
        const project::FolderNode *node = m_session.tree()->find(uid);
        if (!node || !node->feature) // it went meanwhile
            continue;
        const auto open = m_open.constFind(uid);
        texts.push_back({uid, node->folder.name, {}, open != m_open.cend() ? std::optional(*open) : std::nullopt});
        if (open == m_open.cend())
            stored.append(uid);
    }
    const auto number = m_search;
    m_session.store()
        .features(stored)
        .then(this,
              [this, number, texts,
               stop = m_stop.get_token()](const Result<QList<project::FeatureText>> &answer) mutable {
                  if (number == m_search && !answer)
                      Q_EMIT failed(answer.error());
                  qsizetype next = 0;
                  for (Text &text : texts) {
                      if (!text.edited && answer)
                          text.stored = answer->at(next++);
                  }
                  return QtConcurrent::run(
                      [texts = std::move(texts), query = m_query, stop] { return findIn(texts, query, stop); });
              })
        .unwrap()
        .then(this, [this, number, searched](const std::vector<FoundFeature> &features) {
            if (number == m_search)
                take(features, searched);
        });
}

void ProjectSearch::take(const std::vector<FoundFeature> &features, qsizetype searched)
{
    m_done += searched;
    for (const FoundFeature &feature : features)
        m_places += qsizetype(feature.places.size());
    if (!features.empty())
        Q_EMIT found(features);
    Q_EMIT progressed(int(m_done), int(m_features.size()));
    searchSome();
}

} // namespace stepwright
