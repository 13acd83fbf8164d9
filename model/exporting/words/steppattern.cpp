#include "model/exporting/words/steppattern.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

constexpr QStringView anyValue = u".*";

} // namespace

QString escapedForPattern(const QString &text)
{
    static constexpr QStringView special = u".|()\\+*?[]{}^$";
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString stepPattern(const IndexedWord &word, const QString &delimiter)
{
    const bool isFromName = word.word->definition.wording.isEmpty();
    QString pattern;
    for (const WordingPart &part : word.wording) {
        if (!part.isParameter) {
            pattern += escapedForPattern(part.text);
            continue;
        }
        const QString quote = isFromName ? delimiter : escapedForPattern(part.quote);
        pattern +=
            quote % u'(' % (part.valuePattern.isEmpty() ? anyValue : QStringView(part.valuePattern)) % u')' % quote;
    }
    for (qsizetype i = word.appendedParameters().size(); i > 0; --i)
        pattern += u' ' % delimiter % u"(.*)" % delimiter;
    return pattern.trimmed();
}

QString stepExpression(const IndexedWord &word, const std::function<QString(const QString &)> &typeOf)
{
    QString expression;
    for (const WordingPart &part : word.wording)
        expression += part.isParameter ? QString(u'{' % typeOf(part.text) % u'}') : escapedForPattern(part.text);
    for (const Parameter &parameter : word.appendedParameters())
        expression += u" {" % typeOf(parameter.name) % u'}';
    return expression.trimmed();
}

} // namespace stepwright::exporting
