#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace stepwright::sync::wire {

// The platform's resources as it tells them (docs/sync.md). An optional is empty where an answer left the attribute
// out, which abbreviated lists do. Texts are as they were sent: line ends and all.

/// A tag; `value` is empty for one without.
struct Tag
{
    QString id; ///< empty where the answer has none
    QString key;
    QString value;

    bool operator==(const Tag &) const = default;
};

/// When and by whom an object was changed, as far as the platform tells.
struct Times
{
    QDateTime created; ///< UTC; invalid where not told
    QDateTime updated;
    QString lastAuthor;

    bool operator==(const Times &) const = default;
};

struct Project
{
    QString id;
    QString name;
    QString description;
    bool isBdd = false;
    std::optional<QString> rootFolderId;
    bool isBackupRunning = false;
    Times times;

    bool operator==(const Project &) const = default;
};

struct Folder
{
    QString id;
    QString name;
    std::optional<QString> parentId; ///< empty text: this is the root
    std::optional<QString> description;
    std::optional<QString> definition;
    std::optional<QList<Tag>> tags;
    std::optional<QString> feature; ///< the Gherkin text, of the answer that was asked for it
    QDateTime featureUpdated;
    QStringList runningImports;
    Times times;
    QByteArray version; ///< for writing only over this; empty where the server tells none

    bool operator==(const Folder &) const = default;
};

struct Scenario
{
    QString id;
    QString name;
    std::optional<QString> folderId;
    std::optional<QString> description;
    std::optional<QString> definition;
    std::optional<QList<Tag>> tags;
    std::optional<QStringList> actionWordIds;
    QStringList errors; ///< what the platform finds wrong with the definition
    Times times;
    QByteArray version; ///< for writing only over this; empty where the server tells none

    bool operator==(const Scenario &) const = default;
};

struct ActionWord
{
    QString id;
    QString name;
    std::optional<QString> description;
    std::optional<QString> definition;
    std::optional<QList<Tag>> tags;
    bool isShared = false; ///< of a library: it cannot be changed through this project
    bool isOutdated = false;
    QStringList errors;
    Times times;
    QByteArray version; ///< for writing only over this; empty where the server tells none

    bool operator==(const ActionWord &) const = default;
};

/// A parameter of a scenario; the platform makes its name one word.
struct Parameter
{
    QString id;
    QString name;

    bool operator==(const Parameter &) const = default;
};

/// A row of a scenario's examples.
struct Dataset
{
    QString id;
    QString name;
    QHash<QString, QString> values; ///< by parameter

    bool operator==(const Dataset &) const = default;
};

struct Attachment
{
    QString id;
    QString fileName; ///< as the platform names it: no path of ours
    qint64 size = 0;  ///< in bytes

    bool operator==(const Attachment &) const = default;
};

struct Backup
{
    QString id;
    bool isRunning = false;
    QString fileName;
    qint64 size = 0;
    QDateTime updated;

    bool operator==(const Backup &) const = default;
};

/// What happened in a project since a cursor.
struct Changes
{
    qint64 cursor = 0; ///< to ask with the next time
    bool isAny = true; ///< whether something changed, or may have

    bool operator==(const Changes &) const = default;
};

/// Who calls an action word.
struct Callers
{
    QList<Scenario> scenarios;
    QList<Folder> folders;
    QList<ActionWord> actionWords;
    QStringList unreadable; ///< as in Listing

    bool operator==(const Callers &) const = default;
};

/// All objects of a list, over all its pages.
template <class T>
struct Listing
{
    QList<T> items;
    QStringList unreadable; ///< what could not be read: while there is any, nothing that misses may count as deleted

    [[nodiscard]] bool isComplete() const { return unreadable.isEmpty(); }
    bool operator==(const Listing &) const = default;
};

} // namespace stepwright::sync::wire
