#pragma once

#include "model/gherkin/tables/tabletext.h"

#include <QLocale>

namespace stepwright::gherkin {

/// Sorts the rows below the header by what a column says. Numbers, written as in `locale` or with a point, come before
/// texts and are compared as numbers; texts as the locale's language orders them; empty cells come last in both orders.
/// Equal rows keep their order.
void sortRows(TableText &table, int column, Qt::SortOrder order, const QLocale &locale);

} // namespace stepwright::gherkin
