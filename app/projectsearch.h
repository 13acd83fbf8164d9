#pragma once

#include "model/base/error.h"
#include "model/search/projectfind.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <stop_token>

namespace stepwright {

class Session;

/// Looks through all features of the project in the background, some hundred at a time. Lives in the GUI thread.
class ProjectSearch : public QObject
{
    Q_OBJECT

public:
    /// So many places are found at most, as nobody reads more of them. A renaming finds all.
    static constexpr qsizetype mostPlaces = 50'000;

    /// `session` must outlive it.
    explicit ProjectSearch(Session &session, QObject *parent = nullptr);
    ~ProjectSearch() override;

    /// Begins anew; what an older search still finds is dropped. `open`: by folder uid, the texts of features that are
    /// being edited, which are searched in place of the stored ones.
    void start(const search::ProjectQuery &query, const QHash<QString, gherkin::Tree> &open);
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    /// Some more features hold matches, in the order of the project tree.
    void found(const std::vector<stepwright::search::FoundFeature> &features);
    void progressed(int done, int total);
    /// All was looked through, `mostPlaces` were found, or it was stopped.
    void finished();
    void failed(const stepwright::Error &error);

private:
    void searchSome();
    void take(const std::vector<search::FoundFeature> &features, qsizetype searched);
    void finish();

    Session &m_session;
    search::ProjectQuery m_query;
    QHash<QString, gherkin::Tree> m_open;
    QStringList m_features;
    qsizetype m_done = 0;
    qsizetype m_places = 0;
    std::stop_source m_stop;
    quint64 m_search = 0; ///< tells an answer to an older question
    bool m_isRunning = false;
};

} // namespace stepwright
