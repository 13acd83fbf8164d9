#include "model/base/unifieddiff.h"

#include "model/base/linediff.h"

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype context = 3; ///< lines around a change

/// A name as the header of a patch has it; the tab ends a name with blanks.
QByteArray headerName(const QString &name)
{
    if (name.isEmpty())
        return "/dev/null";
    return name.contains(u' ') ? QByteArray(name.toUtf8() + '\t') : name.toUtf8();
}

void append(QByteArray &patch, char sign, QByteArrayView line)
{
    patch += sign;
    patch += line;
    if (!line.endsWith('\n'))
        patch += "\n\\ No newline at end of file\n";
}

/// "12,3": where a run begins, counted from 1, and its length. An empty run stands after the line it names.
QByteArray rangeText(qsizetype start, qsizetype count)
{
    const QByteArray first = QByteArray::number(count == 0 ? start : start + 1);
    return count == 1 ? first : QByteArray(first + ',' + QByteArray::number(count));
}

/// Writes the changes of one hunk with the lines around them.
void appendHunk(QByteArray &patch, const QList<QByteArrayView> &before, const QList<QByteArrayView> &after,
                const QList<LineChange> &changes)
{
    const LineChange &first = changes.constFirst();
    const LineChange &last = changes.constLast();
    const qsizetype lead = qMin(context, first.oldStart);
    const qsizetype end = last.oldStart + last.oldCount;
    const qsizetype tail = qMin(context, before.size() - end);
    const qsizetype oldStart = first.oldStart - lead;
    const qsizetype newStart = first.newStart - lead;
    patch += "@@ -" + rangeText(oldStart, end + tail - oldStart) + " +" +
             rangeText(newStart, last.newStart + last.newCount + tail - newStart) + " @@\n";
    qsizetype old = oldStart;
    for (const LineChange &change : changes) {
        for (; old < change.oldStart; ++old)
            append(patch, ' ', before.at(old));
        for (; old < change.oldStart + change.oldCount; ++old)
            append(patch, '-', before.at(old));
        for (qsizetype next = change.newStart; next < change.newStart + change.newCount; ++next)
            append(patch, '+', after.at(next));
    }
    for (; old < end + tail; ++old)
        append(patch, ' ', before.at(old));
}

} // namespace

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &oldName,
                       const QString &newName)
{
    if (before == after && oldName.isEmpty() == newName.isEmpty())
        return {};
    if (before.contains('\0') || after.contains('\0'))
        return "Binary files " + headerName(oldName).trimmed() + " and " + headerName(newName).trimmed() + " differ\n";
    const QList<QByteArrayView> oldLines = linesOf(before);
    const QList<QByteArrayView> newLines = linesOf(after);
    QByteArray patch = "--- " + headerName(oldName) + "\n+++ " + headerName(newName) + '\n';
    QList<LineChange> hunk;
    const QList<LineChange> changes = diffLines(oldLines, newLines);
    for (const LineChange &change : changes) {
        if (!hunk.isEmpty() &&
            change.oldStart - (hunk.constLast().oldStart + hunk.constLast().oldCount) > 2 * context) {
            appendHunk(patch, oldLines, newLines, hunk);
            hunk.clear();
        }
        hunk.append(change);
    }
    if (!hunk.isEmpty())
        appendHunk(patch, oldLines, newLines, hunk);
    return patch;
}

} // namespace stepwright
