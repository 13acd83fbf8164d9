#include "model/sync/reconcile/examples/tablemerge.h"

#include "model/sync/reconcile/examples/tablecolumns.h"
#include "model/sync/reconcile/lists/itemmerge.h"

namespace stepwright::sync {

namespace {

class TableMerging
{
public:
    explicit TableMerging(TableVersions versions)
        : m_given(std::move(versions)), m_oursFromBase(alignTableRows(m_given.base, m_given.ours)),
          m_theirsFromBase(alignTableRows(m_given.base, m_given.theirs))
    {
    }

    /// The rows; conflicts are in `conflicts` then.
    TableRows run()
    {
        KeyTable table;
        const Alignment self = alignTableRows(m_given.base, m_given.base);
        const ListTriple lists{keysOf(m_given.base, self, table), keysOf(m_given.ours, m_oursFromBase, table),
                               keysOf(m_given.theirs, m_theirsFromBase, table), m_oursFromBase, m_theirsFromBase};
        const std::vector<MergedPlace> places = mergeLists(lists);
        for (const MergedPlace &item : places)
            m_rows.append(merged(item, places));
        for (TableConflict &conflict : conflicts) {
            if (conflict.place.column >= 0 && conflict.place.row > 0)
                conflict.title = m_rows.first().value(conflict.place.column);
        }
        return m_rows;
    }

    QList<TableConflict> conflicts;

private:
    /// A row that the base has changes by what stands in the base's columns alone: new columns have cells in all rows.
    std::vector<int> keysOf(const TableRows &rows, const Alignment &fromBase, KeyTable &table) const
    {
        std::vector<int> keys;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            QStringList cells = rows[row];
            if (fromBase.before[size_t(row)] >= 0) {
                cells.clear();
                for (const int column : m_given.baseColumns)
                    cells.append(rows[row][column]);
            }
            keys.push_back(table.of(canonical(cells)));
        }
        return keys;
    }

    QStringList merged(const MergedPlace &item, const std::vector<MergedPlace> &places)
    {
        const auto lineIn = [](const TableRows &rows, int row) {
            return row < 0 ? std::nullopt : std::optional(tableLineOf(rows[row]));
        };
        const auto tell = [&](ConflictKind kind) {
            conflicts.append({.kind = kind,
                              .place = {int(m_rows.size())},
                              .title = {},
                              .base = lineIn(m_given.base, item.base),
                              .ours = lineIn(m_given.ours, item.ours),
                              .theirs = lineIn(m_given.theirs, item.theirs)});
        };
        const bool isInAll = item.base >= 0 && item.ours >= 0 && item.theirs >= 0;
        if (!isInAll && item.verdict == MergedPlace::Verdict::EditAndDelete)
            tell(item.ours >= 0 ? ConflictKind::EditAndDelete : ConflictKind::DeleteAndEdit);
        QStringList cells = item.ours >= 0 ? m_given.ours[item.ours] : m_given.theirs[item.theirs];
        if (isInAll)
            cells = mergedCells(m_given.base[item.base], m_given.ours[item.ours], m_given.theirs[item.theirs]);
        if (item.verdict == MergedPlace::Verdict::MovedApart) {
            tell(ConflictKind::MovedApart);
            conflicts.last().behind = placeBehind(places, item.theirs);
        }
        return cells;
    }

    QStringList mergedCells(const QStringList &base, const QStringList &ours, const QStringList &theirs)
    {
        QStringList cells;
        for (int column = 0; column < int(ours.size()); ++column) {
            const QString &was = base[column];
            const QString &our = ours[column];
            const QString &their = theirs[column];
            if (our != was && their != was && our != their)
                conflicts.append(
                    {.place = {int(m_rows.size()), column}, .title = {}, .base = was, .ours = our, .theirs = their});
            cells.append(our != was ? our : their);
        }
        return cells;
    }

    TableVersions m_given;
    Alignment m_oursFromBase;
    Alignment m_theirsFromBase;
    TableRows m_rows;
};

} // namespace

std::optional<TableMerge> mergeTables(const QString &base, const QString &ours, const QString &theirs)
{
    const std::optional<TableRows> baseRows = tableRowsOf(base);
    const std::optional<TableRows> ourRows = tableRowsOf(ours);
    const std::optional<TableRows> theirRows = tableRowsOf(theirs);
    if (!baseRows || !ourRows || !theirRows)
        return std::nullopt;
    std::optional<TableVersions> versions = underSameColumns(*baseRows, *ourRows, *theirRows);
    if (!versions)
        return std::nullopt;
    TableMerging merging(*std::move(versions));
    TableMerge result{tableTextOf(merging.run()), merging.conflicts};
    if (ours.endsWith(u'\n'))
        result.text += u'\n';
    return result;
}

} // namespace stepwright::sync
