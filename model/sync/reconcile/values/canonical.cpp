#include "model/sync/reconcile/values/canonical.h"

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

QByteArray joinedInOrder(QList<QByteArray> parts)
{
    std::ranges::sort(parts);
    return QByteArray::number(parts.size()) + '{' + parts.join();
}

QByteArray canonicalArguments(const QList<Argument> &arguments)
{
    QList<QByteArray> parts;
    for (const Argument &argument : arguments)
        parts.append(canonical(argument));
    return joinedInOrder(parts);
}

struct StatementWriter
{
    QByteArray operator()(const Call &call) const
    {
        return 'c' + canonical(call.actionWord) + canonical(call.annotation) + canonicalArguments(call.arguments);
    }
    QByteArray operator()(const Step &step) const
    {
        return (step.kind == Step::Kind::Action ? 'a' : 'r') + canonical(step.value);
    }
    QByteArray operator()(const Assign &assign) const
    {
        return '=' + canonical(assign.target) + canonical(assign.value);
    }
    QByteArray operator()(const If &block) const
    {
        return 'i' + canonical(block.condition) + canonical(block.then) + canonical(block.otherwise);
    }
    QByteArray operator()(const While &block) const { return 'w' + canonical(block.condition) + canonical(block.body); }
};

} // namespace

QByteArray canonical(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.contains('\r'))
        bytes.replace("\r\n", "\n");
    return QByteArray::number(bytes.size()) + ':' + bytes;
}

QByteArray canonical(const Expression &expression)
{
    QByteArray bytes = 'e' + QByteArray::number(int(expression.kind)) + canonical(expression.text);
    if (!expression.delimiter.isEmpty())
        bytes += 'd' + canonical(expression.delimiter);
    if (!expression.keys.isEmpty())
        bytes += 'k' + canonicalList(expression.keys);
    if (!expression.children.empty())
        bytes += canonicalList(expression.children);
    return bytes + ';';
}

QByteArray canonical(const Argument &argument)
{
    return canonical(argument.name) + canonical(argument.value);
}

QByteArray canonical(const Statement &statement)
{
    return std::visit(StatementWriter{}, statement.content);
}

QByteArray canonical(const Body &body)
{
    return canonicalList(body);
}

QByteArray canonical(const Parameter &parameter)
{
    return canonical(parameter.name) + (parameter.defaultValue ? canonical(*parameter.defaultValue) : QByteArray("-"));
}

QByteArray canonical(const Dataset &dataset)
{
    return canonical(dataset.name) + canonicalArguments(dataset.values);
}

QByteArray canonical(const Tag &tag)
{
    return canonical(tag.key) + canonical(tag.value);
}

QByteArray canonicalSet(const QList<Tag> &tags)
{
    QList<QByteArray> parts;
    for (const Tag &tag : tags)
        parts.append(canonical(tag));
    std::ranges::sort(parts);
    const auto doubled = std::ranges::unique(parts);
    parts.erase(doubled.begin(), doubled.end());
    return joinedInOrder(parts);
}

} // namespace stepwright::sync
