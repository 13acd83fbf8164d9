#pragma once

#include "platform/storage/tables/projects/stamp.h"

#include <QStringList>

namespace stepwright::platform {

/// A reusable step of a project, called by its name.
struct ActionWord
{
    qint64 id = 0;
    qint64 project = 0;
    QString uid;
    QString name;
    QString description;
    QString definition;
    qint64 version = 0;
    QString lastAuthor;
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

[[nodiscard]] Async<std::vector<ActionWord>> actionWordsOf(Connection &connection, qint64 project);

/// Those with a tag of this key, and this value where one is given.
[[nodiscard]] Async<std::vector<ActionWord>> actionWordsTagged(Connection &connection, qint64 project, QString key,
                                                               std::optional<QString> value);

/// Those of some names, without an order.
[[nodiscard]] Async<std::vector<ActionWord>> actionWordsNamed(Connection &connection, qint64 project,
                                                              QStringList names);

/// Errors: NotFound (also for another project's action word).
[[nodiscard]] Async<ActionWord> actionWordById(Connection &connection, qint64 project, qint64 id);

/// Gives the new id. Errors: Invalid (the name is taken).
[[nodiscard]] Async<qint64> addActionWord(Connection &connection, Stamp stamp, QString name, QString description,
                                          QString definition);

/// Writes name, description and definition. Errors: Invalid (the name is taken).
[[nodiscard]] Async<> saveActionWord(Connection &connection, Stamp stamp, ActionWord word);

/// Deletes for good; what calls it is left as it is.
[[nodiscard]] Async<> removeActionWord(Connection &connection, Stamp stamp, qint64 id);

} // namespace stepwright::platform
