#pragma once

#include "model/definitions/definitionindex.h"
#include "model/project/entities.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace stepwright {

class DefinitionSource;
class Session;

/// Counts how many steps of the project each definition carries out, while somebody looks at it: some hundred features
/// at a time in the background, and again those that change.
class DefinitionUses : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DefinitionUses(Session &session, const DefinitionSource &source, QObject *parent = nullptr);

    /// Whether to count, and keep the numbers up to date.
    void setCounting(bool on);

    /// The number of uses of each definition of `DefinitionSource::index`; nothing while they are counted.
    [[nodiscard]] const std::optional<std::vector<int>> &counts() const { return m_counts; }

Q_SIGNALS:
    void countsChanged();

private:
    void restart();
    void takeTree();
    void countSome();
    void finish();

    Session &m_session;
    const DefinitionSource &m_source;
    QHash<QString, std::vector<quint32>> m_uses; ///< by feature
    QStringList m_waiting;                       ///< features to be looked at
    QSet<QString> m_known;                       ///< those that are in m_uses or on their way there
    std::optional<std::vector<int>> m_counts;
    quint64 m_generation = 0; ///< tells an answer for other definitions
    bool m_isCounting = false;
    bool m_isRunning = false;
};

} // namespace stepwright
