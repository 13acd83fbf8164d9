#pragma once

#include "model/gherkin/grammar.h"

#include <QByteArray>
#include <QString>

namespace stepwright::gherkin {

class Tree;

/// What is wrong or doubtful in a text. The first five are errors of the official parser, the rest our own remarks.
enum class DiagnosticCode : quint8 {
    UnexpectedToken,       ///< a line that may not stand here
    UnexpectedEof,         ///< the text ends too early
    InconsistentCellCount, ///< a table row has more or fewer cells than the first
    TagWithWhitespace,     ///< `@two words`
    UnknownLanguage,       ///< `# language: xx` without such a dialect
    InvalidUtf8,           ///< bytes that are no UTF-8; read as U+FFFD
    LoneCarriageReturn,    ///< a carriage return inside a line: some parsers end the line there
    PartlyCommentedTags,   ///< `@a #@b`: tags after `#` count for some parsers
    EmptyTag,              ///< an `@` without a name
};

/// One finding in a source text.
struct Diagnostic
{
    DiagnosticCode code = DiagnosticCode::UnexpectedToken;
    State state = State::Start; ///< before the line: what could have stood there
    bool isOfficial = false;    ///< among the errors that the official parser reports for this text
    quint32 line = 0;           ///< 0-based; one past the last line at the end of the file
    quint32 offset = 0;         ///< first byte in the source
    quint32 length = 0;         ///< in bytes; 0 at the end of the file

    /// Whether the official parser refuses the text for it (even if it stopped before it came here).
    [[nodiscard]] bool isSyntaxError() const { return code <= DiagnosticCode::UnknownLanguage; }

    bool operator==(const Diagnostic &) const = default;
};

/// The exact message of the official parser, e.g. "(2:1): expected: #EOF, #Comment, got 'x'". Only for syntax errors.
[[nodiscard]] QByteArray officialMessage(const Tree &tree, const Diagnostic &diagnostic);

/// A translated sentence for the user.
[[nodiscard]] QString userMessage(const Tree &tree, const Diagnostic &diagnostic);

/// 1-based column in code points, as the official parser gives it; 0 at the end of the file.
[[nodiscard]] int officialColumn(const Tree &tree, const Diagnostic &diagnostic);

} // namespace stepwright::gherkin
