#include "model/linting/problem.h"

#include "model/linting/syntax/syntaxmessage.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::linting {

using namespace Qt::StringLiterals;
using gherkin::DiagnosticCode;

QLatin1StringView nameOf(const Problem &problem)
{
    if (problem.rule)
        return QLatin1StringView(rule(*problem.rule).name);
    switch (problem.diagnostic.code) {
    case DiagnosticCode::UnexpectedToken:
        return "unexpected-line"_L1;
    case DiagnosticCode::UnexpectedEof:
        return "unexpected-end"_L1;
    case DiagnosticCode::InconsistentCellCount:
        return "uneven-row"_L1;
    case DiagnosticCode::TagWithWhitespace:
        return "tag-with-blank"_L1;
    case DiagnosticCode::UnknownLanguage:
        return "unknown-language"_L1;
    case DiagnosticCode::InvalidUtf8:
        return "invalid-utf8"_L1;
    case DiagnosticCode::LoneCarriageReturn:
        return "carriage-return"_L1;
    case DiagnosticCode::PartlyCommentedTags:
        return "commented-tags"_L1;
    case DiagnosticCode::EmptyTag:
        return "empty-tag"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString message(const gherkin::Tree &tree, const Problem &problem)
{
    if (!problem.rule)
        return syntaxMessage(tree, problem.diagnostic);
    QString sentence = QCoreApplication::translate("LintRule", rule(*problem.rule).sentence);
    switch (*problem.rule) {
    case RuleId::TooManySteps:
    case RuleId::LongStep:
        return sentence.arg(problem.number);
    case RuleId::InterfaceWords:
    case RuleId::UnusedColumn:
    case RuleId::UnknownParameter:
        return sentence.arg(tree.data().text(problem.range).toString());
    case RuleId::NearDuplicateStep:
    case RuleId::DuplicateNameInProject:
    case RuleId::TagSpelling:
    case RuleId::UndefinedStep:
    case RuleId::AmbiguousStep:
    case RuleId::SlowDefinition:
        return sentence.arg(QString::fromUtf8(problem.other));
    case RuleId::MistypedKeyword:
        return sentence.arg(QString::fromUtf8(problem.other).trimmed());
    default:
        return sentence;
    }
}

std::vector<Problem> syntaxProblems(const gherkin::Tree &tree)
{
    std::vector<Problem> problems;
    for (const gherkin::Diagnostic &diagnostic : tree.diagnostics())
        problems.push_back({.severity = diagnostic.isSyntaxError() ? Severity::Error : Severity::Warning,
                            .line = diagnostic.line,
                            .range = {diagnostic.offset, diagnostic.length},
                            .diagnostic = diagnostic});
    std::ranges::stable_sort(problems, {}, [](const Problem &each) { return std::pair(each.line, each.range.offset); });
    return problems;
}

} // namespace stepwright::linting
