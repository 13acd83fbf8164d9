#include "model/definitions/scanning/language.h"

#include "model/gherkin/dialect.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 jvm = SlashComments | Characters;
constexpr QLatin1StringView cucumberWords{" Given When Then And But "};

constexpr std::array<Language, 11> languages{{
    {"Java", " java "_L1, jvm | TripleDouble | TextBlocks, Decorator | Call, cucumberWords, true, false},
    {"Kotlin", " kt kts "_L1, jvm | NestedComments | TripleDouble | BacktickWords | DollarGaps, Decorator | Call,
     cucumberWords, true, false},
    {"Scala", " scala sc "_L1, jvm | NestedComments | TripleDouble | BacktickWords | InterpolatorPrefix,
     Decorator | Call, cucumberWords, true, false},
    {"Groovy", " groovy "_L1, SlashComments | TripleDouble | TripleSingle | SlashyTexts | DollarGaps, Decorator | Call,
     cucumberWords, true, false},
    {"C#", " cs "_L1, jvm | Verbatim, Bracket, " Given When Then StepDefinition "_L1, false, true},
    {"JavaScript", " js cjs mjs jsx ts cts mts tsx "_L1, SlashComments | Templates | RegexLiterals, Decorator | Call,
     " Given When Then And But Step defineStep given when then and but "_L1, false, false},
    {"Ruby", " rb "_L1,
     HashComments | BeginEndComments | RegexLiterals | PercentLiterals | Heredocs | HashGaps | LiteralSingles |
         JoinsNeighbours,
     Call, " Given When Then And But step "_L1, true, false},
    {"Python", " py "_L1, HashComments | TripleDouble | TripleSingle | Prefixes | KeepsUnknownEscapes | JoinsNeighbours,
     Decorator, " given when then step Given When Then Step "_L1, false, true},
    {"PHP", " php "_L1,
     SlashComments | HashComments | Heredocs | DollarGaps | KeepsUnknownEscapes | LiteralSingles | DocAnnotations,
     HashBracket | DocComment, " Given When Then "_L1, false, false},
    {"Go", " go "_L1, jvm | RawBackticks, MethodCall, " Step Given When Then "_L1, false, true},
    {"Rust", " rs "_L1, jvm | NestedComments | RustRaw, HashBracket, " given when then "_L1, false, true},
}};

// Without accents and case, letters only.
QString nameOf(QStringView text)
{
    QString name;
    for (const QChar character : text.toString().normalized(QString::NormalizationForm_D)) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            name += character.toLower();
    }
    return name;
}

QSet<QString> keywordNames()
{
    using gherkin::KeywordRole;
    QSet<QString> names;
    for (const gherkin::Dialect &dialect : gherkin::allDialects()) {
        for (const KeywordRole role :
             {KeywordRole::Given, KeywordRole::When, KeywordRole::Then, KeywordRole::And, KeywordRole::But}) {
            for (const QByteArray &keyword : dialect.keywords(role))
                names.insert(nameOf(QString::fromUtf8(keyword)));
        }
    }
    names.remove(QString());
    return names;
}

} // namespace

const Language *languageOf(QStringView fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return nullptr;
    const QString suffix = u' ' + fileName.sliced(dot + 1).toString().toLower() + u' ';
    const auto found = std::ranges::find_if(
        languages, [&suffix](const Language &each) { return QString(each.suffixes).contains(suffix); });
    return found == languages.end() ? nullptr : found;
}

QStringList sourceFilePatterns()
{
    QStringList patterns;
    for (const Language &language : languages) {
        for (const QString &suffix : QString(language.suffixes).split(u' ', Qt::SkipEmptyParts))
            patterns.append("*."_L1 + suffix);
    }
    return patterns;
}

bool isKeywordName(QStringView word)
{
    static const QSet<QString> names = keywordNames();
    return !word.isEmpty() && !word.front().isLower() && names.contains(nameOf(word));
}

} // namespace stepwright::definitions
