// How DefinitionReader understands the texts that it found.
#include "model/definitions/scanning/definitionreader.h"

#include <QRegularExpression>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;
using project::StepKind;

namespace {

quint8 kindsOf(QStringView word)
{
    if (word.startsWith(u"given", Qt::CaseInsensitive))
        return bitOf(StepKind::Context);
    if (word.startsWith(u"when", Qt::CaseInsensitive))
        return bitOf(StepKind::Action);
    if (word.startsWith(u"then", Qt::CaseInsensitive))
        return bitOf(StepKind::Outcome);
    return anyKind;
}

// /pattern/flags as a string.
bool takeDelimiters(QString &text, QString &flags)
{
    static const QRegularExpression delimited(u"^([/~#`])(.*)\\1([a-zA-Z]*)$"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = delimited.match(text);
    if (!match.hasMatch())
        return false;
    flags = match.captured(3);
    text = match.captured(2);
    return true;
}

// What a text of Java, C# and the like is: anchors mean a regular expression in all versions of Cucumber. What looks
// like one without them was one in old versions, and is in the frameworks of .NET.
PatternKind kindOfText(const QString &text)
{
    if (text.startsWith(u'^') || text.endsWith(u'$'))
        return PatternKind::Regex;
    static const QRegularExpression placeholder(u"\\{[A-Za-z_]*\\}"_s);
    static const QRegularExpression signs(u"\\([^)]*[*+|][^)]*\\)|\\.\\*|\\.\\+|\\\\[dwsDWS.]|\\[[^\\]]+\\]|\\(\\?"_s);
    if (text.contains(placeholder))
        return PatternKind::Expression;
    return text.contains(signs) ? PatternKind::Either : PatternKind::Expression;
}

} // namespace

void DefinitionReader::understandPython(StepDefinition &definition, const Argument &argument) const
{
    const QString &wrapper = argument.wrapper;
    if (wrapper == "parse"_L1 || wrapper == "cfparse"_L1)
        definition.kind = PatternKind::Parse;
    else if (wrapper == "re"_L1 || wrapper == "compile"_L1)
        definition.kind = PatternKind::Regex;
    else if (wrapper == "string"_L1)
        definition.kind = PatternKind::Literal;
    else
        definition.kind = m_python;
    definition.fit = Fit::Begin;
    definition.ignoresCase |= definition.kind == PatternKind::Parse;
    definition.reach = m_isPytest ? Reach::File : Reach::Everywhere;
}

void DefinitionReader::understandText(StepDefinition &definition, const Argument &argument) const
{
    if (isIn("JavaScript"_L1)) {
        definition.kind = m_isJest ? PatternKind::Literal : PatternKind::Expression;
    } else if (isIn("Ruby"_L1)) {
        definition.kind = PatternKind::Expression;
    } else if (isIn("Go"_L1)) {
        definition.kind = PatternKind::Regex;
    } else if (isIn("Rust"_L1)) {
        definition.kind = argument.name == "regex"_L1  ? PatternKind::Regex
                          : argument.name == "expr"_L1 ? PatternKind::Expression
                                                       : PatternKind::Literal;
    } else {
        QString flags;
        definition.kind = kindOfText(definition.pattern);
        if (!isIn("C#"_L1) && definition.pattern.startsWith(u'/') && takeDelimiters(definition.pattern, flags))
            definition.kind = PatternKind::Regex;
    }
}

StepDefinition DefinitionReader::definitionOf(const Token &word, Form form, const Argument &argument) const
{
    StepDefinition definition{.pattern = argument.text,
                              .reach = m_isJest || m_isScoped ? Reach::Nobody : Reach::Everywhere,
                              .ignoresCase = argument.flags.contains(u'i'),
                              .isExtended = argument.flags.contains(u'x'),
                              .dotsMeanAll = argument.flags.contains(isIn("Ruby"_L1) ? u'm' : u's'),
                              .file = m_path,
                              .line = word.line};
    const QString &wrapper = argument.wrapper;
    const bool isRegexMade =
        wrapper == "RegExp"_L1 || wrapper == "MustCompile"_L1 || wrapper == "Regex"_L1 || wrapper == "compile"_L1;
    if (isIn("Python"_L1)) {
        understandPython(definition, argument);
    } else if (form == HashBracket && isIn("PHP"_L1)) {
        QString flags;
        definition.kind = takeDelimiters(definition.pattern, flags) ? PatternKind::Regex : PatternKind::Turnip;
        definition.ignoresCase = flags.contains(u'i');
    } else if (argument.isRegex || isRegexMade) {
        definition.kind = PatternKind::Regex;
    } else if (isIn("Ruby"_L1) && word.source == u"step") {
        definition.kind = PatternKind::Turnip;
    } else {
        understandText(definition, argument);
    }
    if (isIn("C#"_L1))
        definition.fit = Fit::Whole;
    if (m_language.tellsKinds)
        definition.kinds = kindsOf(word.source);
    return definition;
}

void DefinitionReader::add(const Token &word, Form form, const Argument &argument)
{
    if (argument.text.trimmed().isEmpty())
        return;
    m_found.definitions.push_back(definitionOf(word, form, argument));
}

void DefinitionReader::addProblem(const Token &token, const QString &message)
{
    m_found.problems.push_back({m_path, token.line, message});
}

// * @Given /^I pay (\d+)$/ in PHP's documentation comments.
void DefinitionReader::readDoc(const Token &token)
{
    static const QRegularExpression annotation(u"^[\\s*/]*@(Given|When|Then)\\s+(.+?)\\s*(?:\\*/)?$"_s);
    int line = token.line;
    for (const QString &text : token.text.split(u'\n')) {
        if (const QRegularExpressionMatch match = annotation.match(text.trimmed()); match.hasMatch()) {
            Token word{.kind = Token::Kind::Word, .line = line};
            add(word, HashBracket, {.text = match.captured(2), .isFound = true});
        }
        ++line;
    }
}

} // namespace stepwright::definitions
