#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace stepwright::search {

/// Text in the form in which it is searched: without case. Made once for each text, so that searching many is fast.
[[nodiscard]] QString searchForm(QStringView text);

/// What somebody typed to find one of many names: "voucher perc" or "vpc" finds "Vouchers / A percentage".
/// A name fits when it has every word of the query: as it is, as initials, or with letters left out.
class FuzzyQuery
{
public:
    FuzzyQuery() = default;
    explicit FuzzyQuery(QStringView typed);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

    /// How well a name fits: greater is better, 0: not at all. `form` is the name's search form.
    [[nodiscard]] int score(QStringView form) const;

    /// The positions of the letters that fit, ascending; they are those of the name where its search form has its
    /// length.
    [[nodiscard]] std::vector<qsizetype> positions(QStringView form) const;

private:
    QStringList m_words; // in search form
};

} // namespace stepwright::search
