#include "model/project/steptext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::project {

namespace {

/// The platform's default for a data table that nobody gave.
constexpr QStringView noDataTable = u"||";

const Expression *valueOf(const QList<Argument> &arguments, QStringView name)
{
    const auto found = std::ranges::find_if(arguments, [&](const Argument &argument) { return argument.name == name; });
    return found == arguments.end() ? nullptr : &found->value;
}

QList<Argument> allArguments(const Call &call, const IndexedWord *word)
{
    if (word == nullptr)
        return call.arguments;
    QList<Argument> all;
    for (const Parameter &parameter : word->word->definition.parameters) {
        if (const Expression *given = valueOf(call.arguments, parameter.name))
            all.append({parameter.name, *given});
        else if (parameter.defaultValue)
            all.append({parameter.name, *parameter.defaultValue});
    }
    return all;
}

} // namespace

QString stepValue(const Expression &value)
{
    switch (value.kind) {
    case ExpressionKind::PlainText:
    case ExpressionKind::String:
    case ExpressionKind::Number:
    case ExpressionKind::Boolean:
        return value.text;
    case ExpressionKind::Variable:
        return u'<' % value.text % u'>';
    case ExpressionKind::Template: {
        QString text;
        for (const Expression &part : value.children)
            text += stepValue(part);
        return text;
    }
    default:
        return {};
    }
}

QString cellValue(const Expression &value)
{
    if (value.kind == ExpressionKind::Null)
        return u"nil"_s;
    if (value.kind == ExpressionKind::Unary)
        return value.text % cellValue(value.children.front());
    return stepValue(value);
}

QString keywordOf(const QString &annotation)
{
    if (annotation.isEmpty())
        return u"*"_s;
    return annotation.front().toUpper() % QStringView(annotation).sliced(1);
}

QString StepText::wordsOf(const IndexedWord &word, const QList<Argument> &arguments) const
{
    const auto said = [&](const QString &parameter) {
        const Expression *value = valueOf(arguments, parameter);
        return value ? stepValue(*value) : QString();
    };
    const bool isFromName = word.word->definition.wording.isEmpty();
    QString text;
    for (const WordingPart &part : word.wording) {
        const QString &quote = isFromName ? m_delimiter : part.quote;
        text += part.isParameter ? QString(quote % said(part.text) % quote) : part.text;
    }
    for (const Parameter &parameter : word.word->definition.parameters) {
        if (word.appends(parameter))
            text += u' ' % m_delimiter % said(parameter.name) % m_delimiter;
    }
    return text.trimmed();
}

ResolvedCall StepText::resolve(const Call &call) const
{
    ResolvedCall resolved{m_words.find(call.actionWord)};
    resolved.arguments = allArguments(call, resolved.word);
    resolved.text = resolved.word ? wordsOf(*resolved.word, resolved.arguments) : call.actionWord.trimmed();
    if (const Expression *text = valueOf(resolved.arguments, freeTextParameter)) {
        resolved.freeText = stepValue(*text);
        resolved.hasFreeText = !resolved.freeText.isEmpty() || valueOf(call.arguments, freeTextParameter) != nullptr;
    }
    if (const Expression *table = valueOf(resolved.arguments, dataTableParameter))
        resolved.dataTable = stepValue(*table);
    if (resolved.dataTable == noDataTable)
        resolved.dataTable.clear();
    return resolved;
}

QString StepText::line(const Call &call) const
{
    return QString(keywordOf(call.annotation) % u' ' % resolve(call).text).trimmed();
}

} // namespace stepwright::project
