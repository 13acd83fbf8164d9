#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace stepwright::exporting {

/// How a name of the project becomes a name of code or of a file. All begin with transliteration to ASCII.
enum class Conversion {
    Normalize,           ///< trimmed; white space becomes `_`; only A–Z a–z 0–9 _ stay
    NormalizeLower,      ///< the same in lower case
    NormalizeWithDashes, ///< the same, `-` stays too
    NormalizeWithSpaces, ///< white space becomes one blank; `-`, `"` and `'` stay too
    Underscore,          ///< fooBar, Foo Bar → foo_bar
    Camelize,            ///< foo bar → FooBar
    CamelizeLower,       ///< foo bar → fooBar
    Keep,                ///< unchanged
};

/// The conversion of a name such as "camelize_lower", as manifests and templates call it; nullopt where there is none.
[[nodiscard]] std::optional<Conversion> conversionOf(QStringView name);

/// All names of conversions.
[[nodiscard]] QStringList conversionNames();

/// Converts names. Holds the table of resources/exporters/transliteration.tsv.
class Names
{
public:
    Names();

    [[nodiscard]] QString convert(const QString &name, Conversion conversion) const;

    /// Letters of the table in their ASCII form, other characters outside ASCII as `?`.
    [[nodiscard]] QString transliterate(const QString &text) const;

private:
    QHash<QChar, QString> m_letters;
};

} // namespace stepwright::exporting
