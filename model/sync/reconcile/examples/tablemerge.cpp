#include "model/sync/reconcile/examples/tablemerge.h"

#include "model/sync/reconcile/lists/itemmerge.h"

#include <QStringList>

namespace stepwright::sync {

namespace {

using Rows = QList<QStringList>;

QStringList cellsOf(const QString &text)
{
    QStringList cells;
    QString cell;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size()) {
            cell += text.sliced(at++, 2);
        } else if (text[at] == u'|') {
            if (at > 0)
                cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += text[at];
        }
    }
    if (!cell.trimmed().isEmpty())
        cells.append(cell.trimmed());
    return cells;
}

/// None where a line is no row.
std::optional<Rows> rowsOf(const QString &text)
{
    Rows rows;
    for (const QString &line : text.split(u'\n')) {
        const QString row = line.trimmed();
        if (!row.isEmpty() && !row.startsWith(u'|'))
            return std::nullopt;
        if (!row.isEmpty())
            rows.append(cellsOf(row));
    }
    return rows;
}

std::vector<int> keysOf(const Rows &rows, KeyTable &table)
{
    std::vector<int> keys;
    for (const QStringList &row : rows)
        keys.push_back(table.of(canonicalList(row)));
    return keys;
}

double shareOfEqual(const QStringList &a, const QStringList &b)
{
    qsizetype equal = 0;
    for (qsizetype index = 0; index < qMin(a.size(), b.size()); ++index)
        equal += a[index] == b[index];
    return a.isEmpty() || b.isEmpty() ? 0 : double(equal) / double(qMax(a.size(), b.size()));
}

std::optional<QStringList> mergeCells(const QStringList &base, const QStringList &ours, const QStringList &theirs)
{
    if (base.size() != ours.size() || base.size() != theirs.size())
        return std::nullopt;
    QStringList cells;
    for (qsizetype index = 0; index < base.size(); ++index) {
        const bool isOurs = ours[index] != base[index];
        if (isOurs && theirs[index] != base[index] && ours[index] != theirs[index])
            return std::nullopt;
        cells.append(isOurs ? ours[index] : theirs[index]);
    }
    return cells;
}

} // namespace

std::optional<QString> mergeTableTexts(const QString &base, const QString &ours, const QString &theirs)
{
    const std::optional<Rows> baseRows = rowsOf(base);
    const std::optional<Rows> ourRows = rowsOf(ours);
    const std::optional<Rows> theirRows = rowsOf(theirs);
    if (!baseRows || !ourRows || !theirRows)
        return std::nullopt;
    const Rows &was = *baseRows;
    const Rows &our = *ourRows;
    const Rows &their = *theirRows;
    KeyTable table;
    const auto pair = [&](const Rows &side) {
        return ListPair{.before = keysOf(was, table),
                        .after = keysOf(side, table),
                        .similarity = [&](int a, int b) { return shareOfEqual(was[a], side[b]); },
                        .pairByPlace = true};
    };
    const ListTriple lists{keysOf(was, table), keysOf(our, table), keysOf(their, table), align(pair(our)),
                           align(pair(their))};
    QString text;
    for (const MergedPlace &item : mergeLists(lists)) {
        if (item.verdict != MergedPlace::Verdict::Clear)
            return std::nullopt;
        std::optional<QStringList> cells;
        if (item.base >= 0 && item.ours >= 0 && item.theirs >= 0)
            cells = mergeCells(was[item.base], our[item.ours], their[item.theirs]);
        else
            cells = item.ours >= 0 ? our[item.ours] : their[item.theirs];
        if (!cells)
            return std::nullopt;
        text += u"| " + cells->join(u" | ") + u" |\n";
    }
    if (!ours.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace stepwright::sync
