#pragma once

#include "model/base/result.h"
#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/tree.h"

#include <QRegularExpression>
#include <QString>

#include <stop_token>
#include <vector>

namespace stepwright::search {

/// Which lines of a feature a text is looked for in.
enum class TextPlace : quint8 { Anywhere, Steps, Tags, Tables };

/// What somebody looks for in the text of features.
struct TextQuery
{
    QString text;
    TextPlace place = TextPlace::Anywhere;
    bool matchesCase = false;
    bool wholeWords = false;
    bool isRegularExpression = false;

    bool operator==(const TextQuery &) const = default;
};

/// A place where it was found, as editors count: 0-based line, UTF-16 code units in the line.
struct TextMatch
{
    quint32 line = 0;
    quint32 column = 0;
    quint32 length = 0;

    auto operator<=>(const TextMatch &) const = default;
};

/// A match and what is written in its place.
struct TextReplacement
{
    TextMatch match;
    QString inserted; ///< with '\n' as line end

    bool operator==(const TextReplacement &) const = default;
};

/// A query made ready for searching. A match lies within one line; with a limit, within a step's line, a tag or a row.
/// May be used by several threads.
class TextPattern
{
public:
    /// Finds nothing.
    TextPattern() = default;

    /// Errors: Invalid for a regular expression that makes no sense; the message says why.
    [[nodiscard]] static Result<TextPattern> compile(const TextQuery &query);

    [[nodiscard]] const TextQuery &query() const { return m_query; }
    [[nodiscard]] bool isEmpty() const { return m_query.text.isEmpty(); }

    /// Whether a text may hold a match: tells quickly of most texts that they hold none.
    [[nodiscard]] bool mayMatch(const QString &text) const;

    /// The matches in a line (0-based), from left to right; a match holds one character at least.
    [[nodiscard]] std::vector<TextMatch> matchesOfLine(const gherkin::Tree &tree, quint32 line) const;

    /// All matches of a text in their order. Gives none where it was stopped on the way.
    [[nodiscard]] std::vector<TextMatch> matches(const gherkin::Tree &tree, const std::stop_token &stop = {}) const;

    /// What becomes of the matches in a line. `with`: the new text; of a regular expression `$1` or `\1` is its first
    /// group, `$0` the match, `\n` a line end, `\t` a tab, `$$` and `\\` the character itself.
    [[nodiscard]] std::vector<TextReplacement> replacementsOfLine(const gherkin::Tree &tree, quint32 line,
                                                                  const QString &with) const;

    /// The same for all matches of a text.
    [[nodiscard]] std::vector<TextReplacement> replacements(const gherkin::Tree &tree, const QString &with,
                                                            const std::stop_token &stop = {}) const;

private:
    template <class Take>
    void forEachMatch(const gherkin::Tree &tree, quint32 line, Take take) const;

    TextQuery m_query;
    QRegularExpression m_expression;
};

/// The replacements as edits of the tree's bytes, with the line ends of its text.
[[nodiscard]] std::vector<gherkin::TextEdit> editsOf(const gherkin::Tree &tree,
                                                     const std::vector<TextReplacement> &replacements);

} // namespace stepwright::search
