#include "model/definitions/scanning/definitionreader.h"

#include "model/definitions/scanning/lexer.h"
#include "model/definitions/scanning/parametertypes.h"

#include <QCoreApplication>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;
using Kind = Token::Kind;

DefinitionReader::DefinitionReader(const Language &language, const QString &path, QStringView source)
    : m_language(language), m_name(language.name), m_path(path), m_tokens(Lexer(source, language.syntax).read())
{
    m_isCucumber = source.contains(u"cucumber", Qt::CaseInsensitive);
    m_isJest = source.contains(u"jest-cucumber");
    m_isPytest = source.contains(u"pytest_bdd");
    m_isScoped = isIn("C#"_L1) && source.contains(u"Scope(");
    m_isOther = source.contains(u"org.jbehave") || source.contains(u"io.kotest");
    const bool isLettuce =
        source.contains(u"lettuce") || source.contains(u"import aloe") || source.contains(u"from aloe");
    m_python = m_isPytest ? PatternKind::Literal : isLettuce ? PatternKind::Regex : PatternKind::Parse;
}

FileDefinitions DefinitionReader::read()
{
    if (m_isOther)
        return {};
    readConstants();
    for (std::size_t index = 0; index + 1 < m_tokens.size(); ++index) {
        if (m_tokens[index].kind == Kind::Word)
            readWord(index);
        else if (m_tokens[index].kind == Kind::Doc && m_language.forms & DocComment)
            readDoc(m_tokens[index]);
    }
    m_found.types = ParameterTypeReader(m_language, m_path, m_tokens, m_constants).read();
    return std::move(m_found);
}

// NAME = "text": where a definition is given by that name.
void DefinitionReader::readConstants()
{
    for (std::size_t index = 2; index + 1 < m_tokens.size(); ++index) {
        const Token &value = m_tokens[index];
        const bool isText = value.kind == Kind::Text || value.kind == Kind::Regex;
        if (!isText || !at(index - 1).isSign(u'='))
            continue;
        const Token &next = at(index + 1);
        const bool goesOn = next.isSign(u'+') || next.isSign(u'.');
        const std::size_t name = at(index - 2).isSign(u':') ? index - 3 : index - 2;
        if (goesOn || name >= m_tokens.size() || m_tokens[name].kind != Kind::Word)
            continue;
        const QString key = m_tokens[name].source.toString();
        const auto known = m_constants.constFind(key);
        if (known == m_constants.cend())
            m_constants.insert(key, value);
        else if (const std::optional<Token> &other = *known; !other || other->text != value.text)
            m_constants.insert(key, std::nullopt);
    }
}

bool DefinitionReader::isDefinitionWord(QStringView word, Form form) const
{
    if (form == Bracket && word.endsWith(u"Attribute"))
        word.chop(9);
    if (QString(m_language.words).contains(u' ' + word.toString() + u' ')) {
        const bool isSmall = word.front().isLower() && word != u"defineStep";
        // Small words are names of many things; they count as decorators, and where jest-cucumber is used.
        return !isSmall || !isIn("JavaScript"_L1) || form == Decorator || m_isJest;
    }
    if (!m_language.isLocalised || word.size() < (form == Call ? 2 : 1))
        return false;
    return (m_isCucumber || isIn("Ruby"_L1)) && isKeywordName(word);
}

// The first token of `TechTalk.SpecFlow.Given` or `cucumber::given`.
std::size_t DefinitionReader::qualifierBegin(std::size_t index) const
{
    while (index >= 2) {
        const bool isColons = index >= 3 && m_tokens[index - 1].isSign(u':') && m_tokens[index - 2].isSign(u':');
        const std::size_t before = isColons ? index - 3 : index - 2;
        if (!(isColons || m_tokens[index - 1].isSign(u'.')) || m_tokens[before].kind != Kind::Word)
            break;
        index = before;
    }
    return index;
}

