#include "model/exporting/words/stepshape.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

bool isNumber(const QString &text)
{
    static const QRegularExpression number(QRegularExpression::anchoredPattern(numberPattern));
    return number.match(text).hasMatch();
}

/// Whether the character before or after a value shows that it stands for itself.
bool isBoundary(QStringView text, qsizetype index)
{
    return index < 0 || index >= text.size() || !(text[index].isLetterOrNumber() || text[index] == u'_');
}

/// The end of a value that begins at `from`, and what it is; `from` where none begins there.
qsizetype endOfValue(const QString &text, qsizetype from, const OutlineColumns &columns, ShapePart &value)
{
    const QChar first = text[from];
    if (first == u'"' || (first == u'\'' && isBoundary(text, from - 1))) {
        const qsizetype close = text.indexOf(first, from + 1);
        if (close > 0 && (first == u'"' || isBoundary(text, close + 1))) {
            value = {ShapePart::Kind::Quoted, text.sliced(from + 1, close - from - 1), first};
            return close + 1;
        }
    }
    if (first == u'<') {
        const qsizetype close = text.indexOf(u'>', from);
        const auto column = close < 0 ? columns.cend() : columns.constFind(text.sliced(from + 1, close - from - 1));
        if (column != columns.cend()) {
            const bool areNumbers = !column->isEmpty() && std::ranges::all_of(*column, isNumber) &&
                                    isBoundary(text, from - 1) && isBoundary(text, close + 1);
            value = {areNumbers ? ShapePart::Kind::Number : ShapePart::Kind::Open, text.sliced(from, close - from + 1)};
            return close + 1;
        }
    }
    if ((first.isDigit() || first == u'-') && isBoundary(text, from - 1)) {
        static const QRegularExpression number(numberPattern.toString());
        const QRegularExpressionMatch match =
            number.match(text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        const qsizetype end = match.capturedEnd();
        const bool goesOn = match.hasMatch() && end + 1 < text.size() && (text[end] == u'.' || text[end] == u',') &&
                            text[end + 1].isDigit();
        if (match.hasMatch() && isBoundary(text, end) && !goesOn) {
            value = {ShapePart::Kind::Number, match.captured()};
            return end;
        }
    }
    return from;
}

} // namespace

QString StepShape::key() const
{
    QString key;
    for (const ShapePart &part : parts) {
        switch (part.kind) {
        case ShapePart::Kind::Words:
            key += part.text;
            break;
        case ShapePart::Kind::Quoted:
            key += part.quote % QChar(1) % part.quote;
            break;
        case ShapePart::Kind::Number:
            key += QChar(2);
            break;
        case ShapePart::Kind::Open:
            key += QChar(3);
            break;
        }
    }
    return key;
}

bool StepShape::isOpen() const
{
    return std::ranges::any_of(parts, [](const ShapePart &part) { return part.kind == ShapePart::Kind::Open; });
}

qsizetype StepShape::wordLength() const
{
    qsizetype length = 0;
    for (const ShapePart &part : parts)
        length += part.kind == ShapePart::Kind::Words ? part.text.size() : 0;
    return length;
}

StepShape shapeOf(const QString &text, const OutlineColumns &columns)
{
    StepShape shape;
    QString words;
    for (qsizetype i = 0; i < text.size();) {
        ShapePart value;
        const qsizetype end = endOfValue(text, i, columns, value);
        if (end == i) {
            words += text[i++];
            continue;
        }
        if (!words.isEmpty())
            shape.parts.push_back({ShapePart::Kind::Words, std::exchange(words, {})});
        shape.parts.push_back(value);
        i = end;
    }
    if (!words.isEmpty())
        shape.parts.push_back({ShapePart::Kind::Words, words});
    return shape;
}

} // namespace stepwright::exporting
