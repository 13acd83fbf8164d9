#include "model/sync/reconcile/definitions/entitymerge.h"

#include "model/sync/reconcile/definitions/entitydefinition.h"
#include "model/sync/reconcile/lists/prosemerge.h"
#include "model/sync/reconcile/lists/scalarmerge.h"
#include "model/sync/reconcile/lists/tagmerge.h"

namespace stepwright::sync {

namespace {

/// Merging of what all kinds have. Each function gives the value that stands.
class CommonMerge
{
public:
    CommonMerge(EntityKind entity, const QString &uid, Findings &findings)
        : m_site{.entity = entity, .uid = uid}, m_findings(findings)
    {
    }

    Site site(Field field) const
    {
        Site site = m_site;
        site.field = field;
        return site;
    }

    /// A name or place. Without base, what one side leaves empty the other says.
    QString scalar(Field field, const QString *base, const QString &ours, const QString &theirs)
    {
        const std::optional<QString> merged =
            base ? mergeScalar(*base, ours, theirs) : mergeScalar(QString(), ours, theirs);
        if (merged)
            return *merged;
        m_findings.conflicts.append(
            site(field).conflict(ConflictKind::Changed, base ? ConflictValue(*base) : ConflictValue(), ours, theirs));
        return ours;
    }

    QString description(const QString *base, const QString &ours, const QString &theirs)
    {
        if (base && !base->isEmpty() && !mergeScalar(*base, ours, theirs)) {
            const ProseMerge prose = mergeProse(*base, ours, theirs);
            if (!prose.isConflict) {
                if (prose.isMixed)
                    m_findings.marks.append(site(Field::Description).mark(MarkKind::BothChanged));
                return prose.text;
            }
        }
        return scalar(Field::Description, base, ours, theirs);
    }

    QList<project::Tag> tags(const QList<project::Tag> *base, const QList<project::Tag> &ours,
                             const QList<project::Tag> &theirs)
    {
        const TagMerge merged = mergeTags(base ? *base : QList<project::Tag>(), ours, theirs);
        for (const TagConflict &conflict : merged.conflicts) {
            m_findings.conflicts.append(
                site(Field::Tags)
                    .conflict(ConflictKind::Changed,
                              conflict.base.key.isEmpty() ? ConflictValue() : ConflictValue(conflict.base),
                              conflict.ours, conflict.theirs, conflict.ours.key));
        }
        return merged.tags;
    }

    template <class Entity>
    Entity all(const Entity *base, const Entity &ours, const Entity &theirs)
    {
        Entity merged = ours;
        if (!theirs.remoteId.isEmpty()) // which may be a new one of a server set up anew
            merged.remoteId = theirs.remoteId;
        merged.name = scalar(Field::Name, base ? &base->name : nullptr, ours.name, theirs.name);
        merged.description = description(base ? &base->description : nullptr, ours.description, theirs.description);
        merged.tags = tags(base ? &base->tags : nullptr, ours.tags, theirs.tags);
        return merged;
    }

    Definition definition(const std::optional<Definition> &base, const Definition &ours, const Definition &theirs)
    {
        return mergeDefinitions(base ? &*base : nullptr, ours, theirs, m_site, m_findings);
    }

private:
    Site m_site;
    Findings &m_findings;
};

template <class Entity>
std::optional<Definition> baseDefinition(const Entity *base)
{
    return base ? std::optional(definitionOf(*base)) : std::nullopt;
}

/// The order of theirs where ours left its own as it was.
template <class Entity>
int mergedPosition(const Entity *base, const Entity &ours, const Entity &theirs)
{
    return base && ours.position == base->position ? theirs.position : ours.position;
}

} // namespace

SyncFolder mergeFolders(const SyncFolder *base, const SyncFolder &ours, const SyncFolder &theirs, Findings &findings)
{
    CommonMerge merge(EntityKind::Folder, ours.uid, findings);
    SyncFolder merged = merge.all(base, ours, theirs);
    merged.parentUid = merge.scalar(Field::Place, base ? &base->parentUid : nullptr, ours.parentUid, theirs.parentUid);
    const Definition definition = merge.definition(baseDefinition(base), definitionOf(ours), definitionOf(theirs));
    merged.body = definition.body;
    merged.opaque = definition.opaque;
    merged.position = mergedPosition(base, ours, theirs);
    return merged;
}

SyncScenario mergeScenarios(const SyncScenario *base, const SyncScenario &ours, const SyncScenario &theirs,
                            Findings &findings)
{
    CommonMerge merge(EntityKind::Scenario, ours.uid, findings);
    SyncScenario merged = merge.all(base, ours, theirs);
    merged.folderUid = merge.scalar(Field::Place, base ? &base->folderUid : nullptr, ours.folderUid, theirs.folderUid);
    Definition definition = merge.definition(baseDefinition(base), definitionOf(ours), definitionOf(theirs));
    merged.body = std::move(definition.body);
    merged.parameters = std::move(definition.examples.parameters);
    merged.datasets = std::move(definition.examples.rows);
    merged.opaque = definition.opaque;
    merged.position = mergedPosition(base, ours, theirs);
    return merged;
}

SyncActionWord mergeActionWords(const SyncActionWord *base, const SyncActionWord &ours, const SyncActionWord &theirs,
                                Findings &findings)
{
    CommonMerge merge(EntityKind::ActionWord, ours.uid, findings);
    SyncActionWord merged = merge.all(base, ours, theirs);
    Definition definition = merge.definition(baseDefinition(base), definitionOf(ours), definitionOf(theirs));
    merged.body = std::move(definition.body);
    merged.parameters = std::move(definition.examples.parameters);
    merged.opaque = definition.opaque;
    return merged;
}

} // namespace stepwright::sync
