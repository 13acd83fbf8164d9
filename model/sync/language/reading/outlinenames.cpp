#include "model/sync/language/reading/outlinenames.h"

#include "model/sync/language/definition/definitionlexer.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

/// A name that the definition language has for a column.
QString nameOf(const QString &column)
{
    QString name;
    for (const QChar c : column)
        name += isNameCharacter(c) ? c : QChar(u'_');
    const bool isWord = name == u"nil" || name == u"null" || name == u"true" || name == u"false";
    if (name.isEmpty() || isWord || !isNameStart(name.front()))
        name.prepend(u'_');
    return name;
}

void rename(Expression &value, const QHash<QString, QString> &names)
{
    if (value.kind == ExpressionKind::Variable)
        value.text = names.value(value.text, value.text);
    for (Expression &child : value.children)
        rename(child, names);
}

bool hasVariable(const QString &text)
{
    qsizetype end = 0;
    for (qsizetype i = text.indexOf(u"${"); i >= 0; i = text.indexOf(u"${", i + 1)) {
        if (isVariableAt(text, i, end))
            return true;
    }
    return false;
}

QString replaced(QString text, const QHash<QString, QString> &names)
{
    if (!text.contains(u'<'))
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype close = text[i] == u'<' ? text.indexOf(u'>', i) : -1;
        const auto name = close < 0 ? names.cend() : names.constFind(text.sliced(i + 1, close - i - 1));
        if (name == names.cend()) {
            result += text[i++];
            continue;
        }
        result += u'<' % *name % u'>';
        i = close + 1;
    }
    return result;
}

} // namespace

OutlineNames::OutlineNames(const gherkin::Scenario &scenario) : m_columns(project::columnsOf(scenario))
{
    for (const gherkin::Examples examples : scenario.examples()) {
        if (!examples.table())
            continue;
        const gherkin::TableCells header = examples.header().cells();
        for (qsizetype i = 0; i < header.size(); ++i) {
            const QString column = header[i].text();
            if (i > 0 || column != datasetNameColumn)
                add(column);
        }
    }
    if (!m_parameterOf.contains(datasetNameColumn.toString()))
        m_columns.remove(datasetNameColumn.toString());
}

void OutlineNames::add(const QString &column)
{
    if (m_parameterOf.contains(column))
        return;
    const QString wanted = nameOf(column);
    QString name = wanted;
    for (int number = 2; m_columnOf.contains(name); ++number)
        name = wanted % u'_' % QString::number(number);
    m_columns[column]; // a column without rows is one, too
    m_parameters.append(name);
    m_parameterOf.insert(column, name);
    m_columnOf.insert(name, column);
}

Expression OutlineNames::valueOf(const QString &text) const
{
    Expression value = valueExpression(text, m_columns);
    rename(value, m_parameterOf);
    const bool isText = value.children.size() == 1 && value.children.front().kind == ExpressionKind::String;
    if (value.children.size() == 1 && value.children.front().kind == ExpressionKind::Variable)
        return value.children.front();
    return isText && hasVariable(text) ? Expression{ExpressionKind::String, text} : value;
}

QString OutlineNames::withParameters(QString text) const
{
    return replaced(std::move(text), m_parameterOf);
}

QString OutlineNames::withColumns(QString text) const
{
    return replaced(std::move(text), m_columnOf);
}

Call OutlineNames::withColumns(Call call) const
{
    for (Argument &argument : call.arguments)
        rename(argument.value, m_columnOf);
    return call;
}

} // namespace stepwright::sync
