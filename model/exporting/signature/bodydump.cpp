#include "model/exporting/signature/bodydump.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// A text as Ruby's `inspect` writes it, with its quotes.
QString inspected(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        switch (c.unicode()) {
        case u'"':
            result += u"\\\"";
            break;
        case u'\\':
            result += u"\\\\";
            break;
        case u'\n':
            result += u"\\n";
            break;
        case u'\t':
            result += u"\\t";
            break;
        case u'\r':
            result += u"\\r";
            break;
        case u'\f':
            result += u"\\f";
            break;
        case u'\v':
            result += u"\\v";
            break;
        case u'\b':
            result += u"\\b";
            break;
        case u'\a':
            result += u"\\a";
            break;
        case 0x1b:
            result += u"\\e";
            break;
        case u'#':
            if (next == u'{' || next == u'$' || next == u'@')
                result += u"\\"_s;
            result += c;
            break;
        default:
            if (c.unicode() < 0x20 || c.unicode() == 0x7f)
                result += u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0')).toUpper().replace(u'X', u'x');
            else if (!c.isSurrogate() && !c.isPrint())
                result += u"\\u%1"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, QChar(u'0')));
            else
                result += c;
        }
    }
    return result % u'"';
}

using Property = std::pair<QLatin1StringView, QString>;

QString node(QLatin1StringView kind, std::initializer_list<Property> properties)
{
    QString text = u"<Hiptest::Nodes::"_s % kind % u" [";
    bool isFirst = true;
    for (const auto &[key, value] : properties) {
        if (!std::exchange(isFirst, false))
            text += u", "_s;
        text += key % u": " % value;
    }
    return text % u"]>";
}

template <class Items, class Dump>
QString array(const Items &items, Dump dump)
{
    QString text = u"["_s;
    bool isFirst = true;
    for (const auto &item : items) {
        if (!std::exchange(isFirst, false))
            text += u", "_s;
        text += inspected(dump(item));
    }
    return text % u']';
}

QString dump(const Expression &value);

QString dumpProperties(const Expression &dictionary)
{
    QStringList properties;
    for (qsizetype i = 0; i < dictionary.keys.size(); ++i)
        properties.append(node(
            "Property"_L1, {{"key"_L1, dictionary.keys[i]}, {"value"_L1, dump(dictionary.children[std::size_t(i)])}}));
    return array(properties, std::identity());
}

QString dump(const Expression &value)
{
    const auto child = [&](std::size_t index) { return dump(value.children[index]); };
    const auto children = [&] { return array(value.children, dump); };
    switch (value.kind) {
    case ExpressionKind::PlainText:
        return value.text;
    case ExpressionKind::Null:
        return node("NullLiteral"_L1, {});
    case ExpressionKind::String:
        return node("StringLiteral"_L1, {{"value"_L1, value.text}});
    case ExpressionKind::Number:
        return node("NumericLiteral"_L1, {{"value"_L1, value.text}});
    case ExpressionKind::Boolean:
        return node("BooleanLiteral"_L1, {{"value"_L1, value.text}});
    case ExpressionKind::Variable:
        return node("Variable"_L1, {{"name"_L1, value.text}});
    case ExpressionKind::Symbol:
        return node("Symbol"_L1, {{"delimiter"_L1, value.delimiter}, {"value"_L1, value.text}});
    case ExpressionKind::Field:
        return node("Field"_L1, {{"base"_L1, child(0)}, {"name"_L1, value.text}});
    case ExpressionKind::Index:
        return node("Index"_L1, {{"base"_L1, child(0)}, {"expression"_L1, child(1)}});
    case ExpressionKind::Unary:
        return node("UnaryExpression"_L1, {{"operator"_L1, value.text}, {"expression"_L1, child(0)}});
    case ExpressionKind::Binary:
        return node("BinaryExpression"_L1,
                    {{"operator"_L1, value.text}, {"left"_L1, child(0)}, {"right"_L1, child(1)}});
    case ExpressionKind::Parenthesis:
        return node("Parenthesis"_L1, {{"content"_L1, child(0)}});
    case ExpressionKind::List:
        return node("List"_L1, {{"items"_L1, children()}});
    case ExpressionKind::Dictionary:
        return node("Dict"_L1, {{"items"_L1, dumpProperties(value)}});
    case ExpressionKind::Template:
        return node("Template"_L1, {{"chunks"_L1, children()}});
    }
    return {};
}

QString dumpArguments(const QList<Argument> &arguments)
{
    return array(arguments, [](const Argument &argument) {
        return node("Argument"_L1, {{"name"_L1, argument.name}, {"value"_L1, dump(argument.value)}});
    });
}

/// Writes statements, calls with what they resolve to.
struct StatementDump
{
    const StepText &steps;

    QString operator()(const Statement &statement) const { return std::visit(*this, statement.content); }

    QString operator()(const Call &call) const
    {
        const ResolvedCall resolved = steps.resolve(call);
        QString text = node(
            "Call"_L1, {{"actionword"_L1, call.actionWord},
                        {"arguments"_L1, dumpArguments(call.arguments)},
                        {"all_arguments"_L1, dumpArguments(steps.allArguments(call))},
                        {"annotation"_L1, call.annotation},
                        {"gherkin_text"_L1, QString(keywordOf(call.annotation) % u' ' % resolved.text).trimmed()}});
        if (resolved.word && resolved.word->library) {
            text.chop(2);
            text += u", library_name: " % resolved.word->library->name % u"]>";
        }
        return text;
    }

    QString operator()(const Step &step) const
    {
        return node("Step"_L1, {{"key"_L1, step.kind == Step::Kind::Action ? u"action"_s : u"result"_s},
                                {"value"_L1, dump(step.value)}});
    }

    QString operator()(const Assign &assign) const
    {
        return node("Assign"_L1, {{"to"_L1, dump(assign.target)}, {"value"_L1, dump(assign.value)}});
    }

    QString operator()(const If &choice) const
    {
        return node("IfThen"_L1, {{"condition"_L1, dump(choice.condition)},
                                  {"then"_L1, array(choice.then, *this)},
                                  {"else"_L1, array(choice.otherwise, *this)}});
    }

    QString operator()(const While &loop) const
    {
        return node("While"_L1, {{"condition"_L1, dump(loop.condition)}, {"body"_L1, array(loop.body, *this)}});
    }
};

} // namespace

QString dumpBody(const Body &body, const StepText &steps)
{
    QString text;
    for (const Statement &statement : body)
        text += StatementDump{steps}(statement);
    return text;
}

QString bodyHash(const Body &body, const StepText &steps)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(dumpBody(body, steps).toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace stepwright::exporting
