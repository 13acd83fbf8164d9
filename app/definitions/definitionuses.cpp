#include "app/definitions/definitionuses.h"

#include "app/definitions/definitionsource.h"
#include "app/session.h"
#include "model/definitions/stepsasrun.h"
#include "model/project/featurecontent.h"

#include <QtConcurrentRun>

namespace stepwright {

namespace {

constexpr qsizetype featuresAtATime = 200;

using Uses = std::vector<std::vector<quint32>>; // for each feature

Uses usesOf(const QList<project::FeatureText> &texts, const definitions::DefinitionIndex &index)
{
    Uses uses;
    for (const project::FeatureText &text : texts)
        uses.push_back(definitions::usesIn(project::parseFeature(text), index));
    return uses;
}

} // namespace

DefinitionUses::DefinitionUses(Session &session, const DefinitionSource &source, QObject *parent)
    : QObject(parent), m_session(session), m_source(source)
{
    connect(&source, &DefinitionSource::indexChanged, this, &DefinitionUses::restart);
    connect(&session, &Session::treeChanged, this, &DefinitionUses::takeTree);
    connect(&session, &Session::featureChanged, this, [this](const QString &uid) {
        m_known.remove(uid);
        takeTree();
    });
}

void DefinitionUses::setCounting(bool on)
{
    if (std::exchange(m_isCounting, on) == on)
        return;
    if (on)
        restart();
}

void DefinitionUses::restart()
{
    ++m_generation;
    m_uses.clear();
    m_known.clear();
    m_waiting.clear();
    m_counts.reset();
    m_isRunning = false;
    Q_EMIT countsChanged();
    takeTree();
}

// Has features looked at that are new, and forgets those that are gone.
void DefinitionUses::takeTree()
{
    if (!m_isCounting || !m_session.isOpen())
        return;
    if (m_source.index()->isEmpty()) {
        m_counts.emplace();
        Q_EMIT countsChanged();
        return;
    }
    QSet<QString> present;
    for (const QString &uid : m_session.tree()->depthFirst()) {
        if (!m_session.tree()->find(uid)->feature)
            continue;
        present.insert(uid);
        if (!m_known.contains(uid)) {
            m_known.insert(uid);
            m_waiting.append(uid);
        }
    }
    m_known.intersect(present);
    m_uses.removeIf([&present](const auto &entry) { return !present.contains(entry.key()); });
    m_waiting.removeDuplicates();
    countSome();
}

void DefinitionUses::countSome()
{
    if (m_isRunning)
        return;
    m_waiting.removeIf([this](const QString &uid) { return !m_known.contains(uid); });
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    m_isRunning = true;
    const QStringList uids = m_waiting.first(qMin(featuresAtATime, m_waiting.size()));
    m_waiting.remove(0, uids.size());
    m_session.store()
        .features(uids)
        .then(this,
              [index = m_source.index()](const Result<QList<project::FeatureText>> &texts) {
                  return QtConcurrent::run(
                      [texts = texts.value_or(QList<project::FeatureText>()), index] { return usesOf(texts, *index); });
              })
        .unwrap()
        .then(this, [this, uids, generation = m_generation](const Uses &uses) {
            if (generation != m_generation || !m_session.isOpen())
                return;
            m_isRunning = false;
            for (qsizetype i = 0; i < uids.size(); ++i) {
                if (i < std::ssize(uses))
                    m_uses.insert(uids[i], uses[std::size_t(i)]);
                else
                    m_known.remove(uids[i]); // one of them was going just then: the next change looks again
            }
            countSome();
        });
}

void DefinitionUses::finish()
{
    std::vector<int> counts(m_source.index()->definitions().size());
    for (const std::vector<quint32> &uses : std::as_const(m_uses)) {
        for (const quint32 definition : uses)
            ++counts[definition];
    }
    if (m_counts == counts)
        return;
    m_counts = std::move(counts);
    Q_EMIT countsChanged();
}

} // namespace stepwright
