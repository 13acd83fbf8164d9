#include "platform/api/stepwords.h"

#include "platform/api/definitiontext.h"

#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// A step's wording with its values taken out.
struct Wording
{
    QString skeleton;   ///< `I pay ""`
    QStringList fixed;  ///< the words around the values, one more than values
    QStringList values; ///< what stands between double quotes, or a `<parameter>` outside of them
};

Wording takeApart(const QString &text, const QStringList &parameters)
{
    static const QRegularExpression value(u"\"([^\"]*)\"|<([^<>\"]+)>"_s);
    Wording wording;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : value.globalMatch(text)) {
        const bool isQuoted = match.hasCaptured(1);
        if (!isQuoted && !parameters.contains(normalizedParameterName(match.captured(2))))
            continue;
        wording.fixed.append(text.sliced(end, match.capturedStart() - end));
        wording.values.append(isQuoted ? match.captured(1) : match.captured());
        end = match.capturedEnd();
    }
    wording.fixed.append(text.sliced(end));
    wording.skeleton = wording.fixed.join("\"\""_L1).simplified();
    return wording;
}

QString tableText(const gherkin::DataTable &table)
{
    QString text;
    for (const gherkin::TableRow &row : table.rows()) {
        text += u'|';
        for (const gherkin::TableCell &cell : row.cells())
            text += u' ' + cell.raw().toString() + " |"_L1;
        text += u'\n';
    }
    return text;
}

QLatin1StringView annotation(const gherkin::Step &step)
{
    switch (step.keywordType()) {
    case gherkin::KeywordType::Context:
        return "given "_L1;
    case gherkin::KeywordType::Action:
        return "when "_L1;
    case gherkin::KeywordType::Outcome:
        return "then "_L1;
    case gherkin::KeywordType::Conjunction:
        return "and "_L1;
    default:
        return {};
    }
}

QString singleQuoted(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

} // namespace

QString definitionValue(const QString &text, const QStringList &parameters)
{
    static const QRegularExpression whole(u"^<([^<>]+)>$"_s);
    if (const auto match = whole.match(text); match.hasMatch()) {
        const QString name = normalizedParameterName(match.captured(1));
        if (parameters.contains(name))
            return name;
    }
    QString value = text;
    value.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    static const QRegularExpression variable(u"<([^<>]+)>"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : variable.globalMatch(value)) {
        const QString name = normalizedParameterName(match.captured(1));
        if (!parameters.contains(name))
            continue;
        result += value.sliced(end, match.capturedStart() - end) + "${"_L1 + name + u'}';
        end = match.capturedEnd();
    }
    return u'"' + result + value.sliced(end) + u'"';
}

void StepWords::add(const QString &name)
{
    const Wording wording = takeApart(name, {});
    QStringList parameters;
    for (const QString &value : wording.values)
        parameters.append(normalizedParameterName(value));
    m_words.insert(wording.skeleton, {name, parameters});
}

QString StepWords::call(const gherkin::Step &step, const QStringList &parameters)
{
    const Wording wording = takeApart(step.text().toString(), parameters);
    const auto known = m_words.constFind(wording.skeleton);
    Word word;
    if (known != m_words.cend()) {
        word = *known;
    } else {
        word.name = wording.fixed.first();
        for (qsizetype i = 0; i < wording.values.size(); ++i) {
            QString name = definitionValue(wording.values[i], parameters);
            if (name.startsWith(u'"') || word.parameters.contains(name))
                name = u"p%1"_s.arg(i + 1);
            word.parameters.append(name);
            word.name += u'"' + name + u'"' + wording.fixed[i + 1];
        }
        m_words.insert(wording.skeleton, word);
        m_new.insert(word.name, word.parameters);
    }
    QStringList arguments;
    for (qsizetype i = 0; i < wording.values.size() && i < word.parameters.size(); ++i)
        arguments.append(word.parameters[i] + " = "_L1 + definitionValue(wording.values[i], parameters));
    const auto addBlock = [&](const QString &name, const QString &text) {
        arguments.append(name + " = "_L1 + definitionValue(text, parameters));
        if (m_new.contains(word.name) && !m_new[word.name].contains(name))
            m_new[word.name].append(name);
    };
    if (step.docString())
        addBlock(u"__free_text"_s, step.docString().content());
    if (step.dataTable())
        addBlock(u"__datatable"_s, tableText(step.dataTable()));
    const QString list = arguments.isEmpty() ? QString() : QString(" ("_L1 + arguments.join(", "_L1) + u')');
    return "call "_L1 + annotation(step) + singleQuoted(word.name) + list;
}

} // namespace stepwright::platform
