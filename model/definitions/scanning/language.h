#pragma once

#include "model/definitions/stepdefinition.h"

#include <QLatin1StringView>

namespace stepwright::definitions {

/// What strings and comments of a programming language look like, as bits.
enum Syntax : quint32 {
    SlashComments = 1U << 0,    ///< `// …` and `/* … */`
    NestedComments = 1U << 1,   ///< `/* /* */ */`
    HashComments = 1U << 2,     ///< `# …`, but not `#[`
    BeginEndComments = 1U << 3, ///< Ruby's =begin … =end and __END__
    Characters = 1U << 4,       ///< single quotes hold one character
    TripleDouble = 1U << 5,
    TripleSingle = 1U << 6,
    TextBlocks = 1U << 7, ///< three double quotes with escapes and an indent that does not count
    Prefixes = 1U << 8,   ///< Python's r, b, u, f
    RustRaw = 1U << 9,    ///< r#"…"#
    Verbatim = 1U << 10,  ///< C#'s @"…" and $"…"
    RawBackticks = 1U << 11,
    Templates = 1U << 12, ///< `… ${x}` in backticks
    BacktickWords = 1U << 13,
    RegexLiterals = 1U << 14,   ///< /…/ of JavaScript and Ruby
    SlashyTexts = 1U << 15,     ///< Groovy's /…/
    PercentLiterals = 1U << 16, ///< Ruby's %r{…}, %q(…)
    Heredocs = 1U << 17,
    DollarGaps = 1U << 18, ///< "… $name ${name}"
    HashGaps = 1U << 19,   ///< "… #{name}"
    KeepsUnknownEscapes = 1U << 20,
    LiteralSingles = 1U << 21,     ///< single quotes know \\ and \' only
    DocAnnotations = 1U << 22,     ///< definitions stand in /** … */ too
    JoinsNeighbours = 1U << 23,    ///< strings side by side are one
    InterpolatorPrefix = 1U << 24, ///< Scala's s"…": only there are gaps
};

/// How definitions stand in the code, as bits.
enum Form : quint8 {
    Decorator = 1U << 0,   ///< @Given("…")
    Bracket = 1U << 1,     ///< [Given("…")]
    HashBracket = 1U << 2, ///< #[given("…")]
    Call = 1U << 3,        ///< Given("…", …) or Given("…") { … }
    MethodCall = 1U << 4,  ///< context.Step("…", …)
    DocComment = 1U << 5,  ///< * @Given …
};

/// A programming language as data.
struct Language
{
    const char *name;
    QLatin1StringView suffixes; ///< between blanks: " kt kts "
    quint32 syntax;
    quint8 forms;
    QLatin1StringView words; ///< of definitions, between blanks
    bool isLocalised;        ///< the words of all dialects count too
    bool tellsKinds;         ///< a Given is for Given steps only
};

/// The language of a file by its name; null where it is none that is known.
[[nodiscard]] const Language *languageOf(QStringView fileName);

/// Patterns such as "*.java" for all files that may hold definitions.
[[nodiscard]] QStringList sourceFilePatterns();

/// Whether a word in code is a step keyword of some dialect, as Cucumber makes names of them: `Étantdonné`,
/// `Angenommen`, without blanks and apostrophes, accents or none.
[[nodiscard]] bool isKeywordName(QStringView word);

} // namespace stepwright::definitions
