#pragma once

#include <QByteArrayList>

namespace stepwright::platform {

/// A table of the database.
struct TableShape
{
    QByteArray name;
    QByteArrayList columns;
    QByteArray ownReference; ///< a column that refers to the table's own rows; empty: none
    bool hasId = false;
};

/// All tables in an order in which each refers to those before it, as the migrations make them.
[[nodiscard]] QList<TableShape> allTables();

} // namespace stepwright::platform
