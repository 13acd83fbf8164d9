#pragma once

#include "platform/storage/tables/projects/stamp.h"

#include <QSet>
#include <QStringList>

namespace stepwright::platform {

/// A scenario of a project. Its steps are its definition.
struct Scenario
{
    qint64 id = 0;
    qint64 project = 0;
    qint64 folder = 0;
    QString uid;
    QString name;
    QString description;
    QString definition;
    qint64 position = 0;
    qint64 version = 0; ///< Stamp::change of the last write to it, its tags, parameters or datasets
    QString lastAuthor;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

[[nodiscard]] Async<std::vector<Scenario>> scenariosOf(Connection &connection, qint64 project);
[[nodiscard]] Async<QSet<qint64>> scenarioIdsOf(Connection &connection, qint64 project);
[[nodiscard]] Async<std::vector<Scenario>> scenariosIn(Connection &connection, qint64 project, qint64 folder);

/// Those with a tag of this key, and this value where one is given.
[[nodiscard]] Async<std::vector<Scenario>> scenariosTagged(Connection &connection, qint64 project, QString key,
                                                           std::optional<QString> value);

/// Errors: NotFound (also for another project's scenario).
[[nodiscard]] Async<Scenario> scenarioById(Connection &connection, qint64 project, qint64 id);

/// The scenario of this name, whatever its upper and lower case.
[[nodiscard]] Async<std::optional<Scenario>> scenarioNamed(Connection &connection, qint64 project, QString name);

/// Makes a scenario after the others of its folder. Gives its id. Errors: NotFound (the folder), Invalid (the name is
/// taken).
[[nodiscard]] Async<qint64> addScenario(Connection &connection, Stamp stamp, qint64 folder, QString name,
                                        QString definition);

/// Writes name, description, definition and folder of a scenario that was read before. Gives it as it is then. Errors:
/// NotFound (the folder), Invalid (the name is taken).
[[nodiscard]] Async<Scenario> saveScenario(Connection &connection, Stamp stamp, Scenario before, Scenario scenario);

/// Says that its tags, parameters or datasets were written.
[[nodiscard]] Async<> touchScenario(Connection &connection, Stamp stamp, Scenario scenario);

/// Deletes for good.
[[nodiscard]] Async<> removeScenario(Connection &connection, Stamp stamp, Scenario scenario);

} // namespace stepwright::platform
