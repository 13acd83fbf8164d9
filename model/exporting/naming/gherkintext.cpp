#include "model/exporting/naming/gherkintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

/// With line ends of one kind: readers of Gherkin end lines at a lone carriage return, too.
QString withLineFeeds(const QString &text)
{
    return text.contains(u'\r') ? QString(text).replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n') : text;
}

constexpr QChar byteOrderMark(0xfeff); // a blank to some readers, and none to others

bool endsLine(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t') || c == QChar(0x85) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

} // namespace

QString lineOf(const QString &text)
{
    if (std::ranges::none_of(text, [](QChar c) { return endsLine(c) || c == byteOrderMark; }))
        return text;
    QString line = QString(text).replace("\r\n"_L1, " "_L1).remove(byteOrderMark);
    std::ranges::replace_if(line, endsLine, QChar(u' '));
    return line;
}

QString gherkinCell(const QString &given, bool isCompatible)
{
    const QString text = isCompatible ? given : withLineFeeds(given);
    QString cell;
    cell.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar(u' ');
        if (c == u'|')
            cell += u"\\|";
        else if (c == u'\n')
            cell += u"\\n";
        else if (c == u'\\' && !isCompatible && (next == u'\\' || next == u'|' || next == u'n' || next == u'\n'))
            cell += u"\\\\";
        else
            cell += c;
    }
    return cell;
}

QString gherkinDocString(const QString &text, const QString &mediaType, bool isCompatible)
{
    const QString delimiter = u"\"\"\""_s;
    QString content = isCompatible ? text : withLineFeeds(text);
    if (!isCompatible)
        content.replace(delimiter, u"\\\"\\\"\\\""_s);
    const bool isEmpty = content.isEmpty() && !isCompatible;
    return delimiter % mediaType % u'\n' % content % (isEmpty ? QString() : u"\n"_s) % delimiter;
}

QString gherkinProse(const QString &text, bool isCompatible)
{
    static constexpr std::array starts = {"given"_L1, "when"_L1, "then"_L1, "and"_L1, "but"_L1, "*"_L1, "#"_L1};
    static const QRegularExpression title(
        u"^(@|(Feature|Business Need|Ability|Rule|Background|Scenario|Scenario Outline|Scenario Template|Example|Examples|Scenarios):)"_s);
    QStringList lines = (isCompatible ? text : withLineFeeds(text)).split(u'\n');
    for (QString &line : lines) {
        const QString start = line.trimmed();
        if (std::ranges::any_of(starts,
                                [&](QLatin1StringView one) { return start.startsWith(one, Qt::CaseInsensitive); }) ||
            (!isCompatible && title.match(start).hasMatch()))
            line = u'"' % line % u'"';
    }
    return lines.join(u'\n');
}

QString gherkinTag(const QString &key, const QString &value, const Names &names, bool isCompatible)
{
    QString name = key;
    if (!isCompatible)
        std::ranges::replace_if(
            name, [](QChar c) { return c.isSpace() || c == u'@' || c == byteOrderMark || endsLine(c); }, QChar(u'_'));
    if (!value.isEmpty())
        name += u'-' % names.convert(value, Conversion::NormalizeWithDashes);
    return name;
}

QList<QStringList> gherkinTableRows(const QString &table)
{
    QList<QStringList> rows;
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList cells;
        QString cell;
        bool isOpen = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == u'\\' && i + 1 < line.size() && QStringView(u"|\\n").contains(line[i + 1])) {
                ++i;
                cell += line[i] == u'n' ? QChar(u'\n') : line[i];
            } else if (line[i] == u'|') {
                if (isOpen)
                    cells.append(cell.trimmed());
                isOpen = true;
                cell.clear();
            } else {
                cell += line[i];
            }
        }
        if (isOpen)
            rows.append(cells);
    }
    return rows;
}

} // namespace stepwright::exporting
