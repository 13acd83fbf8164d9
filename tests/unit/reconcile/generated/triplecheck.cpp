#include "tests/unit/reconcile/generated/triplecheck.h"

#include "model/sync/reconcile/projects/projectmerge.h"
#include "model/sync/reconcile/values/canonical.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace stepwright::tests {

namespace {

/// A statement without the name of a called word, which renaming may change.
QByteArray keyOf(project::Statement statement)
{
    if (auto *call = std::get_if<project::Call>(&statement.content))
        call->actionWord.clear();
    return canonical(statement);
}

/// The top statements of a body.
QSet<QByteArray> statementsOf(const project::Body &body)
{
    QSet<QByteArray> statements;
    for (const project::Statement &statement : body)
        statements.insert(keyOf(statement));
    return statements;
}

/// Whether a call of theirs has all that was changed in one of the same word before: the keyword, values of arguments.
bool hasChanges(const project::Call &theirs, const project::Call &before, const project::Call &edited)
{
    const auto valueIn = [](const project::Call &call, const QString &name) {
        const auto found = std::ranges::find(call.arguments, name, &project::Argument::name);
        return found == call.arguments.end() ? QByteArray() : canonical(found->value);
    };
    const auto isThere = [&](const project::Argument &argument) {
        const QByteArray value = valueIn(edited, argument.name);
        return value == valueIn(before, argument.name) || value == valueIn(theirs, argument.name);
    };
    return edited.actionWord == before.actionWord && edited.actionWord == theirs.actionWord &&
           (edited.annotation == before.annotation || edited.annotation == theirs.annotation) &&
           std::ranges::all_of(edited.arguments, isThere) && std::ranges::all_of(before.arguments, isThere);
}

/// Whether a step that one side has stands nowhere afterwards, not even as one of theirs with the same changes and
/// more.
bool isLost(const project::Statement &edited, const project::Body &before, const project::Body &theirs,
            const QSet<QByteArray> &after)
{
    const auto anyCall = [](const project::Body &body, const auto &holds) {
        return std::ranges::any_of(body, [&](const project::Statement &one) {
            const auto *call = std::get_if<project::Call>(&one.content);
            return call && holds(one, *call);
        });
    };
    const auto *call = std::get_if<project::Call>(&edited.content);
    const auto isPartOfTheirs = [&](const project::Statement & /*one*/, const project::Call &old) {
        return anyCall(theirs, [&](const project::Statement &one, const project::Call &their) {
            return after.contains(keyOf(one)) && hasChanges(their, old, *call);
        });
    };
    return !after.contains(keyOf(edited)) && !(call && anyCall(before, isPartOfTheirs));
}

bool hasBlocks(const project::Body &body)
{
    return std::ranges::any_of(body, [](const project::Statement &one) {
        return std::holds_alternative<project::If>(one.content) || std::holds_alternative<project::While>(one.content);
    });
}

class ResultCheck
{
public:
    explicit ResultCheck(const Reconciliation &given) : m_given(given)
    {
        for (const Conflict &conflict : given.findings.conflicts)
            m_told.insert({conflict.entity, conflict.uid});
        for (const Mark &mark : given.findings.marks)
            m_told.insert({mark.entity, mark.uid});
    }

    QString run()
    {
        const auto &[base, local, remote] = m_given.projects;
        checkKind(EntityKind::Folder, base.folders, local.folders, remote.folders, m_given.merged.folders);
        checkKind(EntityKind::ActionWord, base.actionWords, local.actionWords, remote.actionWords,
                  m_given.merged.actionWords);
        checkKind(EntityKind::Scenario, base.scenarios, local.scenarios, remote.scenarios, m_given.merged.scenarios);
        return m_problem;
    }

private:
    template <class Entity>
    void checkKind(EntityKind kind, const QList<Entity> &base, const QList<Entity> &local, const QList<Entity> &remote,
                   const QList<Entity> &merged)
    {
        const ByUid<Entity> was(base);
        const ByUid<Entity> ours(local);
        const ByUid<Entity> theirs(remote);
        const ByUid<Entity> is(merged);
        for (const QList<Entity> *side : {&local, &remote}) {
            for (const Entity &entity : *side) {
                const bool isTold = m_told.contains({kind, entity.uid});
                const Entity *before = was.find(entity.uid);
                const Entity *after = is.find(entity.uid);
                if (!after && (!before || canonicalContent(*before) != canonicalContent(entity)) && !isTold &&
                    !onlyNames(before, entity))
                    tell(entity.uid, u"a changed or new thing is gone"_s);
                if (after && !isTold)
                    checkEdits(before, entity, *after,
                               side == &local ? theirs.find(entity.uid) : ours.find(entity.uid));
            }
        }
        for (const Entity &entity : merged)
            checkOrigin(was.find(entity.uid), ours.find(entity.uid), theirs.find(entity.uid), entity,
                        m_told.contains({kind, entity.uid}));
    }

