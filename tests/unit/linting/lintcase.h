#pragma once

#include "model/definitions/definitionindex.h"
#include "model/definitions/scanning/definitionreader.h"
#include "model/gherkin/parser.h"
#include "model/linting/featurelint.h"

#include <QStringList>

namespace stepwright::tests {

/// What the rules and the parser find in a text: "no-then@3" for each problem, lines counted from 1.
inline QStringList namesAndLines(const std::vector<linting::Problem> &problems)
{
    QStringList found;
    for (const linting::Problem &problem : problems)
        found.append(linting::nameOf(problem) + u'@' + QString::number(problem.line + 1));
    return found;
}

inline std::vector<linting::Problem> problemsOf(const QByteArray &text, const linting::LintSettings &settings = {})
{
    linting::FeatureLint lint(settings);
    lint.read(gherkin::parse(text));
    return lint.problems();
}

/// The step definitions of a piece of code; file: its name, which tells the language.
inline std::shared_ptr<const definitions::DefinitionIndex> definitionsOf(const QString &file, const QString &code)
{
    definitions::FileDefinitions found = definitions::readDefinitions(file, code);
    return std::make_shared<definitions::DefinitionIndex>(std::move(found.definitions), std::move(found.problems));
}

/// The same for a text that is looked at with definitions.
inline std::vector<linting::Problem> problemsOf(const QByteArray &text,
                                                const std::shared_ptr<const definitions::DefinitionIndex> &index,
                                                const linting::LintSettings &settings = {})
{
    linting::FeatureLint lint(settings);
    lint.setDefinitions(index);
    lint.read(gherkin::parse(text));
    return lint.problems();
}

/// Settings in which all rules are off but some.
inline linting::LintSettings only(std::initializer_list<linting::RuleId> ids)
{
    linting::LintSettings settings;
    for (const linting::Rule &rule : linting::allRules()) {
        if (std::ranges::find(ids, rule.id) == ids.end())
            settings.set(rule.id, {linting::Severity::Off, rule.limit});
    }
    return settings;
}

} // namespace stepwright::tests
