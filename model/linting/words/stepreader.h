#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stepwright::linting {

/// Cuts the text of a step (UTF-8) into words, values, blanks and signs, from left to right. Values are what stands in
/// quotes, `<placeholders>` and numbers, as completion has them.
class StepReader
{
public:
    enum class Part : quint8 {
        End,
        Word,
        Value, ///< with its quotes
        Blanks,
        Sign, ///< punctuation, or one other character
    };

    explicit StepReader(QByteArrayView text) : m_begin(text.begin()), m_next(text.begin()), m_end(text.end()) {}

    [[nodiscard]] Part next();
    /// The part that `next` found.
    [[nodiscard]] QByteArrayView text() const { return {m_part, m_next - m_part}; }
    [[nodiscard]] qsizetype position() const { return m_part - m_begin; }
    [[nodiscard]] bool isAscii() const { return m_isAscii; } ///< of a word

private:
    [[nodiscard]] const char *valueEnd() const;
    [[nodiscard]] const char *numberEnd() const;
    void readWord();

    const char *m_begin;
    const char *m_next;
    const char *m_end;
    const char *m_part = nullptr;
    bool m_isAscii = true;
};

/// What tells steps from each other for the rules.
struct StepPrint
{
    quint64 key =
        0; ///< the same for steps that differ only in values, articles, plurals, punctuation and case; 0: no words
    quint64 spelling = 0;            ///< the same for steps that differ only in values, as in "1 pear" and "2 pears"
    quint32 interfaceWord = 0;       ///< position of the first word of the user interface
    quint32 interfaceWordLength = 0; ///< 0: there is none
};

class LanguageWords;

/// Reads a step's text once for all rules.
[[nodiscard]] StepPrint printOf(QByteArrayView text, const LanguageWords &words);

/// The text with `<…>` in the place of each value: the same for all steps of one spelling.
[[nodiscard]] QByteArray patternOf(QByteArrayView text);

} // namespace stepwright::linting
