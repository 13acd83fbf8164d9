#pragma once

#include <QByteArray>
#include <QString>

#include <iterator>
#include <optional>
#include <vector>

namespace stepwright::platform {

class Rows;

/// One row of an answer, as long as that is there. Columns are counted from 0, in the order of the statement.
class Row
{
public:
    Row(const Rows &rows, size_t number) : m_rows(&rows), m_number(number) {}

    [[nodiscard]] bool isNull(size_t column) const;
    [[nodiscard]] QByteArrayView view(size_t column) const; ///< UTF-8; of NULL: empty
    [[nodiscard]] QByteArray bytes(size_t column) const { return view(column).toByteArray(); }
    [[nodiscard]] QString text(size_t column) const { return QString::fromUtf8(view(column)); }
    [[nodiscard]] qint64 integer(size_t column) const { return view(column).toLongLong(); }
    [[nodiscard]] std::optional<qint64> optionalInteger(size_t column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    const Rows *m_rows;
    size_t m_number;
};

/// The answer to a statement: its rows, and how many rows it changed. All values are one text, since answers have many
/// small ones.
class Rows
{
public:
    qint64 changed = 0;

    Rows() = default;
    explicit Rows(size_t columns) : m_columns(columns) {}

    void reserve(size_t rows, qsizetype bytes)
    {
        m_ends.reserve(rows * m_columns);
        m_text.reserve(bytes);
    }
    /// The next value of a row, or the first one of the next.
    void append(QByteArrayView value)
    {
        m_text.append(value);
        m_ends.push_back({m_text.size(), false});
    }
    void appendNull() { m_ends.push_back({m_text.size(), true}); }

    [[nodiscard]] size_t size() const { return m_columns == 0 ? 0 : m_ends.size() / m_columns; }
    [[nodiscard]] bool isEmpty() const { return m_ends.empty(); }
    [[nodiscard]] Row first() const { return {*this, 0}; }
    [[nodiscard]] Row last() const { return {*this, size() - 1}; }

    class Iterator
    {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const Rows &rows, size_t number) : m_rows(&rows), m_number(number) {}
        Row operator*() const { return {*m_rows, m_number}; }
        Iterator &operator++()
        {
            ++m_number;
            return *this;
        }
        Iterator operator++(int) { return {*m_rows, m_number++}; }
        bool operator==(const Iterator &) const = default;

    private:
        const Rows *m_rows = nullptr;
        size_t m_number = 0;
    };
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

private:
    friend class Row;

    struct End
    {
        qsizetype at; ///< in the text, behind the value
        bool isNull;
    };

    size_t m_columns = 0;
    QByteArray m_text;
    std::vector<End> m_ends; ///< of all values of all rows
};

inline bool Row::isNull(size_t column) const
{
    return m_rows->m_ends[m_number * m_rows->m_columns + column].isNull;
}

inline QByteArrayView Row::view(size_t column) const
{
    const size_t index = m_number * m_rows->m_columns + column;
    const qsizetype begin = index == 0 ? 0 : m_rows->m_ends[index - 1].at;
    return QByteArrayView(m_rows->m_text).sliced(begin, m_rows->m_ends[index].at - begin);
}

} // namespace stepwright::platform
