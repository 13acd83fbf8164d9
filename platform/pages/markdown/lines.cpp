#include "platform/pages/markdown/lines.h"

#include <QRegularExpression>

#include <algorithm>

namespace stepwright::platform::markdown {

using namespace Qt::StringLiterals;

qsizetype indentOf(const QString &line)
{
    return std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
}

bool isBlank(const QString &line)
{
    return line.trimmed().isEmpty();
}

std::optional<Marker> markerOf(const QString &line)
{
    static const QRegularExpression marker(u"\\A {0,3}(?:([-+*])|([0-9]{1,9})([.)]))( +|\\z)"_s);
    const QRegularExpressionMatch match = marker.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isNumbered = match.capturedLength(2) > 0;
    const qsizetype blanks = match.capturedLength(4);
    const qsizetype sign = match.capturedEnd(isNumbered ? 3 : 1);
    return Marker{(isNumbered ? match.captured(3) : match.captured(1)).front(),
                  isNumbered ? match.captured(2).toInt() : -1, sign + (blanks < 1 || blanks > 4 ? 1 : blanks)};
}

QString fenceOf(const QString &line)
{
    static const QRegularExpression fence(u"\\A {0,3}(`{3,}(?=[^`]*\\z)|~{3,})"_s);
    return fence.match(line).captured(1);
}

bool isRule(const QString &line)
{
    static const QRegularExpression rule(u"\\A {0,3}(?:(?:- *){3,}|(?:_ *){3,}|(?:\\* *){3,})\\z"_s);
    return rule.match(line).hasMatch();
}

bool isQuote(const QString &line)
{
    return indentOf(line) < 4 && line.trimmed().startsWith(u'>');
}

int headingLevel(const QString &line)
{
    static const QRegularExpression heading(u"\\A {0,3}(#{1,6})(?: |\\z)"_s);
    return int(heading.match(line).capturedLength(1));
}

bool interrupts(const QString &line)
{
    const std::optional<Marker> marker = markerOf(line);
    const bool isItem = marker && marker->number <= 1 && marker->indent < line.size();
    return isBlank(line) || isItem || isRule(line) || isQuote(line) || headingLevel(line) > 0 ||
           !fenceOf(line).isEmpty();
}

QStringList cellsOf(const QString &line)
{
    QString row = line.trimmed();
    if (row.startsWith(u'|'))
        row.removeFirst();
    QStringList cells{QString()};
    for (qsizetype at = 0; at < row.size(); ++at) {
        if (row[at] == u'\\' && at + 1 < row.size() && row[at + 1] == u'|')
            cells.last() += row[++at];
        else if (row[at] == u'|')
            cells.append(QString());
        else
            cells.last() += row[at];
    }
    if (cells.size() > 1 && cells.last().trimmed().isEmpty())
        cells.removeLast();
    return cells;
}

bool isTableAt(const QStringList &lines, qsizetype at)
{
    static const QRegularExpression separator(u"\\A {0,3}\\|? *:?-+:? *(?:\\| *:?-+:? *)*\\|? *\\z"_s);
    return at + 1 < lines.size() && lines[at].contains(u'|') && separator.match(lines[at + 1]).hasMatch() &&
           cellsOf(lines[at]).size() == cellsOf(lines[at + 1]).size();
}

} // namespace stepwright::platform::markdown
