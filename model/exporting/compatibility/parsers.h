#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace stepwright::exporting {

/// What the parser of a framework reads of Gherkin.
struct Parser
{
    bool readsRules = true;
    bool readsTextAndTable = true;  ///< a doc string and a data table under one step
    bool readsStepArguments = true; ///< doc strings and data tables at all
    QStringList languages;          ///< dialects by their codes; empty: all

    /// Whether it reads the keywords of a dialect; empty: English.
    [[nodiscard]] bool reads(const QString &language) const
    {
        return language.isEmpty() || languages.isEmpty() || languages.contains(language);
    }

    bool operator==(const Parser &) const = default;
};

/// A parser by the name that manifests use for it (resources/exporters/parsers.json); nothing: it is not known.
[[nodiscard]] std::optional<Parser> parserOf(const QString &id);

} // namespace stepwright::exporting
