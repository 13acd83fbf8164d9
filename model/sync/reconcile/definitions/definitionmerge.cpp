#include "model/sync/reconcile/definitions/definitionmerge.h"

#include "model/sync/reconcile/definitions/statementmerge.h"
#include "model/sync/reconcile/examples/parameterrename.h"

namespace stepwright::sync {

namespace {

/// Steps and parameters, or the text in their place, without rows.
QByteArray canonicalText(const Definition &definition)
{
    if (!definition.opaque.isEmpty())
        return 'o' + canonical(definition.opaque);
    return 'b' + canonical(definition.body) + canonical(definition.examples.parameters);
}

ConflictValue valueOf(const Definition &definition)
{
    return definition.opaque.isEmpty() ? ConflictValue(definition.body) : ConflictValue(definition.opaque);
}

Site siteOf(const Site &site, Field field)
{
    return {site.entity, site.uid, field, {}};
}

Definition mergeAdded(const Definition &ours, const Definition &theirs, const Site &site, Findings &findings)
{
    if (theirs.isEmpty())
        return ours;
    if (ours.isEmpty())
        return theirs;
    if (canonicalText(ours) != canonicalText(theirs)) {
        findings.conflicts.append(
            siteOf(site, Field::Steps).conflict(ConflictKind::Changed, {}, valueOf(ours), valueOf(theirs)));
    } else if (canonical(ours.examples.rows) != canonical(theirs.examples.rows)) {
        if (ours.examples.rows.isEmpty())
            return theirs;
        if (!theirs.examples.rows.isEmpty())
            findings.conflicts.append(siteOf(site, Field::Examples).conflict(ConflictKind::Changed, {}, {}, {}));
    }
    return ours;
}

/// One side's text stands, or it is a conflict; rows are merged under the columns of the text that stands.
Definition mergeWhole(const Definition &base, const Definition &ours, const Definition &theirs, const Site &site,
                      Findings &findings)
{
    const QByteArray was = canonicalText(base);
    const QByteArray our = canonicalText(ours);
    const QByteArray their = canonicalText(theirs);
    const bool takesTheirs = our == was && their != was;
    if (our != was && their != was && our != their) {
        findings.conflicts.append(
            siteOf(site, Field::Steps).conflict(ConflictKind::Changed, valueOf(base), valueOf(ours), valueOf(theirs)));
    }
    Definition merged = takesTheirs ? theirs : ours;
    const QList<project::Parameter> parameters = merged.examples.parameters;
    merged.examples.rows = mergeExamples({parameters, base.examples.rows}, {parameters, ours.examples.rows},
                                         {parameters, theirs.examples.rows}, site, findings)
                               .rows;
    return merged;
}

} // namespace

Definition mergeDefinitions(const Definition *base, const Definition &ours, const Definition &theirs, const Site &site,
                            Findings &findings)
{
    if (!base)
        return mergeAdded(ours, theirs, site, findings);
    if (!base->opaque.isEmpty() || !ours.opaque.isEmpty() || !theirs.opaque.isEmpty())
        return mergeWhole(*base, ours, theirs, site, findings);
    const RenamedParameters renamed = renamedParameters(*base, ours, theirs);
    const Definition our = withNames(ours, renamed.oursToBase);
    const Definition their = withNames(theirs, renamed.theirsToBase);
    Findings found;
    Definition merged;
    merged.examples = mergeExamples(base->examples, our.examples, their.examples, site, found);
    merged.body = mergeBodies(base->body, our.body, their.body, siteOf(site, Field::Steps), found);
    findings.append(withNames(found, renamed.baseToMerged));
    for (const auto &[was, ourName, theirName] : renamed.apart) {
        findings.conflicts.append(
            siteOf(site, Field::Parameters).conflict(ConflictKind::Changed, was, ourName, theirName, was));
    }
    return withNames(merged, renamed.baseToMerged);
}

} // namespace stepwright::sync