// The form in which a word may begin a definition, by what stands before it.
std::optional<Form> DefinitionReader::formOf(std::size_t index) const
{
    const std::size_t first = qualifierBegin(index);
    const auto before = [this, first](std::size_t distance, char16_t sign) {
        return first >= distance && m_tokens[first - distance].isSign(sign);
    };
    const quint8 forms = m_language.forms;
    if (before(1, u'@'))
        return forms & Decorator ? std::optional(Decorator) : std::nullopt;
    const bool isListed = before(1, u',') && before(2, u')');
    if (forms & Bracket && (before(1, u'[') || isListed))
        return Bracket;
    if (forms & HashBracket && ((before(1, u'[') && (before(2, u'#') || before(2, u'!'))) || isListed))
        return HashBracket;
    const bool isMethod = index > 0 && m_tokens[index - 1].isSign(u'.');
    if (forms & MethodCall && isMethod)
        return MethodCall;
    if (!(forms & Call) || isDeclaration(index))
        return std::nullopt;
    return Call;
}

bool DefinitionReader::isDeclaration(std::size_t index) const
{
    if (index == 0)
        return false;
    const Token &before = m_tokens[index - 1];
    return before.isWord(u"function") || before.isWord(u"def") || before.isWord(u"fun") || before.isWord(u"class") ||
           before.isWord(u"new") || before.isWord(u"void");
}

void DefinitionReader::readWord(std::size_t index)
{
    const Token &word = m_tokens[index];
    if (isIn("Python"_L1) && word.source == u"use_step_matcher") {
        readMatcher(index);
        return;
    }
    const std::optional<Form> form = formOf(index);
    if (!form || !isDefinitionWord(word.source, *form))
        return;
    std::size_t next = index + 1;
    if (isIn("JavaScript"_L1) && at(next).isSign(u'<')) { // Given<World>(…)
        while (next + 1 < m_tokens.size() && next < index + 8 && !at(next).isSign(u'('))
            ++next;
    }
    const bool isBracketed = at(next).isSign(u'(');
    const bool mayBeBare = isIn("Ruby"_L1) && !at(next).isFirstInLine;
    if (!isBracketed && !mayBeBare) {
        if (*form == Bracket && (at(next).isSign(u']') || at(next).isSign(u',')))
            addProblem(word,
                       QCoreApplication::translate("Definitions", "This definition is named by its method: it is not "
                                                                  "read. Give it a text."));
        return;
    }
    const Argument argument = readArgument(isBracketed ? next + 1 : next);
    const bool isCall = *form == Call || *form == MethodCall;
    if (isCall && !goesOnWell(argument.next))
        return;
    if (argument.isFound)
        add(word, *form, argument);
    else if (argument.isUnknown)
        addProblem(word,
                   QCoreApplication::translate(
                       "Definitions", "The text of this definition is only known when the code runs: it is not read."));
    else if (*form == Bracket && at(next + 1).isSign(u')'))
        addProblem(word, QCoreApplication::translate("Definitions", "This definition is named by its method: it is not "
                                                                    "read. Give it a text."));
}

// Whether code that carries the step out follows the text of a call.
bool DefinitionReader::goesOnWell(std::size_t index) const
{
    const auto begins = [this](const Token &token) {
        return token.isSign(u'{') || (isIn("Ruby"_L1) && token.isWord(u"do"));
    };
    const Token &next = at(index);
    if (next.isSign(u',') || begins(next))
        return true;
    return next.isSign(u')') && begins(at(index + 1));
}

// use_step_matcher("re")
void DefinitionReader::readMatcher(std::size_t index)
{
    const QString &name = at(index + 2).text;
    if (!at(index + 1).isSign(u'(') || name.isEmpty())
        return;
    m_python = name.startsWith("re"_L1) ? PatternKind::Regex : PatternKind::Parse;
}

