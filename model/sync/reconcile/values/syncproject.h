#pragma once

#include "model/project/projectdocument.h"

#include <QFlags>

#include <array>

namespace stepwright::sync {

/// What kind of thing is kept in step with the platform.
enum class EntityKind { Folder, ActionWord, Scenario };

/// The parts of a thing that are compared, merged and sent on their own.
enum class Field {
    Name = 0x01,
    Place = 0x02, ///< the folder it is in
    Description = 0x04,
    Tags = 0x08,
    Parameters = 0x10,
    Steps = 0x20, ///< a body, or a folder's setup; with an unreadable definition: all its text
    Examples = 0x40,
    Existence = 0x80, ///< that it is there at all; only in conflicts
};
Q_DECLARE_FLAGS(Fields, Field)
Q_DECLARE_OPERATORS_FOR_FLAGS(Fields)

/// The parts that have content.
inline constexpr std::array contentFields{Field::Name,       Field::Place, Field::Description, Field::Tags,
                                          Field::Parameters, Field::Steps, Field::Examples};

/// All of them.
inline constexpr Fields allFields = Fields(0x7f);

/// A folder of a project on one side.
struct SyncFolder
{
    QString uid;       ///< names it within its project
    QString remoteId;  ///< its id on the platform; empty: not there yet
    QString parentUid; ///< empty: the project
    QString name;
    QString description;
    QList<project::Tag> tags;
    project::Body body; ///< its setup
    QString opaque;     ///< the text of a definition that cannot be read; empty: the setup holds
    int position = 0;   ///< local order, which is neither compared nor sent

    bool operator==(const SyncFolder &) const = default;
};

/// A scenario of a project on one side; with datasets it is an outline.
struct SyncScenario
{
    QString uid;
    QString remoteId;
    QString folderUid; ///< empty: the project
    QString name;
    QString description;
    QList<project::Tag> tags;
    QList<project::Parameter> parameters;
    project::Body body;
    QList<project::Dataset> datasets; ///< `uid` is the platform's id of the row where it is known
    QString opaque;                   ///< the text of a definition that cannot be read; empty: the parts hold
    int position = 0;

    bool operator==(const SyncScenario &) const = default;
};

/// An action word of a project on one side.
struct SyncActionWord
{
    QString uid;
    QString remoteId;
    QString name;
    QString description;
    QList<project::Tag> tags;
    QList<project::Parameter> parameters;
    project::Body body;
    QString opaque;

    bool operator==(const SyncActionWord &) const = default;
};

/// A whole project as one side has it: the base both agreed on, the local one, or the platform's.
struct SyncProject
{
    QString remoteId; ///< the project's id on the platform; empty where it is not known
    QList<SyncFolder> folders;
    QList<SyncActionWord> actionWords;
    QList<SyncScenario> scenarios;

    bool operator==(const SyncProject &) const = default;
};

/// SHA-256 of what some parts of a thing say, the same on every machine. Left out is what the platform cannot keep:
/// order among siblings, keywords in another language, media types; the order of tags, arguments and cells is no
/// matter.
[[nodiscard]] QByteArray contentHash(const SyncFolder &folder, Fields fields = allFields);
[[nodiscard]] QByteArray contentHash(const SyncScenario &scenario, Fields fields = allFields);
[[nodiscard]] QByteArray contentHash(const SyncActionWord &word, Fields fields = allFields);

/// SHA-256 over all things of a project, whatever their order in the lists.
[[nodiscard]] QByteArray contentHash(const SyncProject &project);

} // namespace stepwright::sync
