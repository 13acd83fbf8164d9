#include "model/sync/reconcile/examples/examplesmerge.h"

#include "model/sync/reconcile/lists/scalarmerge.h"

#include <QSet>

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

bool hasColumn(const Examples &side, const QString &column)
{
    return std::ranges::contains(side.parameters, column, &Parameter::name);
}

class ExamplesMerging
{
public:
    ExamplesMerging(const Examples &base, const Examples &ours, const Examples &theirs, const Site &site,
                    Findings &findings)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_site(site), m_findings(findings),
          m_oursFromBase(alignRows(base.rows, ours.rows)), m_theirsFromBase(alignRows(base.rows, theirs.rows))
    {
        rememberInserted(ours.rows, m_oursFromBase);
        rememberInserted(theirs.rows, m_theirsFromBase);
    }

    Examples run()
    {
        Examples merged;
        merged.parameters = m_parameters = mergeParameters();
        restoreKept(m_ours, m_oursFromBase);
        restoreKept(m_theirs, m_theirsFromBase);
        KeyTable table;
        const ListTriple lists{table.ofEach(m_base.rows), table.ofEach(m_ours.rows), table.ofEach(m_theirs.rows),
                               m_oursFromBase, m_theirsFromBase};
        const auto mergeBoth = [this](const Dataset &base, const Dataset &ours, const Dataset &theirs,
                                      const Site &here) { return mergeRow(base, ours, theirs, here); };
        const auto takeTheirs = [](Dataset theirs, const Dataset &ours) {
            theirs.examples = ours.examples;
            return theirs;
        };
        merged.rows = mergeItems(lists, m_base.rows, m_ours.rows, m_theirs.rows, siteOf(Field::Examples), m_findings,
                                 mergeBoth, takeTheirs);
        for (int index = 0; index < int(merged.rows.size()); ++index)
            fitToColumns(merged.rows[index], index);
        return merged;
    }

private:
    /// A column that stays though a side took it away, because the other changed it: that side's rows get their cells
    /// back, so that none is lost before somebody decides.
    void restoreKept(Examples &side, const Alignment &fromBase) const
    {
        for (const Parameter &parameter : m_parameters) {
            if (!isKept(parameter.name) || hasColumn(side, parameter.name))
                continue;
            for (int row = 0; row < int(m_base.rows.size()); ++row) {
                const int partner = fromBase.after[size_t(row)];
                const Expression *was = cellIn(m_base.rows[row], parameter.name);
                if (was && partner >= 0)
                    side.rows[partner].values.append({parameter.name, *was});
            }
        }
    }

    /// Whether one side alone took a column away.
    bool isKept(const QString &column) const
    {
        return hasColumn(m_base, column) && hasColumn(m_ours, column) != hasColumn(m_theirs, column);
    }

    void rememberInserted(const QList<Dataset> &rows, const Alignment &fromBase)
    {
        for (int index = 0; index < int(rows.size()); ++index) {
            if (fromBase.before[size_t(index)] < 0)
                m_inserted.insert(canonical(rows[index]));
        }
    }

    Site siteOf(Field field) const { return {m_site.entity, m_site.uid, field, m_site.place}; }

    /// Keys of a side's parameters: another one than the base's where its default or a cell under it changed.
    std::vector<int> keysOf(const Examples &side, const Alignment &fromBase, KeyTable &table) const
    {
        std::vector<int> keys;
        for (const Parameter &parameter : side.parameters)
            keys.push_back(table.of((changesCells(side, fromBase, parameter.name) ? "*" : " ") + canonical(parameter)));
        return keys;
    }

    bool changesCells(const Examples &side, const Alignment &fromBase, const QString &column) const
    {
        for (int row = 0; row < int(m_base.rows.size()); ++row) {
            const int partner = fromBase.after[size_t(row)];
            const Expression *was = cellIn(m_base.rows[row], column);
            const Expression *is = partner < 0 ? nullptr : cellIn(side.rows[partner], column);
            if (was && is && *was != *is)
                return true;
        }
        return false;
    }

    Alignment alignByName(const QList<Parameter> &side) const
    {
        Alignment found(size_t(m_base.parameters.size()), size_t(side.size()));
        for (int index = 0; index < int(m_base.parameters.size()); ++index) {
            const auto partner = std::ranges::find(side, m_base.parameters[index].name, &Parameter::name);
            const int place = int(partner - side.begin());
            if (partner != side.end() && found.before[size_t(place)] < 0)
                found.pair(index, place);
        }
        return found;
    }

    QList<Parameter> mergeParameters()
    {
        KeyTable table;
        const Alignment same(size_t(m_base.rows.size()), size_t(m_base.rows.size()));
        const ListTriple lists{keysOf(m_base, same, table), keysOf(m_ours, m_oursFromBase, table),
                               keysOf(m_theirs, m_theirsFromBase, table), alignByName(m_ours.parameters),
                               alignByName(m_theirs.parameters)};
        const auto mergeBoth = [this](const Parameter &base, const Parameter &ours, const Parameter &theirs,
                                      const Site &here) {
            if (const std::optional<Parameter> merged = mergeScalar(base, ours, theirs))
                return *merged;
            m_findings.conflicts.append(here.conflict(ConflictKind::Changed, base, ours, theirs, base.name));
            return ours;
        };
        const auto takeTheirs = [](const Parameter &theirs, const Parameter &) { return theirs; };
        QList<Parameter> merged = mergeItems(lists, m_base.parameters, m_ours.parameters, m_theirs.parameters,
                                             siteOf(Field::Parameters), m_findings, mergeBoth, takeTheirs);
        return withoutDoubles(merged);
    }

