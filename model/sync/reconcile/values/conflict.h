#pragma once

#include "model/sync/reconcile/values/syncproject.h"

#include <variant>

namespace stepwright::sync {

/// What two sides disagree about.
enum class ConflictKind {
    Changed,       ///< both changed one thing to different values
    EditAndDelete, ///< ours changed what theirs took away; it stays until somebody decides
    DeleteAndEdit, ///< ours took away what theirs changed; it comes back until somebody decides
    MovedApart,    ///< both moved it, to different places; it stands where ours wants it
    Cycle,         ///< both moved folders, which together would lie in each other; ours stays
    NameTaken,     ///< two things of one kind would have one name, which the platform refuses
};

/// One version of what is in conflict; nothing: it was not there.
using ConflictValue = std::variant<std::monostate, QString, project::Tag, project::Expression, project::Parameter,
                                   project::Dataset, project::Statement, project::Body>;

/// A row of a step's data table, or one cell of it, counted from 0.
struct TablePlace
{
    int row = -1;    ///< -1: it is not about a part of a table
    int column = -1; ///< -1: all of the row

    [[nodiscard]] bool isInTable() const { return row >= 0; }
    [[nodiscard]] bool isCell() const { return row >= 0 && column >= 0; }
    auto operator<=>(const TablePlace &) const = default;
};

/// A place where somebody has to decide; it keeps all three versions. The merged thing shows ours there.
struct Conflict
{
    EntityKind entity = EntityKind::Scenario;
    QString uid;
    ConflictKind kind = ConflictKind::Changed;
    Field field = Field::Existence;
    QList<int> place; ///< index in the merged list; in blocks, the indexes down to the statement
    QString part;     ///< name of the parameter, cell or tag, title of a table's column; empty: all of it
    ConflictValue base;
    ConflictValue ours;
    ConflictValue theirs;
    int behind = -1;  ///< of what moved apart: the item of the merged list behind which theirs has it; -1: it is first
    TablePlace table; ///< of a step: what in its data table it is about, whose versions are as in Gherkin then

    bool operator==(const Conflict &) const = default;
};

/// What was merged by rule and that somebody should look at nevertheless.
enum class MarkKind {
    BothChanged, ///< both changed different parts of one thing
    BothPut,     ///< both put something at one place; the order is a guess
    Dropped,     ///< theirs' value of a column that ours took away, or the other way round
};

struct Mark
{
    EntityKind entity = EntityKind::Scenario;
    QString uid;
    MarkKind kind = MarkKind::BothChanged;
    Field field = Field::Steps;
    QList<int> place;

    bool operator==(const Mark &) const = default;
};

/// What merging found out beside its result.
struct Findings
{
    QList<Conflict> conflicts;
    QList<Mark> marks;

    void append(const Findings &other)
    {
        conflicts.append(other.conflicts);
        marks.append(other.marks);
    }

    bool operator==(const Findings &) const = default;
};

} // namespace stepwright::sync
