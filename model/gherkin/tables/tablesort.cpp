#include "model/gherkin/tables/tablesort.h"

#include <QCollator>

#include <algorithm>
#include <compare>
#include <numeric>
#include <optional>

namespace stepwright::gherkin {

namespace {

struct Key
{
    bool isEmpty;
    std::optional<double> number;
    QCollatorSortKey text;
};

std::optional<double> numberIn(const QString &text, const QLocale &locale)
{
    bool isNumber = false;
    double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber)
        number = locale.toDouble(text, &isNumber);
    return isNumber && !qIsNaN(number) ? std::optional(number) : std::nullopt;
}

std::weak_ordering compare(const Key &left, const Key &right)
{
    if (left.number.has_value() != right.number.has_value())
        return left.number ? std::weak_ordering::less : std::weak_ordering::greater;
    if (left.number && right.number)
        return std::weak_order(*left.number, *right.number);
    return left.text.compare(right.text) <=> 0;
}

} // namespace

void sortRows(TableText &table, int column, Qt::SortOrder order, const QLocale &locale)
{
    QCollator collator(locale);
    collator.setNumericMode(true);
    std::vector<Key> keys;
    keys.reserve(std::size_t(table.rowCount()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const QString text = cellText(table.cell({row, column}));
        keys.push_back({text.isEmpty(), numberIn(text, locale), collator.sortKey(text)});
    }
    std::vector<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin() + qMin<qsizetype>(1, qsizetype(rows.size())), rows.end(), [&](int left, int right) {
        const Key &a = keys[std::size_t(left)];
        const Key &b = keys[std::size_t(right)];
        if (a.isEmpty || b.isEmpty)
            return !a.isEmpty && b.isEmpty;
        return order == Qt::AscendingOrder ? compare(a, b) < 0 : compare(b, a) < 0;
    });
    table.reorderRows(rows);
}

} // namespace stepwright::gherkin