    /// Whether two versions differ by nothing but the names of the words they call.
    template <class Entity>
    static bool onlyNames(const Entity *before, const Entity &after)
    {
        return before && canonicalContent(*before, allFields & ~Fields(Field::Steps)) ==
                             canonicalContent(after, allFields & ~Fields(Field::Steps));
    }

    template <class Entity>
    void checkEdits(const Entity *before, const Entity &edited, const Entity &after, const Entity *other)
    {
        for (const Field field : {Field::Name, Field::Place, Field::Description}) {
            const QByteArray mine = canonicalContent(edited, field);
            const bool isEdit = !before || canonicalContent(*before, field) != mine;
            const bool isShared =
                other && before && canonicalContent(*other, field) != canonicalContent(*before, field);
            if (isEdit && !isShared && canonicalContent(after, field) != mine && before)
                tell(edited.uid, u"an edit of field %1 is lost"_s.arg(int(field)));
        }
        if (!before || !other || other->body == edited.body || hasBlocks(edited.body) || !edited.opaque.isEmpty() ||
            !after.opaque.isEmpty())
            return;
        const QSet<QByteArray> was = statementsOf(before->body);
        const QSet<QByteArray> is = statementsOf(after.body);
        if (std::ranges::any_of(edited.body, [&](const project::Statement &one) {
                return !was.contains(keyOf(one)) && isLost(one, before->body, other->body, is);
            }))
            tell(edited.uid, u"a new or changed step is lost"_s);
    }

    template <class Entity>
    void checkOrigin(const Entity *base, const Entity *ours, const Entity *theirs, const Entity &after, bool isTold)
    {
        QSet<QByteArray> known;
        for (const Entity *one : {base, ours, theirs}) {
            if (one)
                known.unite(statementsOf(one->body));
        }
        if (!isTold && !hasBlocks(after.body) && !known.contains(statementsOf(after.body)))
            tell(after.uid, u"a step comes from nowhere"_s);
    }

    void tell(const QString &uid, const QString &what)
    {
        if (m_problem.isEmpty())
            m_problem = uid + u": "_s + what;
    }

    const Reconciliation &m_given;
    QSet<QPair<EntityKind, QString>> m_told;
    QString m_problem;
};

/// A conflict may hold back what a second run then finishes; without one the first run is the last.
QString problemAfter(Reconciliation result, PushPlan sent)
{
    constexpr int mostRuns = 3;
    for (int run = 1;; ++run) {
        const bool isClean = result.findings.conflicts.isEmpty();
        const ProjectTriple after = settled(result, sent);
        if (isClean && sent.held.isEmpty() &&
            (contentHash(after.local) != contentHash(after.remote) ||
             contentHash(after.base) != contentHash(after.remote)))
            return u"the three versions differ afterwards"_s;
        result = reconcile(after.base, after.local, after.remote, {.isVanishingConfirmed = true});
        sent = plan(result);
        if (result.changes.isEmpty() && sent.operations.isEmpty())
            return {};
        if (isClean || run == mostRuns) {
            return result.changes.isEmpty() ? u"another run sends %1 of %2"_s.arg(int(sent.operations.first().kind))
                                                  .arg(sent.operations.first().uid)
                                            : u"another run changes fields %2 of %1"_s.arg(result.changes.first().uid)
                                                  .arg(result.changes.first().fields.toInt());
        }
    }
}

} // namespace

QString problemWith(const ProjectTriple &triple)
{
    const Reconciliation result = reconcile(triple.base, triple.local, triple.remote, {.isVanishingConfirmed = true});
    if (result.stop)
        return u"it stopped"_s;
    if (const QString problem = ResultCheck(result).run(); !problem.isEmpty())
        return problem;
    const PushPlan sent = plan(result);
    if (const QString problem = problemWithPlan(result, sent); !problem.isEmpty())
        return problem;
    return problemAfter(result, sent);
}

} // namespace stepwright::tests
