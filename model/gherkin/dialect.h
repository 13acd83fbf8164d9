#pragma once

#include "model/gherkin/grammar.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace stepwright::gherkin {

/// What a step keyword says about its step. `Unknown` when the keyword is in several lists (`* `).
enum class KeywordType : quint8 { Unknown, Context, Action, Outcome, Conjunction };

/// The lists of keywords that a dialect has.
enum class KeywordRole : quint8 {
    Feature,
    Rule,
    Background,
    Scenario,
    ScenarioOutline,
    Examples,
    Given,
    When,
    Then,
    And,
    But
};
inline constexpr int keywordRoleCount = 11;

/// One keyword of a dialect, named once even when several lists hold it.
struct Keyword
{
    QByteArray text;        ///< UTF-8; a step keyword with its blank, a title keyword without its colon
    quint16 roles = 0;      ///< one bit for each KeywordRole
    quint32 titleKinds = 0; ///< kinds of line (bits) that `text:` may open
    KeywordType type = KeywordType::Unknown;

    [[nodiscard]] bool hasRole(KeywordRole role) const { return roles >> int(role) & 1; }
    [[nodiscard]] bool isStepKeyword() const { return roles >> int(KeywordRole::Given); }
};

/// The keywords of one spoken language, with a matcher that finds the longest keyword at the start of a text.
class Dialect
{
public:
    /// `lists[role]` are the keywords as the language's people order them.
    Dialect(QByteArray code, QString name, QString nativeName,
            const std::array<QList<QByteArray>, keywordRoleCount> &lists);

    /// What matched at the start of a line's content; both can match (`Mevcut` and `Mevcut Durum:` in Turkish).
    struct Match
    {
        quint8 title = noKeyword; ///< keyword that is followed by a colon
        quint8 step = noKeyword;  ///< longest step keyword
        quint32 kinds = 0;        ///< bits of the kinds of line that these open
    };
    static constexpr quint8 noKeyword = 0xFF;

    [[nodiscard]] Match match(const char *begin, const char *end) const
    {
        const auto first = static_cast<quint8>(*begin);
        return m_firstCandidate[first] == m_firstCandidate[first + 1] ? Match() : matchCandidates(begin, end);
    }

    [[nodiscard]] const QByteArray &code() const { return m_code; }          ///< "en", "zh-CN"
    [[nodiscard]] const QString &name() const { return m_name; }             ///< in English
    [[nodiscard]] const QString &nativeName() const { return m_nativeName; } ///< as its speakers write it
    [[nodiscard]] const Keyword &keyword(quint8 index) const { return m_keywords[index]; }
    [[nodiscard]] std::span<const Keyword> keywords() const { return m_keywords; }

    /// The keywords of one list in their original order, for completion and for generated text (`first()` is the usual
    /// one).
    [[nodiscard]] const QList<QByteArray> &keywords(KeywordRole role) const { return m_lists[int(role)]; }

private:
    struct Candidate
    {
        const char *text;
        quint16 length;
        quint8 keyword;
        bool isStep;
    };
    [[nodiscard]] Match matchCandidates(const char *begin, const char *end) const;
    void addKeyword(const QByteArray &text, KeywordRole role);
    void makeMatcher();

    QByteArray m_code;
    QString m_name;
    QString m_nativeName;
    std::array<QList<QByteArray>, keywordRoleCount> m_lists;
    std::vector<Keyword> m_keywords;
    std::vector<Candidate> m_candidates; // sorted by first byte, then longest first
    std::array<quint16, 257> m_firstCandidate{};
};

/// All dialects of the official grammar by their codes' order; read once from resources/gherkin/dialects.json.
[[nodiscard]] const std::vector<Dialect> &allDialects();

/// The dialect of a code such as "en" or "pt"; nullptr when there is none. Codes are case-sensitive as in the official
/// parser.
[[nodiscard]] const Dialect *findDialect(QByteArrayView code);

} // namespace stepwright::gherkin
