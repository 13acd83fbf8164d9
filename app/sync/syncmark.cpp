#include "app/sync/syncmark.h"

#include <QCoreApplication>

namespace stepwright {

using namespace Qt::StringLiterals;

void SyncMark::add(const SyncMark &other)
{
    isChangedHere |= other.isChangedHere;
    isChangedThere |= other.isChangedThere;
    isInConflict |= other.isInConflict;
}

QString textOf(const SyncMark &mark)
{
    const auto chosen = [&mark](const char *own, const char *inside) {
        return QCoreApplication::translate("SyncMark", mark.isInside ? inside : own);
    };
    if (mark.isInConflict)
        return chosen(QT_TRANSLATE_NOOP("SyncMark", "in conflict with the platform"),
                      QT_TRANSLATE_NOOP("SyncMark", "holds something in conflict with the platform"));
    if (mark.isChangedHere && mark.isChangedThere)
        return chosen(QT_TRANSLATE_NOOP("SyncMark", "changed here and on the platform since the last sync"),
                      QT_TRANSLATE_NOOP("SyncMark", "holds changes of here and of the platform since the last sync"));
    if (mark.isChangedThere)
        return chosen(QT_TRANSLATE_NOOP("SyncMark", "changed on the platform since the last sync"),
                      QT_TRANSLATE_NOOP("SyncMark", "holds changes of the platform since the last sync"));
    if (mark.isChangedHere)
        return chosen(QT_TRANSLATE_NOOP("SyncMark", "changed here since the last sync"),
                      QT_TRANSLATE_NOOP("SyncMark", "holds changes of here since the last sync"));
    return {};
}

QString iconNameOf(const SyncMark &mark)
{
    if (mark.isInConflict)
        return u"syncconflict"_s;
    if (mark.isChangedHere && mark.isChangedThere)
        return u"syncboth"_s;
    return mark.isChangedThere ? u"syncdown"_s : u"syncup"_s;
}

} // namespace stepwright
