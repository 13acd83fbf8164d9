#include "model/sync/reconcile/definitions/callmerge.h"

#include "model/sync/reconcile/definitions/calledword.h"
#include "model/sync/reconcile/definitions/expressiontext.h"
#include "model/sync/reconcile/examples/tablemerge.h"
#include "model/sync/reconcile/lists/prosemerge.h"
#include "model/sync/reconcile/lists/scalarmerge.h"

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

const Expression *valueIn(const QList<Argument> &arguments, const QString &name)
{
    const auto found = std::ranges::find(arguments, name, &Argument::name);
    return found == arguments.end() ? nullptr : &found->value;
}

std::optional<QString> mergeWords(const QString &base, const QString &ours, const QString &theirs)
{
    if (std::optional<QString> merged = mergeScalar(base, ours, theirs))
        return merged;
    if (!uidOfCalled(base).isEmpty() || !uidOfCalled(ours).isEmpty() || !uidOfCalled(theirs).isEmpty())
        return std::nullopt;
    const ProseMerge prose = mergeProse(base, ours, theirs);
    return prose.isConflict ? std::nullopt : std::optional(prose.text);
}

/// The kind of a value that takes parts of several: one with variables where one of them may have some. nullopt: what
/// is a variable in one is text in another.
std::optional<ExpressionKind> kindOfAll(std::initializer_list<const Expression *> values)
{
    ExpressionKind kind = (*values.begin())->kind;
    for (const Expression *value : values) {
        if (value->kind == ExpressionKind::Template)
            kind = ExpressionKind::Template;
    }
    const bool isText = kind == ExpressionKind::Template && std::ranges::any_of(values, [](const Expression *value) {
                            return value->kind != ExpressionKind::Template && value->text.contains(u"${");
                        });
    return isText ? std::nullopt : std::optional(kind);
}

std::optional<Expression> mergeTableValues(const Expression &base, const Expression &ours, const Expression &theirs,
                                           const Site &site, Findings &findings)
{
    const std::optional<QString> was = proseOf(base);
    const std::optional<QString> our = proseOf(ours);
    const std::optional<QString> their = proseOf(theirs);
    const std::optional<ExpressionKind> kind = kindOfAll({&ours, &theirs, &base});
    if (!was || !our || !their || !kind)
        return std::nullopt;
    const std::optional<TableMerge> merged = mergeTables(*was, *our, *their);
    if (!merged)
        return std::nullopt;
    const auto valueOf = [&](const std::optional<QString> &text) {
        return text ? ConflictValue(expressionOf(*text, *kind)) : ConflictValue();
    };
    for (const TableConflict &one : merged->conflicts) {
        Conflict conflict =
            site.conflict(one.kind, valueOf(one.base), valueOf(one.ours), valueOf(one.theirs), one.title);
        conflict.behind = one.behind;
        conflict.table = one.place;
        findings.conflicts.append(conflict);
    }
    return expressionOf(merged->text, *kind);
}

/// What the argument is after merging.
struct Merged
{
    bool isConflict = false;
    std::optional<Expression> value; ///< none: the argument goes
};

Merged mergeArgument(const QString &name, const Expression *base, const Expression *ours, const Expression *theirs,
                     const Site &site, Findings &findings)
{
    if (!base) {
        if (ours && theirs && canonical(*ours) != canonical(*theirs))
            return {.isConflict = true};
        return {.value = ours ? *ours : *theirs};
    }
    if (!ours || !theirs) {
        const Expression *left = ours ? ours : theirs;
        return {.isConflict = left && canonical(*left) != canonical(*base)};
    }
    std::optional<Expression> value;
    if (name == dataTableParameter) {
        value = mergeScalar(*base, *ours, *theirs);
        if (!value)
            value = mergeTableValues(*base, *ours, *theirs, site, findings);
    } else {
        value = mergeValues(*base, *ours, *theirs, name == freeTextParameter);
    }
    return {.isConflict = !value, .value = value};
}

} // namespace

std::optional<Expression> mergeValues(const Expression &base, const Expression &ours, const Expression &theirs,
                                      bool isProse)
{
    if (std::optional<Expression> merged = mergeScalar(base, ours, theirs))
        return merged;
    if (!isProse || base.kind != ours.kind || base.kind != theirs.kind)
        return std::nullopt;
    const std::optional<QString> was = proseOf(base);
    const std::optional<QString> our = proseOf(ours);
    const std::optional<QString> their = proseOf(theirs);
    if (!was || !our || !their)
        return std::nullopt;
    const ProseMerge merged = mergeProse(*was, *our, *their);
    return merged.isConflict ? std::nullopt : std::optional(expressionOf(merged.text, base.kind));
}

std::optional<Call> mergeCalls(const Call &base, const Call &ours, const Call &theirs, const Site &site,
                               Findings &findings)
{
    const std::optional<QString> word = mergeWords(base.actionWord, ours.actionWord, theirs.actionWord);
    const std::optional<QString> annotation = mergeScalar(base.annotation, ours.annotation, theirs.annotation);
    if (!word || !annotation)
        return std::nullopt;
    Call merged{.actionWord = *word, .annotation = *annotation};
    merged.keyword = *annotation == ours.annotation ? ours.keyword : theirs.keyword;
    merged.mediaType = ours.mediaType.isEmpty() ? theirs.mediaType : ours.mediaType;
    QStringList names;
    for (const QList<Argument> *list : {&ours.arguments, &theirs.arguments}) {
        for (const Argument &argument : *list) {
            if (!names.contains(argument.name))
                names.append(argument.name);
        }
    }
    for (const QString &name : std::as_const(names)) {
        const Merged argument = mergeArgument(name, valueIn(base.arguments, name), valueIn(ours.arguments, name),
                                              valueIn(theirs.arguments, name), site, findings);
        if (argument.isConflict)
            return std::nullopt;
        if (argument.value)
            merged.arguments.append({name, *argument.value});
    }
    return merged;
}

} // namespace stepwright::sync
