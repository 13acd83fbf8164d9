// What steps an action word stands for.
#include "model/definitions/definitionindex.h"
#include "model/definitions/matching/expression.h"
#include "model/project/definition.h"

#include <QRegularExpression>

#include <algorithm>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;
using project::Parameter;
using project::WordingPart;

namespace {

// A parameter in the name is its name in double quotes: I pay "amount".
QString patternOfName(const QString &name, const QList<Parameter> &parameters)
{
    QString pattern;
    qsizetype from = 0;
    static const QRegularExpression quoted(u"\"([^\"]*)\""_s);
    for (const QRegularExpressionMatch &match : quoted.globalMatch(name)) {
        const bool isParameter = std::ranges::contains(parameters, match.captured(1), &Parameter::name);
        pattern += escaped(QStringView(name).sliced(from, match.capturedStart() - from));
        pattern += isParameter ? u"\".*\""_s : escaped(match.captured());
        from = match.capturedEnd();
    }
    return pattern + escaped(QStringView(name).sliced(from));
}

QString patternOfWording(const QList<WordingPart> &wording)
{
    QString pattern;
    for (const WordingPart &part : wording) {
        if (!part.isParameter)
            pattern += escaped(part.text);
        else
            pattern += escaped(part.quote) + ".*"_L1 + escaped(part.quote);
    }
    return pattern;
}

} // namespace

StepDefinition definitionOf(const project::ActionWord &word)
{
    const project::Definition definition = project::definitionFromJson(word.definition);
    const bool isWorded = !definition.wording.isEmpty();
    QString pattern = isWorded ? patternOfWording(definition.wording) : patternOfName(word.name, definition.parameters);
    const auto isShown = [&](const Parameter &parameter) {
        if (parameter.name == project::freeTextParameter || parameter.name == project::dataTableParameter)
            return true;
        return isWorded ? std::ranges::any_of(
                              definition.wording,
                              [&](const WordingPart &part) { return part.isParameter && part.text == parameter.name; })
                        : word.name.contains(u'"' + parameter.name + u'"');
    };
    const bool hasMore = !std::ranges::all_of(definition.parameters, isShown);
    return {.pattern = u"^"_s + pattern + (hasMore ? u"(?: .*)?"_s : QString()) + u":?$"_s,
            .kind = PatternKind::Regex,
            .actionWord = word.name};
}

} // namespace stepwright::definitions
