#pragma once

#include <QStringList>

namespace stepwright::platform {

/// The words of a text as the index keeps them: without case, accents of Latin, Greek and Cyrillic letters, and width,
/// so that "Zürich", "ZURICH" and "Ｚｕｒｉｃｈ" are one word. Scripts without blanks between words (Chinese, Japanese,
/// Thai…) give each pair of characters and the last one. Words are cut at 64 characters, texts at about 100,000.
[[nodiscard]] QStringList indexWords(const QString &text);

/// One thing that all results have.
struct SearchTerm
{
    QStringList words;     ///< of which one is enough
    bool isPrefix = false; ///< longer words that begin with one of them do, too
    bool isTag = false;    ///< only in tags
};

/// What a person typed, as terms: letters and digits count, everything else only separates, but "@smoke" is looked for
/// in tags alone. At most 12 terms are read.
[[nodiscard]] QList<SearchTerm> searchTerms(const QString &text);

/// Whether a word is one that a person may mistype: not a pair of characters, and not a very short one.
[[nodiscard]] bool canBeMistyped(const QString &word);

/// Those of a vocabulary that somebody who typed a word may have meant, best first, at most eight: words it is a part
/// of, and words that one wrong, missing, added or swapped character (from eight characters on two) makes of it.
[[nodiscard]] QStringList similarWords(const QString &word, const QStringList &vocabulary);

} // namespace stepwright::platform
