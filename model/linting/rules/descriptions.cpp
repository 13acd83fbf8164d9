#include "model/linting/rules/rules.h"
#include "model/linting/syntax/keywordguess.h"

namespace stepwright::linting {

using gherkin::LineKind;

namespace {

/// One line of a description as the rule reads it.
struct ProseLine
{
    quint32 line = 0;
    gherkin::TextRange range; ///< without blanks around
    QString text;
};

std::vector<ProseLine> proseOf(gherkin::TitledNode node, const gherkin::TreeData &tree)
{
    std::vector<ProseLine> lines;
    const gherkin::LineRange range = node.descriptionLines();
    for (quint32 line = range.first; line < range.end(); ++line) {
        if (tree.lines[line].kind != LineKind::Description)
            continue;
        const gherkin::TextRange content = tree.contentRange(line);
        const QString text = tree.text(content).toString().trimmed();
        if (!text.isEmpty())
            lines.push_back({line, {content.offset, quint32(text.toUtf8().size())}, text});
    }
    return lines;
}

// "Scenario log in" with a step in the next line.
KeywordGuess titleBeforeStep(const ProseLine &line, const ProseLine &next, const gherkin::Dialect &dialect)
{
    constexpr quint32 kinds = bit(LineKind::Scenario) | bit(LineKind::Background);
    return isStepLine(next.text, dialect) ? guessTitleWithoutColon(line.text, dialect, kinds) : KeywordGuess();
}

} // namespace

void checkDescription(gherkin::TitledNode node, Scope &scope)
{
    const std::vector<ProseLine> lines = proseOf(node, scope.tree().data());
    const gherkin::Dialect &dialect = scope.tree().dialect();
    const bool isBeforeSteps = bit(node.kind()) & (bit(LineKind::Scenario) | bit(LineKind::Background));
    bool wasFound = true; // the first line, and those behind a found one, are where steps would stand
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ProseLine &line = lines[i];
        KeywordGuess guess = guessTitle(line.text, dialect);
        if (!guess && isBeforeSteps)
            guess = guessStep(line.text, dialect);
        else if (!guess && i + 1 < lines.size())
            guess = titleBeforeStep(line, lines[i + 1], dialect);
        const bool isFound = guess && (wasFound || !guess.isOnlyCase);
        if (isFound)
            scope.report(RuleId::MistypedKeyword, line.line,
                         {line.range.offset, quint32(QStringView(line.text).first(guess.length).toUtf8().size())}, 0,
                         guess.keyword);
        wasFound = isFound;
    }
}

} // namespace stepwright::linting
