#include "model/sync/reconcile/values/canonical.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace stepwright::sync {

using namespace project;

namespace {

void appendInOrder(QByteArray &bytes, QList<QByteArray> parts)
{
    std::ranges::sort(parts);
    appendNumber(bytes, parts.size());
    bytes += '{';
    for (const QByteArray &part : parts)
        bytes += part;
}

void appendArguments(QByteArray &bytes, const QList<Argument> &arguments)
{
    if (arguments.size() < 2) {
        bytes += arguments.isEmpty() ? "0{" : "1{";
        for (const Argument &argument : arguments)
            appendCanonical(bytes, argument);
        return;
    }
    QList<QByteArray> parts;
    parts.reserve(arguments.size());
    for (const Argument &argument : arguments)
        parts.append(canonical(argument));
    appendInOrder(bytes, std::move(parts));
}

struct StatementWriter
{
    QByteArray &bytes;

    void operator()(const Call &call) const
    {
        bytes += 'c';
        appendCanonical(bytes, call.actionWord);
        appendCanonical(bytes, call.annotation);
        appendArguments(bytes, call.arguments);
    }
    void operator()(const Step &step) const
    {
        bytes += step.kind == Step::Kind::Action ? 'a' : 'r';
        appendCanonical(bytes, step.value);
    }
    void operator()(const Assign &assign) const
    {
        bytes += '=';
        appendCanonical(bytes, assign.target);
        appendCanonical(bytes, assign.value);
    }
    void operator()(const If &block) const
    {
        bytes += 'i';
        appendCanonical(bytes, block.condition);
        appendCanonical(bytes, block.then);
        appendCanonical(bytes, block.otherwise);
    }
    void operator()(const While &block) const
    {
        bytes += 'w';
        appendCanonical(bytes, block.condition);
        appendCanonical(bytes, block.body);
    }
};

} // namespace

void appendNumber(QByteArray &bytes, qsizetype number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    bytes.append(digits.data(), end - digits.data());
}

void appendCanonical(QByteArray &bytes, const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.contains('\r'))
        utf8.replace("\r\n", "\n");
    appendNumber(bytes, utf8.size());
    bytes += ':';
    bytes += utf8;
}

void appendCanonical(QByteArray &bytes, const Expression &expression)
{
    bytes += 'e';
    appendNumber(bytes, int(expression.kind));
    appendCanonical(bytes, expression.text);
    if (!expression.delimiter.isEmpty()) {
        bytes += 'd';
        appendCanonical(bytes, expression.delimiter);
    }
    if (!expression.keys.isEmpty()) {
        bytes += 'k';
        appendCanonical(bytes, expression.keys);
    }
    if (!expression.children.empty())
        appendCanonical(bytes, expression.children);
    bytes += ';';
}

void appendCanonical(QByteArray &bytes, const Argument &argument)
{
    appendCanonical(bytes, argument.name);
    appendCanonical(bytes, argument.value);
}

void appendCanonical(QByteArray &bytes, const Statement &statement)
{
    std::visit(StatementWriter{bytes}, statement.content);
}

void appendCanonical(QByteArray &bytes, const Parameter &parameter)
{
    appendCanonical(bytes, parameter.name);
    if (parameter.defaultValue)
        appendCanonical(bytes, *parameter.defaultValue);
    else
        bytes += '-';
}

void appendCanonical(QByteArray &bytes, const Dataset &dataset)
{
    appendCanonical(bytes, dataset.name);
    appendArguments(bytes, dataset.values);
}

void appendCanonical(QByteArray &bytes, const Tag &tag)
{
    appendCanonical(bytes, tag.key);
    appendCanonical(bytes, tag.value);
}

void appendCanonicalSet(QByteArray &bytes, const QList<Tag> &tags)
{
    QList<QByteArray> parts;
    for (const Tag &tag : tags)
        parts.append(canonical(tag));
    std::ranges::sort(parts);
    const auto doubled = std::ranges::unique(parts);
    parts.erase(doubled.begin(), doubled.end());
    appendInOrder(bytes, std::move(parts));
}

QByteArray canonicalSet(const QList<Tag> &tags)
{
    QByteArray bytes;
    appendCanonicalSet(bytes, tags);
    return bytes;
}

} // namespace stepwright::sync
