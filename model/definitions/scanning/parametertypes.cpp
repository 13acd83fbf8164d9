#include "model/definitions/scanning/parametertypes.h"

#include "model/definitions/matching/expression.h"

#include <algorithm>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;
using Kind = Token::Kind;

namespace {

bool isText(const Token &token)
{
    return token.kind == Kind::Text || token.kind == Kind::Regex;
}

} // namespace

ParameterTypeReader::ParameterTypeReader(const Language &language, const QString &path,
                                         const std::vector<Token> &tokens, const Constants &constants)
    : m_language(language.name), m_path(path), m_tokens(tokens), m_constants(constants)
{
}

std::vector<ParameterType> ParameterTypeReader::read()
{
    for (std::size_t index = 0; index + 1 < m_tokens.size(); ++index) {
        const Token &word = m_tokens[index];
        if (word.kind != Kind::Word)
            continue;
        const bool isPython = m_language == "Python"_L1;
        if (word.source == u"ParameterType" && index > 0 && at(index - 1).isSign(u'@'))
            readAnnotation(index);
        else if (word.source == u"ParameterType" || word.source == u"defineParameterType")
            readCall(index);
        else if (m_language == "C#"_L1 && word.source.startsWith(u"StepArgumentTransformation"))
            readTransformation(index);
        else if (isPython && word.source == u"with_pattern")
            readPattern(index);
        else if (isPython && (word.source == u"make_choice" || word.source == u"make_enum"))
            readChoice(index);
        else if (isPython && (word.source == u"register_type" || word.source == u"extra_types"))
            readRegistered(index);
        else if (m_language == "Rust"_L1 && word.source == u"param" && index > 0 && at(index - 1).isSign(u'['))
            readParam(index);
    }
    return std::move(m_found);
}

// Where the bracket at a place closes; the last token if it does not.
std::size_t ParameterTypeReader::closing(std::size_t opening) const
{
    int depth = 0;
    for (std::size_t index = opening; index + 1 < m_tokens.size(); ++index) {
        const Token &token = m_tokens[index];
        if (token.isSign(u'(') || token.isSign(u'[') || token.isSign(u'{'))
            ++depth;
        else if ((token.isSign(u')') || token.isSign(u']') || token.isSign(u'}')) && --depth == 0)
            return index;
    }
    return m_tokens.size() - 1;
}

// What a string or regular expression, or the name of one, says; null where there is none.
QString ParameterTypeReader::textAt(std::size_t index) const
{
    const Token &token = at(index);
    if (isText(token))
        return token.flags.contains(u'i') ? "(?i:"_L1 + token.text + u')' : token.text;
    if (token.kind == Kind::Word) {
        if (const auto constant = m_constants.value(token.source.toString()))
            return constant->flags.contains(u'i') ? "(?i:"_L1 + constant->text + u')' : constant->text;
    }
    return {};
}

// A text, or the texts of a list.
QStringList ParameterTypeReader::textsFrom(std::size_t index, std::size_t end) const
{
    QStringList texts;
    const bool isList = at(index).isSign(u'[') || (at(index).kind == Kind::Word && at(index + 1).isSign(u'('));
    const std::size_t last = isList ? qMin(end, closing(at(index).isSign(u'[') ? index : index + 1)) : index + 1;
    for (; index < last; ++index) {
        if (const QString text = textAt(index); !text.isNull())
            texts.append(text);
    }
    return texts;
}

// The token behind `name:`, `name =`, `name =>` or `:name =>`, and with `"name":`; 0: there is none.
std::size_t ParameterTypeReader::valueOf(QStringView name, std::size_t begin, std::size_t end) const
{
    for (std::size_t index = begin; index < end; ++index) {
        if (!at(index).isWord(name) && !(at(index).kind == Kind::Text && at(index).text == name))
            continue;
        std::size_t next = index + 1;
        if (!at(next).isSign(u':') && !at(next).isSign(u'='))
            continue;
        next += at(next + 1).isSign(u'>') ? 2 : 1;
        return next;
    }
    return 0;
}

void ParameterTypeReader::add(const QString &name, const QStringList &regexes, std::size_t place, bool isFunction)
{
    if (!name.isEmpty() && !regexes.isEmpty())
        m_found.push_back(
            {.name = name, .regexes = regexes, .isFunction = isFunction, .file = m_path, .line = at(place).line});
}

// defineParameterType({name: 'color', regexp: /red|blue/}), ParameterType(name: 'color', regexp: /red|blue/),
// new ParameterType<>("color", "red|blue", …), ParameterType("color", "red|blue") { … }
void ParameterTypeReader::readCall(std::size_t index)
{
    std::size_t opening = index + 1;
    while (opening < index + 8 && !at(opening).isSign(u'(') && at(opening).kind != Kind::End)
        ++opening; // <Color>
    if (!at(opening).isSign(u'('))
        return;
    const std::size_t end = closing(opening);
    const std::size_t name = valueOf(u"name", opening, end);
    std::size_t regex = valueOf(u"regexp", opening, end);
    if (regex == 0)
        regex = valueOf(u"regex", opening, end);
    if (name != 0 && regex != 0)
        add(textAt(name), textsFrom(regex, end), index);
    else if (name == 0 && isText(at(opening + 1)) && at(opening + 2).isSign(u','))
        add(textAt(opening + 1), textsFrom(opening + 3, end), index);
}

