#include "model/sync/language/definition/definitionprinter.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

/// Text between two quotes. A backslash is doubled only where it would else be read as part of an escape: what the
/// platform keeps as a single one stays one.
QString escaped(const QString &text, QChar quote)
{
    const bool isTemplate = quote == u'"';
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : quote;
        const bool wouldEscape = next == u'\'' || next == u'"' || next == u'\\' || next == u'n';
        qsizetype end = 0;
        if (c == u'\\')
            result += wouldEscape || (isTemplate && next == u'$') ? u"\\\\"_s : u"\\"_s;
        else if (c == quote)
            result += u'\\' % QString(quote);
        else if (isTemplate && c == u'$' && isVariableAt(text, i, end))
            result += u"\\$";
        else
            result += c;
    }
    return result;
}

QString printTemplate(const Expression &value)
{
    QString text = u"\""_s;
    for (const Expression &part : value.children) {
        if (part.kind == ExpressionKind::String || part.kind == ExpressionKind::PlainText)
            text += escaped(part.text, u'"');
        else
            text += u"${" % printValue(part) % u'}';
    }
    return text % u'"';
}

QString printItems(const Expression &value, QStringView open, QStringView close)
{
    QStringList items;
    for (std::size_t i = 0; i < value.children.size(); ++i) {
        const QString item = printValue(value.children[i]);
        const qsizetype key = qsizetype(i);
        items.append(key < value.keys.size() ? QString(value.keys[key] % u": " % item) : item);
    }
    return open % items.join(u", ") % close;
}

/// An operand, in parentheses where it would else be read as part of something else.
QString printOperand(const Expression &value, int lowestRank)
{
    constexpr int unaryRank = 7;
    const int rank = value.kind == ExpressionKind::Binary  ? operatorRank(value.text)
                     : value.kind == ExpressionKind::Unary ? unaryRank
                                                           : unaryRank + 1;
    const QString text = printValue(value);
    return rank < lowestRank ? QString(u'(' % text % u')') : text;
}

/// A child; nil where a tree that is not whole has none.
const Expression &child(const Expression &value, std::size_t index)
{
    static const Expression none;
    return index < value.children.size() ? value.children[index] : none;
}

constexpr int unary = 7;
constexpr int postfix = 8;

} // namespace

QString printValue(const Expression &value)
{
    switch (value.kind) {
    case ExpressionKind::PlainText:
        return u'"' % escaped(value.text, u'"') % u'"';
    case ExpressionKind::Null:
        return u"nil"_s;
    case ExpressionKind::String:
        return u'\'' % escaped(value.text, u'\'') % u'\'';
    case ExpressionKind::Number:
    case ExpressionKind::Boolean:
    case ExpressionKind::Variable:
        return value.text;
    case ExpressionKind::Symbol:
        return u':' % value.delimiter %
               (value.delimiter.isEmpty() ? value.text : escaped(value.text, value.delimiter.front())) %
               value.delimiter;
    case ExpressionKind::Field:
        return printOperand(child(value, 0), postfix) % u'.' % value.text;
    case ExpressionKind::Index:
        return printOperand(child(value, 0), postfix) % u'[' % printValue(child(value, 1)) % u']';
    case ExpressionKind::Unary:
        return value.text % printOperand(child(value, 0), unary);
    case ExpressionKind::Binary: {
        const int rank = operatorRank(value.text);
        return printOperand(child(value, 0), rank) % u' ' % value.text % u' ' % printOperand(child(value, 1), rank + 1);
    }
    case ExpressionKind::Parenthesis:
        return u'(' % printValue(child(value, 0)) % u')';
    case ExpressionKind::List:
        return printItems(value, u"[", u"]");
    case ExpressionKind::Dictionary:
        return printItems(value, u"{", u"}");
    case ExpressionKind::Template:
        return printTemplate(value);
    }
    return {};
}

} // namespace stepwright::sync
