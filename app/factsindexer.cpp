#include "app/factsindexer.h"

#include "model/project/featurecontent.h"

#include <QFuture>
#include <QtConcurrentRun>

namespace stepwright {

namespace {

constexpr qsizetype featuresAtATime = 200;

QList<std::shared_ptr<const completion::FeatureFacts>> factsOf(const QList<project::FeatureText> &texts)
{
    QList<std::shared_ptr<const completion::FeatureFacts>> facts;
    for (const project::FeatureText &text : texts)
        facts.append(
            std::make_shared<completion::FeatureFacts>(completion::factsOf(project::FeatureContent(text).tree())));
    return facts;
}

} // namespace

FactsIndexer::FactsIndexer(store::ProjectStore &store, QObject *parent)
    : QObject(parent), m_store(store), m_facts(std::make_shared<completion::ProjectFacts>())
{
}

FactsIndexer::~FactsIndexer() = default;

void FactsIndexer::read(const QStringList &folderUids, std::shared_ptr<const project::ProjectTree> tree)
{
    m_tree = std::move(tree);
    m_waiting += folderUids;
    m_waiting.removeDuplicates();
    if (!m_isReading)
        readNext();
}

void FactsIndexer::readNext()
{
    QStringList present;
    QStringList gone;
    while (!m_waiting.isEmpty() && present.size() < featuresAtATime) {
        const QString uid = m_waiting.takeFirst();
        const project::FolderNode *node = m_tree->find(uid);
        (node && node->feature ? present : gone).append(uid);
    }
    if (!gone.isEmpty())
        take(gone, Facts(gone.size()));
    if (present.isEmpty())
        return;
    m_isReading = true;
    m_store.features(present).then(this, [this, present](const Result<QList<project::FeatureText>> &texts) {
        if (!texts) { // one of them is going just now; `read` is called again once it is gone
            m_isReading = false;
            m_waiting = present + m_waiting;
            return;
        }
        QtConcurrent::run(&factsOf, *texts).then(this, [this, present](const Facts &facts) {
            m_isReading = false;
            take(present, facts);
            readNext();
        });
    });
}

void FactsIndexer::take(const QStringList &uids, const Facts &facts)
{
    auto next = std::make_shared<completion::ProjectFacts>(*m_facts);
    for (qsizetype i = 0; i < uids.size(); ++i)
        next->setFeature(uids[i], facts[i]);
    m_facts = next;
    Q_EMIT factsChanged();
}

} // namespace stepwright
