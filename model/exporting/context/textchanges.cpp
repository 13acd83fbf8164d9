#include "model/exporting/context/textchanges.h"

#include "model/exporting/context/sheetcell.h"
#include "model/exporting/naming/codetext.h"

#include <QVarLengthArray>

#include <algorithm>
#include <ranges>

namespace stepwright::exporting {

namespace {

/// Puts a prefix before each line; lines without text get it without blanks at its end.
QString prefixed(const QString &text, const QString &prefix)
{
    const QString bare = prefix.trimmed();
    QString result;
    for (qsizetype begin = 0; begin == 0 || begin < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', begin);
        const qsizetype end = lineBreak < 0 ? text.size() : lineBreak + 1;
        result += begin == end || begin == lineBreak ? bare : prefix;
        result += QStringView(text).sliced(begin, end - begin);
        if (lineBreak < 0)
            break;
        begin = end;
    }
    return result;
}

} // namespace

/// Makes room once and moves the lines to their new places, the last one first.
void indentFrom(QString &text, qsizetype begin, const QString &indentation)
{
    QVarLengthArray<qsizetype, 256> lines; // where those with text begin
    for (qsizetype at = begin; at < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', at);
        if (lineBreak != at)
            lines.append(at);
        at = lineBreak < 0 ? text.size() : lineBreak + 1;
    }
    qsizetype end = text.size(); // of what has not moved yet
    text.resize(end + lines.size() * indentation.size());
    QChar *const letters = text.data();
    QChar *to = letters + text.size();
    for (const qsizetype line : lines | std::views::reverse) {
        to = std::move_backward(letters + line, letters + end, to);
        to = std::copy_backward(indentation.begin(), indentation.end(), to);
        end = line;
    }
}

void trimEndFrom(QString &text, qsizetype begin)
{
    while (text.size() > begin && text.back().isSpace())
        text.chop(1);
}

void embraceFrom(QString &text, qsizetype begin)
{
    text.insert(begin, u'{');
    text += u'}';
}

void escapeBreaksFrom(QString &text, qsizetype begin)
{
    const QStringView given = QStringView(text).sliced(begin);
    if (given.contains(u'\n') || given.contains(u'\r'))
        text.replace(begin, given.size(), withoutBreaks(given.toString()));
}

void guardCellFrom(QString &text, qsizetype begin)
{
    if (needsGuard(QStringView(text).sliced(begin)))
        text.insert(begin, u'\'');
}

void prefixFrom(QString &text, qsizetype begin, const QString &prefix)
{
    const QStringView given = QStringView(text).sliced(begin);
    if (!given.isEmpty() && !given.contains(u'\n'))
        text.insert(begin, prefix);
    else
        text.replace(begin, given.size(), prefixed(given.toString(), prefix));
}

} // namespace stepwright::exporting
