#include "editor/text/linemarks.h"

#include <QHash>

#include <algorithm>

namespace stepwright {

bool LineMarks::set(int line, bool isMarked, const QString &name)
{
    const auto place = std::ranges::lower_bound(m_marks, line, {}, &Mark::line);
    const bool wasMarked = place != m_marks.end() && place->line == line;
    if (wasMarked == isMarked)
        return false;
    if (isMarked)
        m_marks.insert(place, {line, name});
    else
        m_marks.erase(place);
    return true;
}

bool LineMarks::contains(int line) const
{
    return std::ranges::binary_search(m_marks, line, {}, &Mark::line);
}

void LineMarks::takeEdit(int first, int last, int added, const NameOf &nameOf)
{
    const int lastBefore = last - added;
    const auto from = std::ranges::lower_bound(m_marks, first, {}, &Mark::line);
    const auto to = std::ranges::upper_bound(m_marks, lastBefore, {}, &Mark::line);
    for (auto mark = to; mark != m_marks.end(); ++mark)
        mark->line += added;
    if (from == to)
        return;
    const std::vector<Mark> edited(from, to);
    m_marks.erase(from, to);
    if (first == last && added == 0) {
        if (const QString name = nameOf(first); !name.isEmpty())
            set(first, true, name);
        return;
    }
    for (const Mark &mark : markByNames(edited, first, last, nameOf)) {
        if (const QString name = nameOf(mark.line); added == 0 && !name.isEmpty())
            set(mark.line, true, name);
    }
}

// Gives those that no line says.
std::vector<LineMarks::Mark> LineMarks::markByNames(const std::vector<Mark> &lost, int first, int last,
                                                    const NameOf &nameOf)
{
    QHash<QString, std::vector<int>> places;
    for (const Mark &mark : lost)
        places.insert(mark.name, {});
    for (int line = first; line <= last; ++line) {
        if (const auto place = places.find(nameOf(line)); place != places.end())
            place->push_back(line);
    }
    std::vector<Mark> notFound;
    for (const Mark &mark : lost) {
        std::vector<int> &lines = places[mark.name];
        const auto nearest = std::ranges::min_element(lines, {}, [&](int line) { return qAbs(line - mark.line); });
        if (nearest == lines.end()) {
            notFound.push_back(mark);
            continue;
        }
        set(*nearest, true, mark.name);
        lines.erase(nearest);
    }
    return notFound;
}

QStringList LineMarks::toStrings() const
{
    QStringList strings;
    for (const Mark &mark : m_marks)
        strings.append(QString::number(mark.line) + u' ' + mark.name);
    return strings;
}

void LineMarks::restore(const QStringList &strings, int lineCount, const NameOf &nameOf)
{
    m_marks.clear();
    std::vector<Mark> lost;
    for (const QString &text : strings) {
        const qsizetype blank = text.indexOf(u' ');
        const Mark mark{text.left(blank).toInt(), text.mid(blank + 1)};
        if (mark.line < lineCount && nameOf(mark.line) == mark.name)
            set(mark.line, true, mark.name);
        else
            lost.push_back(mark);
    }
    if (!lost.empty())
        markByNames(lost, 0, lineCount - 1, nameOf);
}

} // namespace stepwright
