#include "model/sync/engine/syncreport.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

struct FieldName
{
    Field field;
    const char *text;
};

constexpr std::array fieldNames{
    FieldName{Field::Name, QT_TRANSLATE_NOOP("Sync", "name")},
    FieldName{Field::Place, QT_TRANSLATE_NOOP("Sync", "place")},
    FieldName{Field::Description, QT_TRANSLATE_NOOP("Sync", "description")},
    FieldName{Field::Tags, QT_TRANSLATE_NOOP("Sync", "tags")},
    FieldName{Field::Parameters, QT_TRANSLATE_NOOP("Sync", "parameters")},
    FieldName{Field::Steps, QT_TRANSLATE_NOOP("Sync", "steps")},
    FieldName{Field::Examples, QT_TRANSLATE_NOOP("Sync", "examples")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Sync", text);
}

} // namespace

int SyncReport::count(SyncItem::Way way) const
{
    return int(std::ranges::count(items, way, &SyncItem::way));
}

QString textOf(Fields fields)
{
    QStringList names;
    for (const FieldName &one : fieldNames) {
        if (fields.testFlag(one.field))
            names.append(translated(one.text));
    }
    return names.join(u", "_s);
}

QString nameOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Folder:
        return translated(QT_TRANSLATE_NOOP("Sync", "Folder"));
    case EntityKind::ActionWord:
        return translated(QT_TRANSLATE_NOOP("Sync", "Action word"));
    case EntityKind::Scenario:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Sync", "Scenario"));
}

QString textOf(const SyncItem &item)
{
    const QString fields = item.what == SyncItem::What::Change ? textOf(item.fields) : QString();
    const QString thing = translated(QT_TRANSLATE_NOOP("Sync", "%1 “%2”")).arg(nameOf(item.kind), item.name);
    if (item.what == SyncItem::What::Add)
        return translated(QT_TRANSLATE_NOOP("Sync", "%1: new")).arg(thing);
    if (item.what == SyncItem::What::Remove)
        return translated(QT_TRANSLATE_NOOP("Sync", "%1: removed")).arg(thing);
    return fields.isEmpty() ? thing : translated(QT_TRANSLATE_NOOP("Sync", "%1: %2")).arg(thing, fields);
}

QString textOf(HoldReason reason)
{
    switch (reason) {
    case HoldReason::InConflict:
        return translated(QT_TRANSLATE_NOOP("Sync", "Somebody has to decide about a conflict first."));
    case HoldReason::NeedsOther:
        return translated(QT_TRANSLATE_NOOP("Sync", "It refers to something that is not sent yet."));
    case HoldReason::StillCalled:
        return translated(QT_TRANSLATE_NOOP("Sync", "Something on the platform still calls it."));
    case HoldReason::StillFilled:
        return translated(QT_TRANSLATE_NOOP("Sync", "It still holds something on the platform."));
    case HoldReason::NotWritable:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Sync", "The platform takes no tags of folders and action words."));
}

QString textOf(const Stop &stop)
{
    switch (stop.reason) {
    case StopReason::WrongProject:
        return QCoreApplication::translate("Sync", "The platform's project is another one than last time. Nothing was "
                                                   "changed; connect this project anew if that is right.");
    case StopReason::RemoteEmptied:
    case StopReason::RemoteVanished:
        return QCoreApplication::translate("Sync",
                                           "%1 of %2 known things are gone from the platform. Perhaps rights were "
                                           "lost, or the answer was cut off. Nothing was changed; confirm that "
                                           "they shall go here as well, or try again later.")
            .arg(stop.vanished)
            .arg(stop.known);
    case StopReason::LocalEmptied:
    case StopReason::LocalVanished:
        return QCoreApplication::translate("Sync", "%1 of %2 known things are gone from this project. On the platform "
                                                   "they would be deleted for good. Nothing was changed; confirm that, "
                                                   "or bring them back with Undo or a backup.")
            .arg(stop.vanished)
            .arg(stop.known);
    case StopReason::RemoteRestored:
        break;
    }
    return QCoreApplication::translate("Sync",
                                       "The platform seems to have been restored from a backup: %1 of %2 things "
                                       "are older there than last time. Nothing was changed; confirm that what "
                                       "it has now counts, or ask its administrator.")
        .arg(stop.vanished)
        .arg(stop.known);
}

QString textOf(ConflictKind kind)
{
    switch (kind) {
    case ConflictKind::Changed:
        return QCoreApplication::translate("Sync", "Both sides changed it to different values.");
    case ConflictKind::EditAndDelete:
        return QCoreApplication::translate("Sync", "It was changed here and removed on the platform.");
    case ConflictKind::DeleteAndEdit:
        return QCoreApplication::translate("Sync", "It was removed here and changed on the platform.");
    case ConflictKind::MovedApart:
        return QCoreApplication::translate("Sync", "Both sides moved it, to different places.");
    case ConflictKind::Cycle:
        return QCoreApplication::translate("Sync", "Both sides moved folders, which together would lie in each other.");
    case ConflictKind::NameTaken:
        break;
    }
    return QCoreApplication::translate("Sync", "Another one has the same name, which the platform does not allow: "
                                               "rename one of them.");
}

QString summaryOf(const SyncReport &report)
{
    const auto counted = [&](const char *text, SyncItem::Way way) {
        const int count = report.count(way);
        return count == 0 ? QString() : QCoreApplication::translate("Sync", text, nullptr, count);
    };
    if (report.outcome == SyncOutcome::Stopped && report.stop)
        return textOf(*report.stop);
    if (report.outcome == SyncOutcome::Failed)
        return report.error.message;
    QStringList parts{counted(QT_TRANSLATE_N_NOOP("Sync", "%n from the platform"), SyncItem::Way::Down),
                      counted(QT_TRANSLATE_N_NOOP("Sync", "%n to the platform"), SyncItem::Way::Up),
                      counted(QT_TRANSLATE_N_NOOP("Sync", "%n in conflict"), SyncItem::Way::Conflict),
                      counted(QT_TRANSLATE_N_NOOP("Sync", "%n held back"), SyncItem::Way::Held),
                      counted(QT_TRANSLATE_N_NOOP("Sync", "%n not taken"), SyncItem::Way::Refused)};
    parts.removeAll(QString());
    if (report.outcome == SyncOutcome::Cancelled)
        parts.prepend(translated(QT_TRANSLATE_NOOP("Sync", "stopped")));
    if (parts.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Sync", "Both sides have the same."));
    const QString text = parts.join(u", "_s);
    return (report.isRehearsal ? translated(QT_TRANSLATE_NOOP("Sync", "Would do: %1."))
                               : translated(QT_TRANSLATE_NOOP("Sync", "Done: %1.")))
        .arg(text);
}

} // namespace stepwright::sync
