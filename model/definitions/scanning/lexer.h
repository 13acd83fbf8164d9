#pragma once

#include "model/definitions/scanning/language.h"
#include "model/definitions/scanning/token.h"

#include <optional>
#include <vector>

namespace stepwright::definitions {

/// Cuts source code into words, signs, strings and regular expressions; comments are left out. It takes any text: what
/// does not close on its line is a sign.
class Lexer
{
public:
    /// `source` must outlive the tokens.
    Lexer(QStringView source, quint32 syntax) : m_source(source), m_syntax(syntax) {}

    /// All tokens, with one of kind End behind them.
    [[nodiscard]] std::vector<Token> read();

private:
    /// What stands inside of a kind of string.
    enum class Gaps : quint8 { None, Dollar, DollarBrace, Hash, Brace };
    struct Quoting
    {
        QString end;
        bool isMultiline = false;
        bool hasEscapes = true;
        bool isDoubled = false;      ///< the closing quote twice means itself
        bool knowsQuoteOnly = false; ///< of escapes only \\ and \'
        bool isRegex = false;        ///< escapes stay
        Gaps gaps = Gaps::None;
    };

    [[nodiscard]] bool has(Syntax bit) const { return m_syntax & bit; }
    [[nodiscard]] QChar at(qsizetype offset = 0) const
    {
        return m_at + offset < m_source.size() ? m_source[m_at + offset] : QChar();
    }
    [[nodiscard]] bool comes(QStringView text) const { return m_source.sliced(m_at).startsWith(text); }

    void skipBlanks();
    bool skipComment();
    bool skipBlockComment();
    void skipRubyComment();
    void skipHeredocs();
    bool noteHeredoc();
    void readToken();
    bool readString(Token &token);
    bool readPrefixed(Token &token);
    bool readVerbatim(Token &token);
    bool readRustRaw(Token &token);
    bool readDoubleQuoted(Token &token);
    bool readSingleQuoted(Token &token);
    bool readRegex(Token &token);
    bool readPercent(Token &token);
    [[nodiscard]] bool regexMayBegin() const;
    bool readQuoted(Token &token, qsizetype opening, const Quoting &quoting);
    bool readRegexBody(Token &token, QChar open, QChar close, bool isMultiline);
    void readEscape(QString &text, const Quoting &quoting);
    void readCode(QString &text, int most, bool isBraced);
    bool readGap(QString &text, Gaps gaps);
    [[nodiscard]] qsizetype braceEnd(qsizetype from) const;
    void readWord(Token &token);

    QStringView m_source;
    quint32 m_syntax;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_isFirstInLine = true;
    std::vector<Token> m_tokens;
    std::vector<QString> m_heredocs; ///< names of those whose text begins with the next line
};

} // namespace stepwright::definitions
