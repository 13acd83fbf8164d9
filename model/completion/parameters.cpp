#include "model/completion/parameters.h"

#include <QChar>

namespace stepwright::completion {

namespace {

// The characters that close what a quote opens; empty when it is no quote.
QStringView closingQuotes(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
        return u"\"";
    case u'\'':
        return u"'";
    case 0x00AB:
        return u"\u00BB"; // «»
    case 0x201C:
        return u"\u201D"; // “”
    case 0x201E:
        return u"\u201C\u201D"; // „“ and „”
    case 0x300C:
        return u"\u300D"; // 「」
    default:
        return {};
    }
}

bool isPartOfWord(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() && text[position].isLetterOrNumber();
}

qsizetype closingQuote(QStringView text, qsizetype opening)
{
    const QStringView closing = closingQuotes(text[opening]);
    if (closing.isEmpty())
        return -1;
    const bool isApostrophe = text[opening] == u'\'';
    const bool isInches = text[opening] == u'"' && opening > 0 && text[opening - 1].isDigit();
    if (isInches || (isApostrophe && isPartOfWord(text, opening - 1)))
        return -1;
    for (qsizetype i = opening + 1; i < text.size(); ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (closing.contains(text[i]) && !(isApostrophe && isPartOfWord(text, i + 1)))
            return i;
    }
    return -1;
}

qsizetype placeholderEnd(QStringView text, qsizetype opening) // behind the `>`; -1: no placeholder
{
    const qsizetype end = text.indexOf(u'>', opening);
    const bool isEmpty = end == opening + 1;
    const bool startsWithBlank = opening + 1 < text.size() && text[opening + 1].isSpace();
    return end < 0 || isEmpty || startsWithBlank ? -1 : end + 1;
}

qsizetype numberEnd(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size()) {
        const bool isSeparator =
            (text[end] == u'.' || text[end] == u',') && end + 1 < text.size() && text[end + 1].isDigit();
        if (!text[end].isDigit() && !isSeparator)
            break;
        ++end;
    }
    return end;
}

} // namespace

QList<StepParameter> parametersOf(QStringView step)
{
    QList<StepParameter> parameters;
    for (qsizetype i = 0; i < step.size();) {
        const QChar character = step[i];
        if (const qsizetype end = closingQuote(step, i); end >= 0) {
            parameters.append({i + 1, end - i - 1, ParameterKind::Quoted});
            i = end + 1;
        } else if (const qsizetype next = character == u'<' ? placeholderEnd(step, i) : -1; next >= 0) {
            parameters.append({i, next - i, ParameterKind::Placeholder});
            i = next;
        } else if (character.isDigit()) {
            const bool isInWord = i > 0 && (step[i - 1].isLetter() || step[i - 1] == u'_');
            const qsizetype behind = numberEnd(step, i);
            const bool hasSign =
                i > 0 && (step[i - 1] == u'-' || step[i - 1] == u'+') && (i == 1 || step[i - 2].isSpace());
            const qsizetype start = hasSign ? i - 1 : i;
            if (!isInWord && !(behind < step.size() && (step[behind].isLetter() || step[behind] == u'_')))
                parameters.append({start, behind - start, ParameterKind::Number});
            i = behind;
        } else {
            ++i;
        }
    }
    return parameters;
}

QString patternOf(QStringView step)
{
    constexpr QChar value(0xFFFC); // OBJECT REPLACEMENT CHARACTER
    QString pattern;
    qsizetype done = 0;
    for (const StepParameter &parameter : parametersOf(step)) {
        pattern += step.sliced(done, parameter.start - done);
        pattern += value;
        done = parameter.start + parameter.length;
    }
    return pattern + step.sliced(done);
}

QList<StepParameter> placeholdersOf(QStringView line)
{
    QList<StepParameter> placeholders;
    for (qsizetype i = line.indexOf(u'<'); i >= 0; i = line.indexOf(u'<', i)) {
        const qsizetype end = placeholderEnd(line, i);
        if (end >= 0)
            placeholders.append({i, end - i, ParameterKind::Placeholder});
        i = end >= 0 ? end : i + 1;
    }
    return placeholders;
}

} // namespace stepwright::completion
