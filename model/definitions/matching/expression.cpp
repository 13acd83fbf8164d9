#include "model/definitions/matching/expression.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <vector>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

namespace {

// The parameter types of cucumber-expressions; Java's numbers are written in the way of a country.
const QHash<QString, QString> &knownTypes()
{
    static const QString whole = u"-?\\d+"_s;
    static const QString real = u"[-+]?\\d*[.,]?\\d+(?:[.,]\\d+)*(?:[eE][-+]?\\d+)?"_s;
    static const QHash<QString, QString> types{
        {u""_s, u".*"_s},
        {u"int"_s, whole},
        {u"byte"_s, whole},
        {u"short"_s, whole},
        {u"long"_s, whole},
        {u"biginteger"_s, whole},
        {u"float"_s, real},
        {u"double"_s, real},
        {u"bigdecimal"_s, real},
        {u"word"_s, u"[^\\s]+"_s},
        {u"string"_s, u"(?:\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"|'[^'\\\\]*(?:\\\\.[^'\\\\]*)*')"_s}};
    return types;
}

QString unreadable(const char *why)
{
    return QCoreApplication::translate("Definitions", why);
}

/// Reads a cucumber expression from left to right, a piece between blanks and parameters after the other, as those are
/// what `/` chooses among.
class ExpressionReader
{
public:
    ExpressionReader(const QString &text, const ParameterTypes &types) : m_text(text), m_types(types) {}

    PatternText read()
    {
        while (m_at < m_text.size() && m_pattern.problem.isEmpty()) {
            const QChar character = m_text[m_at];
            if (character == u'\\')
                readEscape();
            else if (character == u'{')
                readParameter();
            else if (character == u'(')
                readOptional();
            else if (character == u'/')
                readSlash();
            else if (character.isSpace())
                readBlank();
            else
                readText(character);
        }
        endWord();
        return std::move(m_pattern);
    }

private:
    void fail(const char *why) { m_pattern.problem = unreadable(why); }

    void readText(QChar character)
    {
        m_word += escaped(QStringView(&character, 1));
        ++m_at;
    }

    void readBlank()
    {
        endWord();
        m_pattern.regex += escaped(m_text.sliced(m_at++, 1));
    }

    void readEscape()
    {
        if (m_at + 1 >= m_text.size()) {
            fail(QT_TRANSLATE_NOOP("Definitions", "The expression ends with a backslash."));
            return;
        }
        ++m_at;
        readText(m_text[m_at]);
    }

    // Where the bracket that opens here closes.
    qsizetype closing(QChar bracket) const
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == u'\\')
                ++at;
            else if (m_text[at] == bracket)
                return at;
        }
        return -1;
    }

    void readParameter()
    {
        const qsizetype end = closing(u'}');
        if (end < 0) {
            fail(QT_TRANSLATE_NOOP("Definitions", "The expression has a { that does not close."));
            return;
        }
        const QString type = m_text.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        endWord();
        QString regex = knownTypes().value(type);
        if (regex.isEmpty())
            regex = m_types.regexOf(type);
        if (regex.isEmpty()) {
            m_pattern.unknownTypes.append(type);
            regex = u".*"_s;
        }
        m_pattern.regex += regex;
    }

    void readOptional()
    {
        const qsizetype end = closing(u')');
        if (end < 0) {
            fail(QT_TRANSLATE_NOOP("Definitions", "The expression has a ( that does not close."));
            return;
        }
        QString inside = m_text.sliced(m_at + 1, end - m_at - 1);
        if (inside.isEmpty()) {
            fail(QT_TRANSLATE_NOOP("Definitions", "The expression has nothing between ( and )."));
            return;
        }
        m_word += "(?:"_L1;
        for (qsizetype at = 0; at < inside.size(); ++at) {
            at += inside[at] == u'\\' && at + 1 < inside.size() ? 1 : 0;
            m_word += escaped(QStringView(inside).sliced(at, 1));
        }
        m_word += ")?"_L1;
        m_at = end + 1;
    }

    void readSlash()
    {
        m_choices.push_back(m_word);
        m_word.clear();
        ++m_at;
    }

    void endWord()
    {
        if (m_choices.empty()) {
            m_pattern.regex += m_word;
        } else {
            m_choices.push_back(m_word);
            if (std::ranges::contains(m_choices, QString()))
                fail(QT_TRANSLATE_NOOP("Definitions", "The expression has nothing beside a /."));
            m_pattern.regex += "(?:"_L1 + QStringList(m_choices.begin(), m_choices.end()).join(u'|') + u')';
        }
        m_choices.clear();
        m_word.clear();
    }

    QString m_text;
    const ParameterTypes &m_types;
    PatternText m_pattern;
    std::vector<QString> m_choices; // before the present word, since the last blank
    QString m_word;
    qsizetype m_at = 0;
};

} // namespace

QString escaped(QStringView text)
{
    QString result;
    for (const QChar character : text) {
        if (character == u'\uFFFC') {
            result += ".*"_L1;
            continue;
        }
        if (QStringView(u"\\^$.|?*+()[]{}#").contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

PatternText expressionPattern(const QString &expression, const ParameterTypes &types)
{
    return ExpressionReader(expression, types).read();
}

PatternText regexPattern(const QString &regex, bool isRuby)
{
    PatternText pattern;
    for (qsizetype at = 0; at < regex.size(); ++at) {
        const QChar character = regex[at];
        if (character == u'\uFFFC') {
            pattern.regex += ".*"_L1;
        } else if (character == u'\\' && at + 1 < regex.size()) {
            const QChar next = regex[at + 1];
            const bool isCode = next == u'u' && at + 5 < regex.size() && regex[at + 2] != u'{';
            if (isCode) { // \u00e9
                pattern.regex += "\\x{"_L1 + regex.sliced(at + 2, 4) + u'}';
                at += 5;
                continue;
            }
            if (next == u'u')
                pattern.regex += "\\x"_L1;
            else if (next == u'h' && isRuby)
                pattern.regex += "[0-9a-fA-F]"_L1;
            else
                pattern.regex += regex.sliced(at, 2);
            ++at;
        } else {
            pattern.regex += character;
        }
    }
    return pattern;
}

} // namespace stepwright::definitions
