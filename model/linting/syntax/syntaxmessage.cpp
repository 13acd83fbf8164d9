#include "model/linting/syntax/syntaxmessage.h"

#include "model/linting/syntax/keywordguess.h"

#include <QCoreApplication>
#include <QStringList>

namespace stepwright::linting {

using namespace Qt::StringLiterals;
using gherkin::DiagnosticCode;
using gherkin::KeywordRole;
using gherkin::LineKind;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("LintSyntax", text);
}

// The usual keyword of each kind of step: "Given, When, Then, And, But".
QString stepKeywords(const gherkin::Dialect &dialect)
{
    QStringList words;
    for (const KeywordRole role :
         {KeywordRole::Given, KeywordRole::When, KeywordRole::Then, KeywordRole::And, KeywordRole::But}) {
        for (const QByteArray &keyword : dialect.keywords(role)) {
            if (!keyword.startsWith('*')) {
                words.append(QString::fromUtf8(keyword).trimmed());
                break;
            }
        }
    }
    words.removeDuplicates();
    return words.join(u", "_s);
}

// A line of free text where none may stand.
QString textMessage(const gherkin::Tree &tree, const gherkin::Diagnostic &diagnostic)
{
    const QString text = tree.data().text({diagnostic.offset, diagnostic.length}).toString();
    const gherkin::Dialect &dialect = tree.dialect();
    constexpr quint32 titles = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) |
                               bit(LineKind::Scenario) | bit(LineKind::Examples);
    KeywordGuess guess = guessTitle(text, dialect);
    if (const KeywordGuess bare = guess ? KeywordGuess() : guessTitleWithoutColon(text, dialect, titles))
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "A colon is missing after \"%1\"."))
            .arg(QStringView(text).first(bare.length));
    if (!guess)
        guess = guessStep(text, dialect);
    if (guess)
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "\"%1\" is no keyword; was \"%2\" meant?"))
            .arg(QStringView(text).first(guess.length), QString::fromUtf8(guess.keyword).trimmed());
    if (const ForeignKeyword foreign = foreignKeyword(tree, diagnostic.line); foreign.dialect)
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "\"%1\" is a keyword in %2, but this text is written in %3."))
            .arg(QString::fromUtf8(foreign.keyword->text).trimmed(), foreign.dialect->nativeName(),
                 dialect.nativeName());
    if (gherkin::acceptedKinds(diagnostic.state) & bit(LineKind::Step))
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "This line is no step. Steps begin with one of: %1"))
            .arg(stepKeywords(dialect));
    return gherkin::userMessage(tree, diagnostic);
}

QString misplacedMessage(const gherkin::Tree &tree, const gherkin::Diagnostic &diagnostic)
{
    switch (tree.lines()[diagnostic.line].kind) {
    case LineKind::Unexpected:
        return textMessage(tree, diagnostic);
    case LineKind::Step:
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "A step needs a scenario or background above it."));
    case LineKind::TableRow:
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "A table row needs a step or examples above it."));
    case LineKind::DocStringSeparator:
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "A doc string needs a step above it."));
    case LineKind::Examples:
        return translated(QT_TRANSLATE_NOOP("LintSyntax", "Examples need a scenario outline above them."));
    case LineKind::Background:
        return translated(
            QT_TRANSLATE_NOOP("LintSyntax", "There is one background at most, before the first scenario."));
    case LineKind::Feature:
        return translated(
            QT_TRANSLATE_NOOP("LintSyntax", "A text has one feature; a second one needs a text of its own."));
    case LineKind::Tags:
        return translated(
            QT_TRANSLATE_NOOP("LintSyntax", "Tags stand before a feature, a rule, a scenario or examples only."));
    default:
        return gherkin::userMessage(tree, diagnostic);
    }
}

} // namespace

QString syntaxMessage(const gherkin::Tree &tree, const gherkin::Diagnostic &diagnostic)
{
    if (diagnostic.code == DiagnosticCode::UnexpectedToken && diagnostic.line < tree.lineCount())
        return misplacedMessage(tree, diagnostic);
    const bool endsWithTags = diagnostic.code == DiagnosticCode::UnexpectedEof && !isInDocString(diagnostic.state) &&
                              !(gherkin::acceptedKinds(diagnostic.state) & bit(LineKind::EndOfFile));
    if (endsWithTags && diagnostic.state != gherkin::State::Start)
        return translated(
            QT_TRANSLATE_NOOP("LintSyntax", "The text ends after tags; nothing follows that they could be of."));
    return gherkin::userMessage(tree, diagnostic);
}

} // namespace stepwright::linting