// @ParameterType("red|blue") public Color color(String text); @ParameterType(value = "red|blue", name = "color")
void ParameterTypeReader::readAnnotation(std::size_t index)
{
    if (!at(index + 1).isSign(u'('))
        return;
    const std::size_t end = closing(index + 1);
    const std::size_t value = valueOf(u"value", index + 1, end);
    const std::size_t name = valueOf(u"name", index + 1, end);
    QString method;
    for (std::size_t next = end + 1; name == 0 && next < end + 40 && at(next).kind != Kind::End; ++next) {
        const bool isOther = next > 1 && at(next - 2).isSign(u'@');
        if (!at(next).isSign(u'('))
            continue;
        if (!isOther) {
            method = at(next - 1).source.toString();
            break;
        }
        next = closing(next);
    }
    add(name != 0 ? textAt(name) : method, textsFrom(value != 0 ? value : index + 2, end), index);
}

// [StepArgumentTransformation("red|blue", Name = "color")] public Color ToColor(string text): its name is that of what
// the method makes; without a regular expression it takes any text.
void ParameterTypeReader::readTransformation(std::size_t index)
{
    std::size_t end = index;
    QStringList regexes{u".*"_s};
    std::size_t name = 0;
    if (at(index + 1).isSign(u'(')) {
        end = closing(index + 1);
        name = valueOf(u"Name", index + 1, end);
        const std::size_t regex = valueOf(u"Regex", index + 1, end);
        const std::size_t first = regex != 0 ? regex : index + 2;
        if (isText(at(first)) || (at(first).kind == Kind::Word && !textAt(first).isNull()))
            regexes = {textAt(first)};
    }
    QString made;
    for (std::size_t next = end + 1; next < end + 60 && at(next).kind != Kind::End && !at(next).isSign(u'('); ++next) {
        if (at(next).isSign(u'[')) // another attribute
            next = closing(next);
        else if (at(next).kind == Kind::Word && at(next + 1).kind == Kind::Word)
            made = at(next).source.toString(); // the last of two words is the method
    }
    add(name != 0 ? textAt(name) : made, regexes, index);
}

// @parse.with_pattern(r"red|blue") def parse_color(text)
void ParameterTypeReader::readPattern(std::size_t index)
{
    const std::size_t end = closing(index + 1);
    std::size_t next = end + 1;
    while (next < end + 20 && !at(next).isWord(u"def") && at(next).kind != Kind::End)
        ++next;
    if (at(next).isWord(u"def"))
        add(at(next + 1).source.toString(), textsFrom(index + 2, end), index, true);
}

// parse_color = TypeBuilder.make_choice(["red", "blue"]), make_enum({"yes": True, "no": False})
void ParameterTypeReader::readChoice(std::size_t index)
{
    std::size_t first = index;
    while (first >= 2 && at(first - 1).isSign(u'.') && at(first - 2).kind == Kind::Word)
        first -= 2;
    if (first < 2 || !at(first - 1).isSign(u'=') || !at(index + 1).isSign(u'('))
        return;
    QStringList regexes;
    const bool isEnum = at(index).source == u"make_enum";
    for (std::size_t next = index + 2; next < closing(index + 1); ++next) {
        if (at(next).kind == Kind::Text && (!isEnum || at(next + 1).isSign(u':')))
            regexes.append(escaped(at(next).text));
    }
    add(at(first - 2).source.toString(), regexes, index, true);
}

// register_type(Color=parse_color), extra_types={"Color": parse_color}, extra_types=dict(Color=parse_color)
void ParameterTypeReader::readRegistered(std::size_t index)
{
    std::size_t opening = index + 1;
    while (opening < index + 4 && !at(opening).isSign(u'(') && !at(opening).isSign(u'{'))
        ++opening;
    const std::size_t end = closing(opening);
    for (std::size_t next = opening + 1; next + 2 <= end; ++next) {
        const Token &key = at(next);
        const bool isKey = (key.kind == Kind::Word && at(next + 1).isSign(u'=')) ||
                           (key.kind == Kind::Text && at(next + 1).isSign(u':'));
        if (!isKey || at(next + 2).kind != Kind::Word)
            continue;
        std::size_t last = next + 2;
        while (at(last + 1).isSign(u'.') && at(last + 2).kind == Kind::Word)
            last += 2;
        m_found.push_back({.name = key.kind == Kind::Word ? key.source.toString() : key.text,
                           .function = at(last).source.toString(),
                           .file = m_path,
                           .line = key.line});
    }
}

// #[derive(Parameter)] #[param(name = "color", regex = "red|blue")] enum Color
void ParameterTypeReader::readParam(std::size_t index)
{
    const std::size_t end = closing(index + 1);
    const std::size_t regex = valueOf(u"regex", index + 1, end);
    const std::size_t name = valueOf(u"name", index + 1, end);
    std::size_t next = end + 1;
    while (next < end + 40 && !at(next).isWord(u"enum") && !at(next).isWord(u"struct") && at(next).kind != Kind::End)
        ++next;
    if (regex != 0)
        add(name != 0 ? textAt(name) : at(next + 1).source.toString().toLower(), textsFrom(regex, end), index);
}

} // namespace stepwright::definitions
