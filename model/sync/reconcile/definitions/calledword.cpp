#include "model/sync/reconcile/definitions/calledword.h"

namespace stepwright::sync {

namespace {

constexpr QChar begin(u'\x01');
constexpr QChar beginOfName(u'\x02');

/// Where the uid in a mark begins and ends; the mark holds its length, for a uid may be any text.
std::pair<qsizetype, qsizetype> uidIn(const QString &mark)
{
    const qsizetype from = mark.indexOf(beginOfName) + 1;
    return {from, from + QStringView(mark).sliced(1, from - 2).toInt()};
}

} // namespace

QString calledWord(const QString &uid, const QString &name)
{
    return begin + QString::number(uid.size()) + beginOfName + uid + name;
}

QString calledName(const QString &name)
{
    return name.startsWith(begin) || name.startsWith(beginOfName) ? beginOfName + name : name;
}

QString uidOfCalled(const QString &mark)
{
    if (!mark.startsWith(begin))
        return {};
    const auto [from, end] = uidIn(mark);
    return mark.sliced(from, end - from);
}

QString readableName(const QString &mark)
{
    if (mark.startsWith(begin))
        return mark.sliced(uidIn(mark).second);
    return mark.startsWith(beginOfName) ? mark.sliced(1) : mark;
}

} // namespace stepwright::sync
