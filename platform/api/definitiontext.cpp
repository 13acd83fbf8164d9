#include "platform/api/definitiontext.h"

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// Goes over a definition token by token.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) {}

    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }
    [[nodiscard]] QChar current() const { return atEnd() ? QChar() : m_text[m_position]; }
    void advance() { ++m_position; }

    void skipSpace()
    {
        while (!atEnd() && current().isSpace())
            advance();
    }

    void skipTagLines()
    {
        for (skipSpace(); current() == u'@'; skipSpace()) {
            const qsizetype lineEnd = m_text.indexOf(u'\n', m_position);
            m_position = lineEnd < 0 ? m_text.size() : lineEnd;
        }
    }

    /// Letters, digits, '_' and '-'; empty where there is none.
    QString word()
    {
        const qsizetype begin = m_position;
        while (!atEnd() && (current().isLetterOrNumber() || current() == u'_' || current() == u'-'))
            advance();
        return m_text.sliced(begin, m_position - begin);
    }

    /// What stands between quotes, which begin here; empty optional where the end is missing.
    std::optional<QString> quoted()
    {
        const QChar quote = current();
        QString content;
        for (advance(); !atEnd(); advance()) {
            if (current() == quote) {
                advance();
                return content;
            }
            if (current() == u'\\' && m_position + 1 < m_text.size()) {
                const QChar next = m_text[m_position + 1];
                if (next == u'\'' || next == u'"' || next == u'\\') {
                    advance();
                }
            }
            content += current();
        }
        return {};
    }

    /// From here to a ',' or ')' of this level, which is not taken.
    std::optional<QString> upToSeparator()
    {
        const qsizetype begin = m_position;
        int depth = 0;
        while (!atEnd()) {
            const QChar c = current();
            if (c == u'"' || c == u'\'') {
                if (!quoted())
                    return {};
                continue;
            }
            if (depth == 0 && (c == u',' || c == u')'))
                return m_text.sliced(begin, m_position - begin).trimmed();
            depth += c == u'(' || c == u'[' || c == u'{' ? 1 : 0;
            depth -= c == u')' || c == u']' || c == u'}' ? 1 : 0;
            advance();
        }
        return {};
    }

private:
    const QString &m_text;
    qsizetype m_position = 0;
};

std::unexpected<Error> notUnderstood(const QString &what, qsizetype position)
{
    return failure(ErrorKind::Invalid,
                   u"The definition is not understood at character %1: %2"_s.arg(position + 1).arg(what));
}

Result<> readParameters(Scanner &scanner, DefinitionHead &head)
{
    while (scanner.current() != u')') {
        scanner.advance(); // the '(' or ','
        scanner.skipSpace();
        if (scanner.current() == u')' && head.parameters.isEmpty())
            break;
        const qsizetype begin = scanner.position();
        const std::optional<QString> text = scanner.upToSeparator();
        if (!text)
            return notUnderstood(u"the list of parameters does not end"_s, begin);
        QString copy = *text;
        const QString name = Scanner(copy).word();
        if (name.isEmpty())
            return notUnderstood(u"a parameter needs a name"_s, begin);
        head.parameters.append({name, *text});
    }
    scanner.advance();
    return {};
}

QString headText(const DefinitionHead &head)
{
    QString name = head.name;
    name.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    QStringList parameters;
    for (const DefinitionHead::Parameter &parameter : head.parameters)
        parameters.append(parameter.text);
    const QString list = parameters.isEmpty() ? QString() : QString(" ("_L1 + parameters.join(", "_L1) + u')');
    return head.kind + " '"_L1 + name + u'\'' + list + " do"_L1;
}

} // namespace

QStringList DefinitionHead::parameterNames() const
{
    QStringList names;
    for (const Parameter &parameter : parameters)
        names.append(parameter.name);
    return names;
}

Result<DefinitionHead> readHead(const QString &definition)
{
    Scanner scanner(definition);
    scanner.skipTagLines();
    DefinitionHead head;
    head.begin = scanner.position();
    head.kind = scanner.word();
    if (head.kind != "scenario"_L1 && head.kind != "actionword"_L1)
        return notUnderstood(u"\"scenario\" or \"actionword\" is expected"_s, head.begin);
    scanner.skipSpace();
    const qsizetype nameBegin = scanner.position();
    if (scanner.current() != u'\'')
        return notUnderstood(u"a name in single quotes is expected"_s, nameBegin);
    const std::optional<QString> name = scanner.quoted();
    if (!name || name->trimmed().isEmpty())
        return notUnderstood(u"the name is empty or does not end"_s, nameBegin);
    head.name = *name;
    scanner.skipSpace();
    if (scanner.current() == u'(') {
        if (const Result<> read = readParameters(scanner, head); !read)
            return failure(read.error());
        scanner.skipSpace();
    }
    const qsizetype doBegin = scanner.position();
    if (scanner.word() != "do"_L1)
        return notUnderstood(u"\"do\" is expected"_s, doBegin);
    head.end = scanner.position();
    const QString rest = definition.sliced(head.end).trimmed();
    if (rest != "end"_L1 && !(rest.endsWith("end"_L1) && rest[rest.size() - 4].isSpace()))
        return notUnderstood(u"\"end\" is expected"_s, definition.size());
    return head;
}

QString withHead(const QString &definition, const DefinitionHead &head)
{
    return definition.first(head.begin) + headText(head) + definition.sliced(head.end);
}

QString newDefinition(const DefinitionHead &head, const QString &body)
{
    QString lines;
    for (const QString &line : body.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += "  "_L1 + line.trimmed() + u'\n';
    }
    return headText(head) + u'\n' + lines + "end\n"_L1;
}

QList<DefinitionHead::Parameter> parametersInName(const QString &name)
{
    QList<DefinitionHead::Parameter> parameters;
    const QStringList parts = name.split(u'"');
    for (qsizetype i = 1; i + 1 < parts.size(); i += 2) {
        const QString parameter = normalizedParameterName(parts[i]);
        const bool known = std::ranges::contains(parameters, parameter, &DefinitionHead::Parameter::name);
        if (!parameter.isEmpty() && !known)
            parameters.append({parameter, parameter});
    }
    return parameters;
}

QStringList calledNames(const QString &definition)
{
    QStringList names;
    Scanner scanner(definition);
    bool afterCall = false; // after `call`, or `call given`
    while (!scanner.atEnd()) {
        scanner.skipSpace();
        const QChar c = scanner.current();
        if (c == u'\'' || c == u'"') {
            const std::optional<QString> name = scanner.quoted();
            if (name && afterCall && c == u'\'' && !names.contains(*name))
                names.append(*name);
            afterCall = false;
            continue;
        }
        const QString word = scanner.word();
        static const QStringList annotations{u"given"_s, u"when"_s, u"then"_s, u"and"_s, u"but"_s};
        afterCall = word == "call"_L1 || (afterCall && annotations.contains(word));
        if (word.isEmpty())
            scanner.advance();
    }
    return names;
}

QString normalizedParameterName(const QString &name)
{
    return name.simplified().replace(u' ', u'_');
}

} // namespace stepwright::platform
