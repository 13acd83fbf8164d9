#pragma once

#include <QString>
#include <QVarLengthArray>

namespace stepwright::definitions {

/// Words as bits of a filter: a text that has all words of another one has all its bits.
struct WordBits
{
    quint64 low = 0;
    quint64 high = 0;

    void add(quint64 hash)
    {
        quint64 &half = hash & 64 ? high : low;
        half |= 1ULL << (hash & 63);
    }
    [[nodiscard]] bool contains(const WordBits &other) const
    {
        return (other.low & ~low) == 0 && (other.high & ~high) == 0;
    }
};

/// What a text must have to match a pattern, as far as it can be told without matching.
struct Required
{
    QVarLengthArray<quint64, 16> words; ///< hashes, case does not count
    QString beginning;                  ///< of the text
};

/// The words of a step's text as bits.
[[nodiscard]] WordBits wordBits(QStringView text);

/// What a regular expression asks for; isWhole: it must match the whole text, else its own ^ and $ tell.
[[nodiscard]] Required requiredBy(QStringView regex, bool beginsText, bool endsText);

} // namespace stepwright::definitions