    /// Both sides may add a parameter of one name with different defaults: one of them is a conflict.
    QList<Parameter> withoutDoubles(const QList<Parameter> &parameters)
    {
        QList<Parameter> single;
        for (const Parameter &parameter : parameters) {
            const auto other = std::ranges::find(single, parameter.name, &Parameter::name);
            const bool wasDouble = std::ranges::count(m_ours.parameters, parameter.name, &Parameter::name) > 1 ||
                                   std::ranges::count(m_theirs.parameters, parameter.name, &Parameter::name) > 1;
            if (other == single.end() || wasDouble) {
                single.append(parameter);
                continue;
            }
            Site here = siteOf(Field::Parameters);
            here.place.append(int(other - single.begin()));
            m_findings.conflicts.append(here.conflict(ConflictKind::Changed, {}, *other, parameter, parameter.name));
        }
        return single;
    }

    Dataset mergeRow(const Dataset &base, const Dataset &ours, const Dataset &theirs, const Site &here)
    {
        Dataset merged = ours;
        merged.values.clear();
        if (merged.uid.isEmpty())
            merged.uid = theirs.uid;
        if (const std::optional<QString> name = mergeScalar(base.name, ours.name, theirs.name))
            merged.name = *name;
        else
            m_findings.conflicts.append(here.conflict(ConflictKind::Changed, base.name, ours.name, theirs.name));
        bool takesOurs = false;
        bool takesTheirs = false;
        for (const QString &column : columnsOf(ours, theirs)) {
            const Expression *was = cellIn(base, column);
            const Expression *our = cellIn(ours, column);
            const Expression *their = cellIn(theirs, column);
            const bool isNew = our && their && !was && *our != *their;
            if (isNew || (was && our && their && *our != *was && *their != *was && *our != *their)) {
                m_findings.conflicts.append(here.conflict(
                    ConflictKind::Changed, was ? ConflictValue(*was) : ConflictValue(), *our, *their, column));
                merged.values.append({column, *our});
                continue;
            }
            const bool isTheirs = !our || (their && was && *our == *was);
            const Expression &value = isTheirs ? *their : *our;
            if (was && value != *was)
                (isTheirs ? takesTheirs : takesOurs) = true;
            merged.values.append({column, value});
        }
        if (takesOurs && takesTheirs)
            m_findings.marks.append(here.mark(MarkKind::BothChanged));
        return merged;
    }

    static QStringList columnsOf(const Dataset &ours, const Dataset &theirs)
    {
        QStringList columns;
        for (const Dataset *row : {&ours, &theirs}) {
            for (const Argument &cell : row->values) {
                if (!columns.contains(cell.name))
                    columns.append(cell.name);
            }
        }
        return columns;
    }

    /// Takes away the cells of columns that went, and gives an empty cell for a column that the row's side does not
    /// have.
    void fitToColumns(Dataset &row, int index)
    {
        Site here = siteOf(Field::Examples);
        here.place.append(index);
        const bool isInserted = m_inserted.contains(canonical(row));
        const qsizetype dropped = row.values.removeIf([&](const Argument &cell) {
            const bool went =
                hasColumn(m_base, cell.name) && (!hasColumn(m_ours, cell.name) || !hasColumn(m_theirs, cell.name));
            return went && !std::ranges::contains(m_parameters, cell.name, &Parameter::name);
        });
        if (dropped > 0 && isInserted)
            m_findings.marks.append(here.mark(MarkKind::Dropped));
        for (const Parameter &parameter : std::as_const(m_parameters)) {
            const bool isAdded = !hasColumn(m_base, parameter.name) &&
                                 hasColumn(m_ours, parameter.name) != hasColumn(m_theirs, parameter.name);
            if ((isAdded || isKept(parameter.name)) && !cellIn(row, parameter.name))
                row.values.append({parameter.name, {.kind = ExpressionKind::String}});
        }
    }

    const Examples &m_base;
    Examples m_ours;
    Examples m_theirs;
    const Site &m_site;
    Findings &m_findings;
    Alignment m_oursFromBase;
    Alignment m_theirsFromBase;
    QList<Parameter> m_parameters;
    QSet<QByteArray> m_inserted; ///< canonical forms of rows that a side added
};

/// Rows that have no id yet take the one of their partner on the platform.
Examples withRowIds(Examples merged, const QList<Dataset> &theirs)
{
    QSet<QString> taken;
    for (const Dataset &row : std::as_const(merged.rows))
        taken.insert(row.uid);
    const Alignment alignment = alignRows(theirs, merged.rows);
    for (int row = 0; row < int(merged.rows.size()); ++row) {
        const int partner = alignment.before[size_t(row)];
        if (merged.rows[row].uid.isEmpty() && partner >= 0 && !taken.contains(theirs[partner].uid))
            merged.rows[row].uid = theirs[partner].uid;
    }
    return merged;
}

bool isUnchanged(const Examples &a, const Examples &b)
{
    return canonical(a.parameters) == canonical(b.parameters) && canonical(a.rows) == canonical(b.rows);
}

} // namespace

Examples mergeExamples(const Examples &base, const Examples &ours, const Examples &theirs, const Site &site,
                       Findings &findings)
{
    if (isUnchanged(base, theirs) || isUnchanged(ours, theirs))
        return withRowIds(ours, theirs.rows);
    if (isUnchanged(base, ours))
        return theirs;
    return withRowIds(ExamplesMerging(base, ours, theirs, site, findings).run(), theirs.rows);
}

} // namespace stepwright::sync
