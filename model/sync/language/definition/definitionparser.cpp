#include "model/sync/language/definition/definitionparser.h"

#include "model/project/tagtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("DefinitionLanguage", text);
}

} // namespace

Result<> DefinitionParser::expectSign(QStringView sign)
{
    if (!m_lexer.isSign(sign))
        return unexpectedToken(sign.toString());
    m_lexer.next();
    return {};
}

Result<> DefinitionParser::expectName(QStringView name)
{
    if (!m_lexer.isName(name))
        return unexpectedToken(name.toString());
    m_lexer.next();
    return {};
}

Result<> DefinitionParser::expectEnd()
{
    if (m_lexer.token().kind != Token::Kind::End)
        return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "the end of the text"));
    return {};
}

std::unexpected<Error> DefinitionParser::unexpectedToken(const QString &expected) const
{
    const Token &token = m_lexer.token();
    const QStringView found = m_lexer.text();
    if (token.kind == Token::Kind::End)
        return m_lexer.failureAt(
            token.range.from,
            translated(QT_TRANSLATE_NOOP("DefinitionLanguage", "%1 is expected, not the end.")).arg(expected));
    if (token.kind == Token::Kind::Unknown && (found == u"'" || found == u"\""))
        return m_lexer.failureAt(token.range.from,
                                 translated(QT_TRANSLATE_NOOP("DefinitionLanguage", "This quote is not closed.")));
    constexpr qsizetype shown = 40;
    return m_lexer.failureAt(
        token.range.from,
        translated(QT_TRANSLATE_NOOP("DefinitionLanguage", "%1 is expected, not “%2”."))
            .arg(expected, found.size() > shown ? QString(found.first(shown) % u'…') : found.toString()));
}

std::unexpected<Error> DefinitionParser::tooDeep() const
{
    return m_lexer.failureAt(
        m_lexer.token().range.from,
        translated(QT_TRANSLATE_NOOP("DefinitionLanguage", "Blocks or values are nested deeper than %1 levels."))
            .arg(maximumDefinitionDepth));
}

Result<ParsedDefinition> DefinitionParser::readDefinition()
{
    ParsedDefinition parsed;
    parsed.head.from = m_lexer.token().range.from;
    if (Result<> head = readHead(parsed.value); !head)
        return failure(head.error());
    parsed.head.to = m_lexer.previousEnd();
    Result<Body> body = readBody(&parsed.statements);
    if (!body)
        return failure(body.error());
    parsed.value.body = *std::move(body);
    if (Result<> end = expectName(u"end").and_then([this] { return expectEnd(); }); !end)
        return failure(end.error());
    return parsed;
}

Result<> DefinitionParser::readHead(PlatformDefinition &definition)
{
    if (Result<> tags = readTags(definition.tags); !tags)
        return tags;
    if (m_lexer.isName(u"scenario"))
        definition.kind = DefinitionKind::Scenario;
    else if (m_lexer.isName(u"actionword"))
        definition.kind = DefinitionKind::ActionWord;
    else if (m_lexer.isName(u"folder"))
        definition.kind = DefinitionKind::Folder;
    else
        return unexpectedToken(u"scenario, actionword, folder"_s);
    m_lexer.next();
    if (definition.kind != DefinitionKind::Folder || m_lexer.token().kind == Token::Kind::Text) {
        Result<QString> name = readQuotedName();
        if (!name)
            return failure(name.error());
        definition.name = *std::move(name);
    }
    if (m_lexer.isSign(u"(")) {
        if (Result<> parameters = readParameters(definition.parameters); !parameters)
            return parameters;
    }
    return expectName(u"do");
}

Result<> DefinitionParser::readTags(QList<Tag> &tags)
{
    while (m_lexer.token().kind == Token::Kind::Tag) {
        const QString tag = m_lexer.text().sliced(1).toString();
        if (tag.isEmpty())
            return m_lexer.failureAt(m_lexer.token().range.from,
                                     translated(QT_TRANSLATE_NOOP("DefinitionLanguage", "This tag has no name.")));
        tags.append(project::tagFromText(tag));
        m_lexer.next();
    }
    return {};
}

Result<QString> DefinitionParser::readQuotedName()
{
    if (m_lexer.token().kind != Token::Kind::Text)
        return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "a name in single quotes"));
    QString name = m_lexer.plainText();
    m_lexer.next();
    return name;
}

Result<QString> DefinitionParser::readName()
{
    if (m_lexer.token().kind != Token::Kind::Name)
        return unexpectedToken(QCoreApplication::translate("DefinitionLanguage", "a name"));
    m_lexer.takeLongName();
    QString name = m_lexer.text().toString();
    m_lexer.next();
    return name;
}

Result<> DefinitionParser::readParameters(QList<Parameter> &parameters)
{
    m_lexer.next();
    while (!m_lexer.isSign(u")")) {
        Result<QString> name = readName();
        if (!name)
            return failure(name.error());
        m_declared.insert(*name);
        Parameter parameter{*std::move(name), {}};
        if (m_lexer.isSign(u"=")) {
            m_lexer.next();
            Result<Expression> value = readValue();
            if (!value)
                return failure(value.error());
            parameter.defaultValue = *std::move(value);
        }
        parameters.append(std::move(parameter));
        if (!m_lexer.isSign(u","))
            break;
        m_lexer.next();
    }
    return expectSign(u")");
}

Result<Body> DefinitionParser::readWholeBody()
{
    Result<Body> body = readBody();
    if (!body)
        return body;
    if (Result<> end = expectEnd(); !end)
        return failure(end.error());
    return body;
}

Result<Expression> DefinitionParser::readWholeValue()
{
    Result<Expression> value = readValue();
    if (!value)
        return value;
    if (Result<> end = expectEnd(); !end)
        return failure(end.error());
    return value;
}

Result<ParsedDefinition> parseDefinition(const QString &text)
{
    return DefinitionParser(text).readDefinition();
}

Result<Body> parseBody(const QString &text)
{
    return DefinitionParser(text).readWholeBody();
}

Result<Expression> parseValue(const QString &text)
{
    return DefinitionParser(text).readWholeValue();
}

namespace {

void nameArguments(Body &body, const QHash<QString, const ActionWordDocument *> &words)
{
    for (Statement &statement : body) {
        if (If *choice = std::get_if<If>(&statement.content)) {
            nameArguments(choice->then, words);
            nameArguments(choice->otherwise, words);
        } else if (While *loop = std::get_if<While>(&statement.content)) {
            nameArguments(loop->body, words);
        } else if (Call *call = std::get_if<Call>(&statement.content)) {
            const ActionWordDocument *word = words.value(call->actionWord);
            for (qsizetype i = 0; word && i < call->arguments.size(); ++i) {
                if (call->arguments[i].name.isEmpty() && i < word->definition.parameters.size())
                    call->arguments[i].name = word->definition.parameters[i].name;
            }
        }
    }
}

} // namespace

void namePositionalArguments(Body &body, const QList<ActionWordDocument> &words)
{
    QHash<QString, const ActionWordDocument *> byName;
    for (const ActionWordDocument &word : words)
        byName.insert(word.name, &word);
    nameArguments(body, byName);
}

} // namespace stepwright::sync
