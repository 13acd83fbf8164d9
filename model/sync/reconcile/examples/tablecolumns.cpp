#include "model/sync/reconcile/examples/tablecolumns.h"

#include "model/sync/reconcile/lists/itemmerge.h"

#include <algorithm>
#include <numeric>

namespace stepwright::sync {

namespace {

double shareOfEqual(const QStringList &a, const QStringList &b)
{
    qsizetype equal = 0;
    for (qsizetype index = 0; index < qMin(a.size(), b.size()); ++index)
        equal += a[index] == b[index];
    return a.isEmpty() || b.isEmpty() ? 0 : double(equal) / double(qMax(a.size(), b.size()));
}

std::vector<int> keysOf(const TableRows &rows, KeyTable &table)
{
    std::vector<int> keys;
    keys.reserve(size_t(rows.size()));
    for (const QStringList &row : rows)
        keys.push_back(table.of(canonical(row)));
    return keys;
}

/// The number of cells of each row; 0: there is no row; nullopt: they are not all the same.
std::optional<qsizetype> widthOf(const TableRows &rows)
{
    if (rows.isEmpty())
        return 0;
    const qsizetype width = rows.first().size();
    const bool isSame = std::ranges::all_of(rows, [&](const QStringList &row) { return row.size() == width; });
    return isSame ? std::optional(width) : std::nullopt;
}

/// For each column of a side the one of the base, -1: it is new. nullopt: columns changed places.
std::optional<QList<int>> columnsInBase(const TableRows &base, const TableRows &side)
{
    KeyTable table;
    const Alignment found = align({.before = table.ofEach(base.first()),
                                   .after = table.ofEach(side.first()),
                                   .similarity = {},
                                   .pairByPlace = true});
    QList<int> columns;
    int last = -1;
    for (const int column : found.before) {
        if (column >= 0 && column < last)
            return std::nullopt;
        last = qMax(last, column);
        columns.append(column);
    }
    return columns;
}

TableRows withColumns(const TableRows &rows, const QList<int> &columns)
{
    TableRows result;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(column < 0 ? QString() : row[column]);
        result.append(cells);
    }
    return result;
}

/// Whether a side changed a cell of some columns, or put in a row that has a text there.
bool writesInto(const TableRows &base, const TableRows &side, const QList<int> &columns)
{
    const Alignment found = alignTableRows(base, side);
    for (qsizetype row = 0; row < side.size(); ++row) {
        const int was = found.before[size_t(row)];
        for (const int column : columns) {
            if (side[row][column] != (was < 0 ? QString() : base[was][column]))
                return true;
        }
    }
    return false;
}

} // namespace

Alignment alignTableRows(const TableRows &before, const TableRows &after)
{
    KeyTable table;
    return align({.before = keysOf(before, table),
                  .after = keysOf(after, table),
                  .similarity = [&](int a, int b) { return shareOfEqual(before[a], after[b]); },
                  .pairByPlace = true});
}

std::optional<TableVersions> underSameColumns(const TableRows &base, const TableRows &ours, const TableRows &theirs)
{
    const auto width = widthOf(base);
    const auto ourWidth = widthOf(ours);
    const auto theirWidth = widthOf(theirs);
    if (!width || !ourWidth || !theirWidth)
        return std::nullopt;
    TableVersions same{base, ours, theirs, QList<int>(*width)};
    std::ranges::iota(same.baseColumns, 0);
    const auto isOther = [&](const TableRows &side, qsizetype sideWidth) {
        return !side.isEmpty() && sideWidth != *width;
    };
    const bool isOursOther = isOther(ours, *ourWidth);
    const bool isTheirsOther = isOther(theirs, *theirWidth);
    if (!isOursOther && !isTheirsOther)
        return same;
    if (base.isEmpty() || isOursOther == isTheirsOther)
        return std::nullopt;
    const TableRows &changed = isOursOther ? ours : theirs;
    const TableRows &other = isOursOther ? theirs : ours;
    const auto columns = columnsInBase(base, changed);
    if (!columns)
        return std::nullopt;
    QList<int> removed;
    for (const int column : std::as_const(same.baseColumns)) {
        if (!columns->contains(column))
            removed.append(column);
    }
    if (writesInto(base, other, removed))
        return std::nullopt;
    same.base = withColumns(base, *columns);
    (isOursOther ? same.theirs : same.ours) = withColumns(other, *columns);
    same.baseColumns.clear();
    for (int column = 0; column < int(columns->size()); ++column) {
        if (columns->at(column) >= 0)
            same.baseColumns.append(column);
    }
    return same;
}

} // namespace stepwright::sync
