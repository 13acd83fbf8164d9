#include "model/sync/reconcile/examples/examplesmerge.h"

#include <QSet>

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

/// What a row is known by where all rows have one and no two have the same.
using RowKey = QString Dataset::*;

bool tellsApart(const QList<Dataset> &rows, RowKey key)
{
    QSet<QString> seen;
    return std::ranges::all_of(rows, [&](const Dataset &row) {
        const qsizetype before = seen.size();
        seen.insert(row.*key);
        return !(row.*key).isEmpty() && seen.size() > before;
    });
}

double shareOfEqualCells(const Dataset &a, const Dataset &b)
{
    int common = 0;
    int equal = 0;
    for (const Argument &cell : a.values) {
        if (const Expression *other = cellIn(b, cell.name)) {
            ++common;
            equal += cell.value == *other;
        }
    }
    if (!a.name.isEmpty() && !b.name.isEmpty()) {
        ++common;
        equal += a.name == b.name;
    }
    return common == 0 ? 0 : double(equal) / common;
}

/// Pairs what is left of both lists by content.
void alignRest(const QList<Dataset> &before, const QList<Dataset> &after, Alignment &found)
{
    std::vector<int> befores;
    std::vector<int> afters;
    ListPair rest{.pairByPlace = true};
    KeyTable table;
    for (int index = 0; index < int(before.size()); ++index) {
        if (found.after[size_t(index)] < 0) {
            befores.push_back(index);
            rest.before.push_back(table.of(canonical(before[index])));
        }
    }
    for (int index = 0; index < int(after.size()); ++index) {
        if (found.before[size_t(index)] < 0) {
            afters.push_back(index);
            rest.after.push_back(table.of(canonical(after[index])));
        }
    }
    rest.similarity = [&](int a, int b) {
        return shareOfEqualCells(before[befores[size_t(a)]], after[afters[size_t(b)]]);
    };
    const Alignment aligned = align(rest);
    for (size_t index = 0; index < befores.size(); ++index) {
        if (aligned.after[index] >= 0)
            found.pair(befores[index], afters[size_t(aligned.after[index])]);
    }
}

} // namespace

const Expression *cellIn(const Dataset &row, const QString &column)
{
    const auto found = std::ranges::find(row.values, column, &Argument::name);
    return found == row.values.end() ? nullptr : &found->value;
}

Alignment alignRows(const QList<Dataset> &before, const QList<Dataset> &after)
{
    Alignment found(size_t(before.size()), size_t(after.size()));
    for (const RowKey key : {&Dataset::uid, &Dataset::name}) {
        if (!tellsApart(before, key) || !tellsApart(after, key))
            continue;
        QHash<QString, int> places;
        for (int index = 0; index < int(after.size()); ++index)
            places.insert(after[index].*key, index);
        for (int index = 0; index < int(before.size()); ++index) {
            if (const int partner = places.value(before[index].*key, -1); partner >= 0)
                found.pair(index, partner);
        }
        break;
    }
    alignRest(before, after, found);
    return found;
}

} // namespace stepwright::sync
