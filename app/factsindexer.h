#pragma once

#include "model/completion/places/featurefacts.h"
#include "model/project/projecttree.h"
#include "model/store/projectstore.h"

#include <QObject>

namespace stepwright {

/// Keeps what completion knows of tags, tables and doc strings up to date with the project: reads features some hundred
/// at a time, and again those that change, and takes them apart in a background thread.
class FactsIndexer : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it.
    explicit FactsIndexer(store::ProjectStore &store, QObject *parent = nullptr);
    ~FactsIndexer() override;

    /// Reads these features; those that the tree does not have go.
    void read(const QStringList &folderUids, std::shared_ptr<const project::ProjectTree> tree);

    [[nodiscard]] std::shared_ptr<const completion::ProjectFacts> facts() const { return m_facts; }

Q_SIGNALS:
    void factsChanged();

private:
    using Facts = QList<std::shared_ptr<const completion::FeatureFacts>>;
    void readNext();
    void take(const QStringList &uids, const Facts &facts);

    store::ProjectStore &m_store;
    std::shared_ptr<const project::ProjectTree> m_tree;
    std::shared_ptr<const completion::ProjectFacts> m_facts;
    QStringList m_waiting;
    bool m_isReading = false;
};

} // namespace stepwright
