#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// The number of errors after which the official parser stops.
inline constexpr int officialErrorLimit = 11;

/// Texts are cut here: offsets have 32 bits.
inline constexpr qsizetype largestSource = 0xFFFF'FFF0;

/// How a text is to be read.
struct ParseOptions
{
    QByteArray defaultLanguage =
        QByteArrayLiteral("en"); ///< dialect until a `# language:` line; an unknown one counts as "en"
    bool isMarkdown = false;     ///< Markdown with Gherkin (`.feature.md`)

    /// After this many errors the parser stops to stumble over the following lines as the official one does and gives
    /// each line its most likely place. 0 is for editing; `officialErrorLimit` gives the errors exactly as official
    /// and, after them, the rest.
    int exactErrors = 0;
};

/// Reads a Gherkin text. Never fails: any bytes give a tree and diagnostics. The tree shares the source's bytes.
/// Texts beyond `largestSource` are cut there.
[[nodiscard]] Tree parse(const QByteArray &source, const ParseOptions &options = {});

/// Whether a file of this name holds Markdown with Gherkin.
[[nodiscard]] bool isMarkdownFile(QStringView fileName);

} // namespace stepwright::gherkin
