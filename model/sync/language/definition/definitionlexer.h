#pragma once

#include "model/base/result.h"
#include "model/project/definition.h"

namespace stepwright::sync {

/// A piece of a definition's text, in UTF-16 code units.
struct SourceRange
{
    qsizetype from = 0;
    qsizetype to = 0; ///< the first behind it

    bool operator==(const SourceRange &) const = default;
};

/// One word or sign of a definition.
struct Token
{
    enum class Kind {
        End,
        Name,
        Number,
        Text,     ///< in single quotes
        Template, ///< in double quotes
        Tag,
        Sign,
        Unknown, ///< a character that means nothing here, or a quote that is not closed
    };
    Kind kind = Kind::End;
    SourceRange range;
    qsizetype longEnd = 0; ///< of a name: the end of the longest name with dashes that begins here

    [[nodiscard]] bool isSign(QStringView sign, QStringView text) const
    {
        return kind == Kind::Sign && text.sliced(range.from, range.to - range.from) == sign;
    }
};

/// Takes the text of a definition apart: one token at a time, each character looked at once.
class DefinitionLexer
{
public:
    explicit DefinitionLexer(const QString &text) : m_text(text) { next(); }

    [[nodiscard]] const Token &token() const { return m_token; }
    [[nodiscard]] QStringView text() const { return textOf(m_token.range); }
    [[nodiscard]] QStringView textOf(SourceRange range) const
    {
        return QStringView(m_text).sliced(range.from, range.to - range.from);
    }
    [[nodiscard]] bool isName(QStringView name) const { return m_token.kind == Token::Kind::Name && text() == name; }
    [[nodiscard]] bool isSign(QStringView sign) const { return m_token.isSign(sign, m_text); }
    /// Where the token before this one ends.
    [[nodiscard]] qsizetype previousEnd() const { return m_previousEnd; }

    /// Goes on to the next token.
    void next();
    /// A name token grows to its form with dashes.
    void takeLongName() { m_token.range.to = m_token.longEnd; }
    /// Whether a sign follows directly behind the name, blanks aside; `=` is not found in `==`.
    [[nodiscard]] bool isFollowedBy(QStringView sign, qsizetype nameEnd) const;

    /// What a token in single quotes says.
    [[nodiscard]] QString plainText() const;
    /// What a token in double quotes says.
    [[nodiscard]] project::Expression templateValue() const;

    /// A failure at an offset, with its line and column.
    [[nodiscard]] std::unexpected<Error> failureAt(qsizetype offset, const QString &what) const;

private:
    void scan(qsizetype from);
    void scanName(qsizetype from);
    void scanNumber(qsizetype from);
    void scanQuoted(qsizetype from, QChar quote);
    void scanSign(qsizetype from);
    [[nodiscard]] qsizetype skipBlanks(qsizetype from) const;

    const QString &m_text;
    Token m_token;
    qsizetype m_previousEnd = 0;
};

/// Whether a character may stand in a name, and whether it may be its first.
[[nodiscard]] bool isNameCharacter(QChar c);
[[nodiscard]] bool isNameStart(QChar c);

/// The end of a name with single dashes inside that begins at `from`; `from` where none does.
[[nodiscard]] qsizetype endOfLongName(QStringView text, qsizetype from);

/// Whether `${name}` stands at a place of a text; `end` is then behind its brace.
[[nodiscard]] bool isVariableAt(QStringView text, qsizetype from, qsizetype &end);

} // namespace stepwright::sync
