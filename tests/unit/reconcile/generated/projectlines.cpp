#include "tests/unit/reconcile/generated/projectlines.h"

#include "tests/unit/reconcile/generated/caseline.h"

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace stepwright::tests {

namespace {

/// "KIND UID [id ID] = NAME [in PLACE][: PARTS]"
struct Line
{
    QString kind;
    QString uid;
    QString id;
    QString name;
    QString place;
    SyncScenario parts;

    explicit Line(const QString &line)
    {
        const QString head = line.section(u": "_s, 0, 0);
        parts = scenarioFromLine(line.section(u": "_s, 1));
        const QStringList left = head.section(u" = "_s, 0, 0).split(u' ');
        kind = left[0];
        uid = left[1];
        id = left.value(3);
        const QString right = head.section(u" = "_s, 1);
        name = right.section(u" in "_s, 0, 0);
        place = right.section(u" in "_s, 1);
    }
};

QString thingLine(const QString &kind, const auto &entity, const QString &place, const SyncScenario &parts)
{
    const QString rest = lineOf(parts);
    return kind + u' ' + entity.uid + u" = " + entity.name + (place.isEmpty() ? QString() : u" in "_s + place) +
           (rest.isEmpty() ? QString() : u": "_s + rest);
}

} // namespace

SyncProject projectFromLines(const QStringList &lines, const QStringList &uidsWithId)
{
    SyncProject project{.remoteId = u"7"_s};
    for (const QString &text : lines) {
        const Line line(text);
        const QString known = uidsWithId.contains(line.uid) ? u'#' + line.uid : QString();
        const QString id = line.id.isEmpty() ? known : line.id;
        const SyncScenario &parts = line.parts;
        if (line.kind == u"project") {
            project.remoteId = line.uid;
        } else if (line.kind == u"folder") {
            project.folders.append({.uid = line.uid,
                                    .remoteId = id,
                                    .parentUid = line.place,
                                    .name = line.name,
                                    .description = parts.description,
                                    .tags = parts.tags,
                                    .body = parts.body});
        } else if (line.kind == u"word") {
            project.actionWords.append({.uid = line.uid,
                                        .remoteId = id,
                                        .name = line.name,
                                        .description = parts.description,
                                        .tags = parts.tags,
                                        .parameters = parts.parameters,
                                        .body = parts.body});
        } else {
            SyncScenario scenario = parts;
            scenario.uid = line.uid;
            scenario.remoteId = id;
            scenario.name = line.name;
            scenario.folderUid = line.place;
            project.scenarios.append(scenario);
        }
    }
    return project;
}

QStringList uidsIn(const QStringList &lines)
{
    QStringList uids;
    for (const QString &line : lines)
        uids.append(line.section(u' ', 1, 1));
    return uids;
}

QStringList linesOf(const SyncProject &project)
{
    QStringList lines;
    for (const SyncFolder &one : project.folders)
        lines.append(thingLine(u"folder"_s, one, one.parentUid,
                               {.description = one.description, .tags = one.tags, .body = one.body}));
    for (const SyncActionWord &one : project.actionWords) {
        lines.append(thingLine(
            u"word"_s, one, {},
            {.description = one.description, .tags = one.tags, .parameters = one.parameters, .body = one.body}));
    }
    for (const SyncScenario &one : project.scenarios) {
        SyncScenario parts = one;
        parts.name.clear();
        parts.folderUid.clear();
        lines.append(thingLine(u"scenario"_s, one, one.folderUid, parts));
    }
    lines.sort();
    return lines;
}

QString nameOf(EntityKind kind, const QString &uid)
{
    static const QStringList kinds{u"folder"_s, u"word"_s, u"scenario"_s};
    return kinds[int(kind)] + u' ' + uid;
}

QString told(const PushOperation &operation)
{
    static const QStringList kinds{u"create folder"_s, u"rename folder"_s,   u"move folder"_s,    u"create word"_s,
                                   u"write word"_s,    u"create scenario"_s, u"write scenario"_s, u"place scenario"_s,
                                   u"write rows of"_s, u"write folder"_s,    u"write tags of"_s,  u"delete scenario"_s,
                                   u"delete folder"_s, u"delete word"_s};
    return kinds[int(operation.kind)] + u' ' + operation.uid;
}

QString told(const HeldPush &held)
{
    static const QStringList reasons{u"in conflict"_s, u"needs "_s, u"still called by "_s, u"still filled"_s,
                                     u"tags not writable"_s};
    return nameOf(held.entity, held.uid) + u": " + reasons[int(held.reason)] + held.because;
}

QString told(const Stop &stop)
{
    static const QStringList reasons{u"wrong project"_s, u"remote emptied"_s, u"remote vanished"_s, u"local emptied"_s,
                                     u"local vanished"_s};
    return reasons[int(stop.reason)];
}

} // namespace stepwright::tests
