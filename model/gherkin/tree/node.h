#pragma once

#include "model/gherkin/tree/line.h"

#include <QUtf8StringView>

#include <iterator>
#include <utility>

namespace stepwright::gherkin {

struct TreeData;

/// A piece of the source in bytes.
struct TextRange
{
    quint32 offset = 0;
    quint32 length = 0;

    [[nodiscard]] quint32 end() const { return offset + length; }
    bool operator==(const TextRange &) const = default;
};

/// Some whole lines, 0-based.
struct LineRange
{
    quint32 first = 0;
    quint32 count = 0;

    [[nodiscard]] quint32 end() const { return first + count; }
    bool operator==(const LineRange &) const = default;
};

/// A view of one node of a tree: two words, to be passed by value. `QUtf8StringView`s are bytes of the source
/// (`toString()` for a QString).
class Node
{
public:
    Node() = default;
    Node(const TreeData *tree, quint32 line) : m_tree(tree), m_line(line) {}

    [[nodiscard]] explicit operator bool() const { return m_tree != nullptr; }
    [[nodiscard]] LineKind kind() const { return record().kind; }
    [[nodiscard]] quint32 lineIndex() const { return m_line; } ///< 0-based line of the keyword, first row or separator
    [[nodiscard]] int line() const { return int(m_line) + 1; } ///< 1-based, as in official messages
    [[nodiscard]] int column() const;                          ///< 1-based in code points, as in official messages
    [[nodiscard]] LineRange lines() const;                     ///< of the node and all in it, its tags too
    [[nodiscard]] TextRange range() const;                     ///< bytes of `lines()`, with the last line end
    [[nodiscard]] TextRange contentRange() const;              ///< its opening line without indent and line end
    [[nodiscard]] const Line &record() const;
    [[nodiscard]] const TreeData &tree() const { return *m_tree; }

    bool operator==(const Node &) const = default;

    static constexpr bool isOneLine = false;

protected:
    const TreeData *m_tree = nullptr;
    quint32 m_line = 0;
};

/// The nodes of some kinds directly inside a range of lines: `for (Step step : scenario.steps())`.
template <class T>
class Nodes
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = qsizetype;
        using pointer = void;
        using reference = T;

        Iterator() = default;
        Iterator(const TreeData *tree, const Line *lines, quint32 line, quint32 end, quint32 kinds)
            : m_tree(tree), m_lines(lines), m_line(line), m_end(end), m_kinds(kinds)
        {
            findMatch();
        }
        T operator*() const { return T(m_tree, m_line); }
        Iterator &operator++()
        {
            m_line += m_isFlat ? 1 : m_lines[m_line].extent;
            findMatch();
            return *this;
        }
        Iterator operator++(int) { return std::exchange(*this, std::next(*this)); }
        bool operator==(const Iterator &other) const { return m_line == other.m_line; }

    private:
        void findMatch()
        {
            while (m_line < m_end && !(m_kinds & bit(m_lines[m_line].kind)))
                m_line += m_isFlat ? 1 : m_lines[m_line].extent;
            m_line = qMin(m_line, m_end);
        }
        static constexpr bool m_isFlat = T::isOneLine;
        const TreeData *m_tree = nullptr;
        const Line *m_lines = nullptr;
        quint32 m_line = 0;
        quint32 m_end = 0;
        quint32 m_kinds = 0;
    };

    Nodes() = default;
    Nodes(const TreeData *tree, const Line *lines, LineRange range, quint32 kinds)
        : m_begin(tree, lines, range.first, range.end(), kinds), m_end(tree, lines, range.end(), range.end(), kinds)
    {
    }
    [[nodiscard]] Iterator begin() const { return m_begin; }
    [[nodiscard]] Iterator end() const { return m_end; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }
    [[nodiscard]] qsizetype count() const { return std::distance(m_begin, m_end); }
    /// The first of them; invalid where there is none.
    [[nodiscard]] T first() const { return isEmpty() ? T() : *m_begin; }

private:
    Iterator m_begin;
    Iterator m_end;
};

} // namespace stepwright::gherkin
