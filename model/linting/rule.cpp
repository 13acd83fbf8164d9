#include "model/linting/rule.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::linting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<Rule, ruleCount> rules{{
    {RuleId::NoThen, "no-then", Severity::Warning, 0, QT_TRANSLATE_NOOP("LintRule", "No Then"),
     QT_TRANSLATE_NOOP("LintRule", "Something happens here, but nothing is checked: a Then is missing.")},
    {RuleId::NoWhen, "no-when", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "No When"),
     QT_TRANSLATE_NOOP("LintRule", "Something is checked here, but nothing happens: a When is missing.")},
    {RuleId::SeveralRounds, "several-rounds", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Several When–Then rounds"),
     QT_TRANSLATE_NOOP("LintRule", "A When after a Then: this scenario shows more than one behaviour.")},
    {RuleId::GivenAfterThen, "given-after-then", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Given after Then"),
     QT_TRANSLATE_NOOP("LintRule", "A Given after a Then: what is given belongs to the beginning.")},
    {RuleId::EmptyScenario, "empty-scenario", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Empty scenario"),
     QT_TRANSLATE_NOOP("LintRule", "This scenario has no steps.")},
    {RuleId::TooManySteps, "too-many-steps", Severity::Hint, 10, QT_TRANSLATE_NOOP("LintRule", "Long scenario"),
     QT_TRANSLATE_NOOP("LintRule", "This scenario has %1 steps.")},
    {RuleId::LongStep, "long-step", Severity::Hint, 120, QT_TRANSLATE_NOOP("LintRule", "Long step"),
     QT_TRANSLATE_NOOP("LintRule", "This step has %1 characters.")},
    {RuleId::InterfaceWords, "interface-words", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Words of the user interface"),
     QT_TRANSLATE_NOOP("LintRule", "\"%1\" is about the screen; say what the user wants instead.")},
    {RuleId::NearDuplicateStep, "near-duplicate-step", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Nearly the same step"),
     QT_TRANSLATE_NOOP("LintRule", "Elsewhere this step is written \"%1\".")},
    {RuleId::DuplicateName, "duplicate-name", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Same name in the feature"),
     QT_TRANSLATE_NOOP("LintRule", "Another scenario of this feature has the same name.")},
    {RuleId::DuplicateNameInProject, "duplicate-name-in-project", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Same name in the project"),
     QT_TRANSLATE_NOOP("LintRule", "A scenario of another feature has the same name: %1.")},
    {RuleId::UnusedColumn, "unused-column", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Unused column"),
     QT_TRANSLATE_NOOP("LintRule", "The column \"%1\" is not used in this outline.")},
    {RuleId::UnknownParameter, "unknown-parameter", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Unknown parameter"),
     QT_TRANSLATE_NOOP("LintRule", "The examples have no column for %1.")},
    {RuleId::DuplicateRow, "duplicate-row", Severity::Warning, 0, QT_TRANSLATE_NOOP("LintRule", "Row twice"),
     QT_TRANSLATE_NOOP("LintRule", "The same row stands above already.")},
    {RuleId::OneRowOutline, "one-row-outline", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Outline with one row"),
     QT_TRANSLATE_NOOP("LintRule", "One row of examples: a plain scenario would say the same.")},
    {RuleId::OutlineWithoutExamples, "outline-without-examples", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Outline without examples"),
     QT_TRANSLATE_NOOP("LintRule", "Without a row of examples this outline never runs.")},
    {RuleId::EmptyFeature, "empty-feature", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Empty feature"),
     QT_TRANSLATE_NOOP("LintRule", "This feature has no scenarios.")},
    {RuleId::NoDescription, "no-description", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Feature without description"),
     QT_TRANSLATE_NOOP("LintRule", "Nothing says whom this feature serves and why.")},
    {RuleId::MistypedKeyword, "mistyped-keyword", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Mistyped keyword"),
     QT_TRANSLATE_NOOP("LintRule", "This line counts as description; was it meant to begin with \"%1\"?")},
    {RuleId::TagSpelling, "tag-spelling", Severity::Warning, 0,
     QT_TRANSLATE_NOOP("LintRule", "Tag spelled differently"),
     QT_TRANSLATE_NOOP("LintRule", "Elsewhere this tag is written %1.")},
    {RuleId::TrailingBlanks, "trailing-blanks", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Blanks at the end"),
     QT_TRANSLATE_NOOP("LintRule", "This line ends with blanks.")},
    {RuleId::MixedIndentation, "mixed-indentation", Severity::Hint, 0,
     QT_TRANSLATE_NOOP("LintRule", "Tabs and blanks mixed"),
     QT_TRANSLATE_NOOP("LintRule", "From here on tabs and blanks are mixed at the beginning of lines.")},
    {RuleId::UndefinedStep, "undefined-step", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Undefined step"),
     QT_TRANSLATE_NOOP("LintRule", "No step definition carries this step out: %1")},
    {RuleId::AmbiguousStep, "ambiguous-step", Severity::Warning, 0, QT_TRANSLATE_NOOP("LintRule", "Ambiguous step"),
     QT_TRANSLATE_NOOP("LintRule", "Several step definitions match this step: %1.")},
    {RuleId::SlowDefinition, "slow-definition", Severity::Hint, 0, QT_TRANSLATE_NOOP("LintRule", "Slow definition"),
     QT_TRANSLATE_NOOP("LintRule", "The pattern of this definition takes too long on this step: %1.")},
}};

static_assert(std::ranges::all_of(rules, [](const Rule &each) { return &each - rules.data() == int(each.id); }));

constexpr std::array<QLatin1StringView, 4> severityNames{"off"_L1, "hint"_L1, "warning"_L1, "error"_L1};

} // namespace

std::span<const Rule, ruleCount> allRules()
{
    return rules;
}

std::optional<RuleId> ruleOfName(QStringView name)
{
    const auto found =
        std::ranges::find_if(rules, [name](const Rule &each) { return name == QLatin1StringView(each.name); });
    return found == rules.end() ? std::nullopt : std::optional(found->id);
}

QString title(RuleId id)
{
    return QCoreApplication::translate("LintRule", rule(id).title);
}

QLatin1StringView nameOf(Severity severity)
{
    return severityNames.at(std::size_t(severity));
}

std::optional<Severity> severityOfName(QStringView name)
{
    const auto found = std::ranges::find_if(severityNames, [name](QLatin1StringView each) { return name == each; });
    return found == severityNames.end() ? std::nullopt : std::optional(Severity(found - severityNames.begin()));
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Off:
        return QCoreApplication::translate("LintRule", "Off");
    case Severity::Hint:
        return QCoreApplication::translate("LintRule", "Hint");
    case Severity::Warning:
        return QCoreApplication::translate("LintRule", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("LintRule", "Error");
    }
    return {};
}

} // namespace stepwright::linting
