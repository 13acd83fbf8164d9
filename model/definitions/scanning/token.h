#pragma once

#include <QString>

namespace stepwright::definitions {

/// A piece of source code.
struct Token
{
    enum class Kind : quint8 { End, Word, Text, Regex, Sign, Doc };

    Kind kind = Kind::End;
    QStringView source; ///< as written: a word, a sign
    QString text;       ///< what a string or regular expression says; the text of a documentation comment
    QString flags;      ///< of a regular expression: "i"
    int line = 1;       ///< 1-based, where it begins
    bool isBehindBlank = false;
    bool isFirstInLine = false;

    [[nodiscard]] bool isWord(QStringView word) const { return kind == Kind::Word && source == word; }
    [[nodiscard]] bool isSign(char16_t sign) const { return kind == Kind::Sign && source.front() == sign; }
};

} // namespace stepwright::definitions