DefinitionReader::Argument DefinitionReader::readArgument(std::size_t index) const
{
    Argument argument;
    const bool isNamed = at(index).kind == Kind::Word && (at(index + 1).isSign(u'=') || at(index + 1).isSign(u':')) &&
                         !at(index + 2).isSign(u':') && !at(index + 2).isSign(u'=');
    if (isNamed) {
        argument.name = at(index).source.toString();
        index += 2;
    }
    if (at(index).isWord(u"new"))
        ++index;
    int depth = 0;
    while (at(index).kind == Kind::Word) { // parsers.parse(…), re.compile(…)
        std::size_t last = index;
        while (at(last + 1).isSign(u'.') && at(last + 2).kind == Kind::Word)
            last += 2;
        if (!at(last + 1).isSign(u'('))
            break;
        argument.wrapper = at(last).source.toString();
        index = last + 2;
        ++depth;
    }
    if (at(index).isSign(u'~')) {
        argument.isRegex = true;
        ++index;
    }
    readPieces(index, argument);
    readRest(index, depth, argument);
    argument.next = index;
    return argument;
}

// "one" + "two" + NAME
void DefinitionReader::readPieces(std::size_t &index, Argument &argument) const
{
    while (readPiece(index, argument)) {
        const bool isNeighbour = m_language.syntax & JoinsNeighbours && at(index).kind == Kind::Text;
        const bool isJoined = at(index).isSign(u'+') || (isIn("PHP"_L1) && at(index).isSign(u'.')) ||
                              (m_language.syntax & JoinsNeighbours && at(index).isSign(u'\\'));
        if (!isNeighbour && !isJoined)
            break;
        index += isJoined ? 1 : 0;
    }
    if (argument.isFound && at(index).isSign(u'.') &&
        (at(index + 1).isWord(u"toRegex") || at(index + 1).isWord(u"r"))) {
        argument.isRegex = true;
        index += 2;
        if (at(index).isSign(u'(') && at(index + 1).isSign(u')'))
            index += 2;
    }
}

bool DefinitionReader::readPiece(std::size_t &index, Argument &argument) const
{
    const Token &token = at(index);
    const auto take = [&argument](const Token &piece) {
        argument.text += piece.text;
        argument.flags += piece.flags;
        argument.isRegex |= piece.kind == Kind::Regex;
        argument.isFound = true;
    };
    if (token.kind == Kind::Text || token.kind == Kind::Regex) {
        take(token);
        ++index;
        return true;
    }
    if (token.kind != Kind::Word || token.source == u"do")
        return false;
    std::size_t last = index;
    while (at(last + 1).isSign(u'.') && at(last + 2).kind == Kind::Word)
        last += 2;
    const auto constant = m_constants.value(at(last).source.toString());
    const bool isEnd = at(last + 1).isSign(u',') || at(last + 1).isSign(u')') || at(last + 1).isSign(u'+');
    if (constant) {
        take(*constant);
    } else if (isEnd) {
        argument.isUnknown = true;
        argument.text += gap;
    } else {
        return false;
    }
    index = last + 1;
    return true;
}

// To behind the functions around the text; their further arguments may be flags.
void DefinitionReader::readRest(std::size_t &index, int depth, Argument &argument) const
{
    for (std::size_t steps = 0; depth > 0 && steps < 40 && at(index).kind != Kind::End; ++steps, ++index) {
        const Token &token = at(index);
        if (token.isSign(u'('))
            ++depth;
        else if (token.isSign(u')'))
            --depth;
        else if (token.kind == Kind::Text && at(index - 1).isSign(u','))
            argument.flags += token.text;
        else if (token.isWord(u"I") || token.isWord(u"IGNORECASE") || token.isWord(u"CASE_INSENSITIVE"))
            argument.flags += u'i';
    }
}

FileDefinitions readDefinitions(const QString &path, QStringView text)
{
    const Language *language = languageOf(path);
    return language ? DefinitionReader(*language, path, text).read() : FileDefinitions();
}

} // namespace stepwright::definitions
