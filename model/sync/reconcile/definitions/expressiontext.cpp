#include "model/sync/reconcile/definitions/expressiontext.h"

#include "model/sync/reconcile/definitions/calledword.h"

namespace stepwright::sync {

using namespace project;

namespace {

QString wordsOf(const Body &body)
{
    QString text;
    for (const Statement &statement : body)
        text += readableText(statement) + u' ';
    return text;
}

struct StatementText
{
    QString operator()(const Call &call) const
    {
        QString text = readableName(call.actionWord);
        for (const Argument &argument : call.arguments)
            text += u' ' + readableText(argument.value);
        return text;
    }
    QString operator()(const Step &step) const { return readableText(step.value); }
    QString operator()(const Assign &assign) const
    {
        return readableText(assign.target) + u" = " + readableText(assign.value);
    }
    QString operator()(const If &block) const
    {
        return readableText(block.condition) + u' ' + wordsOf(block.then) + wordsOf(block.otherwise);
    }
    QString operator()(const While &block) const { return readableText(block.condition) + u' ' + wordsOf(block.body); }
};

} // namespace

QString readableText(const Expression &expression)
{
    if (expression.kind == ExpressionKind::Variable)
        return u"${" + expression.text + u'}';
    QString text = expression.text;
    for (const QString &key : expression.keys)
        text += u' ' + key;
    const bool isTemplate = expression.kind == ExpressionKind::Template;
    for (const Expression &child : expression.children)
        text += (isTemplate ? QString() : QStringLiteral(" ")) + readableText(child);
    return text;
}

QString readableText(const Statement &statement)
{
    return std::visit(StatementText{}, statement.content);
}

std::optional<QString> proseOf(const Expression &expression)
{
    if (expression.kind == ExpressionKind::PlainText || expression.kind == ExpressionKind::String)
        return expression.text;
    if (expression.kind != ExpressionKind::Template)
        return std::nullopt;
    QString prose;
    for (const Expression &child : expression.children) {
        if (child.kind == ExpressionKind::Variable && !child.text.contains(u'}'))
            prose += u"${" + child.text + u'}';
        else if (child.kind == ExpressionKind::String && !child.text.contains(u"${"))
            prose += child.text;
        else
            return std::nullopt;
    }
    return prose;
}

Expression expressionOf(const QString &prose, ExpressionKind kind)
{
    if (kind != ExpressionKind::Template)
        return {.kind = kind, .text = prose};
    Expression result{.kind = kind};
    for (qsizetype at = 0; at < prose.size();) {
        qsizetype begin = prose.indexOf(u"${", at);
        const qsizetype end = begin < 0 ? -1 : prose.indexOf(u'}', begin);
        if (end < 0)
            begin = prose.size();
        if (begin > at)
            result.children.push_back({.kind = ExpressionKind::String, .text = prose.sliced(at, begin - at)});
        if (end < 0)
            break;
        result.children.push_back({.kind = ExpressionKind::Variable, .text = prose.sliced(begin + 2, end - begin - 2)});
        at = end + 1;
    }
    return result;
}

} // namespace stepwright::sync
