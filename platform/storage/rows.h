#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace stepwright::platform {

/// One row of an answer. Columns are counted from 0, in the order of the statement.
class Row
{
public:
    explicit Row(std::vector<std::optional<QByteArray>> cells) : m_cells(std::move(cells)) {}

    [[nodiscard]] bool isNull(size_t column) const { return !m_cells[column]; }
    [[nodiscard]] qint64 integer(size_t column) const { return bytes(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(size_t column) const { return m_cells[column].value_or(QByteArray()); }
    [[nodiscard]] QString text(size_t column) const { return QString::fromUtf8(bytes(column)); }
    [[nodiscard]] std::optional<qint64> optionalInteger(size_t column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    std::vector<std::optional<QByteArray>> m_cells;
};

/// The answer to a statement: its rows, and how many rows it changed.
struct Rows
{
    std::vector<Row> rows;
    qint64 changed = 0;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
    [[nodiscard]] const Row &first() const { return rows.front(); }
    [[nodiscard]] auto begin() const { return rows.begin(); }
    [[nodiscard]] auto end() const { return rows.end(); }
};

} // namespace stepwright::platform
