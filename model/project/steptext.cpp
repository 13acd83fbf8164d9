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

/// What a call gives to a parameter of its word: its own value or the default; null for neither. Where no word is
/// declared whatever it gives counts.
const Expression *valueFor(const Call &call, const IndexedWord *word, QStringView name)
{
    if (!word)
        return valueOf(call.arguments, name);
    const QList<Parameter> &parameters = word->word->definition.parameters;
    const auto parameter = std::ranges::find_if(parameters, [&](const Parameter &one) { return one.name == name; });
    if (parameter == parameters.end())
        return nullptr;
    const Expression *given = valueOf(call.arguments, name);
    return given || !parameter->defaultValue ? given : &*parameter->defaultValue;
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

QString StepText::wordsOf(const IndexedWord &word, const Call &call) const
{
    const bool isFromName = word.word->definition.wording.isEmpty();
    QString text;
    const auto addValue = [&](const QString &quote, const QString &parameter) {
        text += quote;
        if (const Expression *value = valueFor(call, &word, parameter))
            text += stepValue(*value);
        text += quote;
    };
    for (const WordingPart &part : word.wording) {
        if (part.isParameter)
            addValue(isFromName ? m_delimiter : part.quote, part.text);
        else
            text += part.text;
    }
    for (const Parameter &parameter : word.word->definition.parameters) {
        if (!word.appends(parameter))
            continue;
        text += u' ';
        addValue(m_delimiter, parameter.name);
    }
    return text.trimmed();
}

QList<Argument> StepText::allArguments(const Call &call) const
{
    const IndexedWord *word = m_words.find(call.actionWord);
    if (word == nullptr)
        return call.arguments;
    QList<Argument> all;
    for (const Parameter &parameter : word->word->definition.parameters) {
        if (const Expression *value = valueFor(call, word, parameter.name))
            all.append({parameter.name, *value});
    }
    return all;
}

QString StepText::text(const Call &call, const IndexedWord *word) const
{
    return word ? wordsOf(*word, call) : call.actionWord.trimmed();
}

QString StepText::freeText(const Call &call, const IndexedWord *word)
{
    const Expression *text = valueFor(call, word, freeTextParameter);
    return text ? stepValue(*text) : QString();
}

bool StepText::hasFreeText(const Call &call, const IndexedWord *word)
{
    const Expression *text = valueFor(call, word, freeTextParameter);
    return text && (valueOf(call.arguments, freeTextParameter) != nullptr || !stepValue(*text).isEmpty());
}

QString StepText::dataTable(const Call &call, const IndexedWord *word)
{
    const Expression *table = valueFor(call, word, dataTableParameter);
    const QString text = table ? stepValue(*table) : QString();
    return text == noDataTable ? QString() : text;
}

ResolvedCall StepText::resolve(const Call &call) const
{
    const IndexedWord *named = word(call);
    return {named, text(call, named), freeText(call, named), dataTable(call, named), hasFreeText(call, named)};
}

QString StepText::line(const Call &call) const
{
    return QString(keywordOf(call.annotation) % u' ' % resolve(call).text).trimmed();
}

} // namespace stepwright::project
