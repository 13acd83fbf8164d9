#include "app/sync/conflictmodels/conflictsession.h"

#include <algorithm>

namespace stepwright {

namespace {

/// The order in which the parts of a thing are read.
int rankOf(const sync::Conflict &conflict)
{
    static const QList<sync::Field> order{sync::Field::Existence,  sync::Field::Tags,        sync::Field::Name,
                                          sync::Field::Place,      sync::Field::Description, sync::Field::Steps,
                                          sync::Field::Parameters, sync::Field::Examples};
    const bool isHead = conflict.entity == sync::EntityKind::ActionWord && conflict.field == sync::Field::Parameters;
    return isHead ? int(order.indexOf(sync::Field::Description)) : int(order.indexOf(conflict.field));
}

} // namespace

ConflictSession::ConflictSession(QObject *parent) : QObject(parent)
{
    setReconciliation(std::make_shared<const sync::Reconciliation>());
}

ConflictSession::~ConflictSession() = default;

void ConflictSession::setReconciliation(const std::shared_ptr<const sync::Reconciliation> &given)
{
    const QList<sync::Conflict> before = m_given ? conflicts() : QList<sync::Conflict>();
    m_choices = sync::carriedOver(before, m_choices, given->findings.conflicts);
    m_given = given;
    m_texts = std::make_unique<sync::ConflictTexts>(*m_given);
    m_undo.clear();
    m_resolution.reset();
    findThings();
    Q_EMIT replaced();
}

void ConflictSession::findThings()
{
    m_things.clear();
    QHash<QPair<sync::EntityKind, QString>, qsizetype> places;
    const auto thing = [&](sync::EntityKind kind, const QString &uid) -> Thing & {
        const auto found = places.constFind({kind, uid});
        if (found != places.cend())
            return m_things[*found];
        places.insert({kind, uid}, m_things.size());
        m_things.append({.kind = kind, .uid = uid, .conflicts = {}});
        return m_things.last();
    };
    for (int index = 0; index < int(conflicts().size()); ++index)
        thing(conflicts()[index].entity, conflicts()[index].uid).conflicts.append(index);
    for (const sync::Mark &mark : m_given->findings.marks)
        ++thing(mark.entity, mark.uid).marks;
    for (Thing &one : m_things) {
        std::ranges::stable_sort(one.conflicts, {}, [&](int index) {
            const sync::Conflict &conflict = conflicts()[index];
            const bool isAboutPlace = conflict.kind == sync::ConflictKind::MovedApart && !conflict.table.isInTable();
            return std::tuple(rankOf(conflict), conflict.place, isAboutPlace, conflict.table);
        });
    }
}

int ConflictSession::leftIn(const Thing &thing) const
{
    return int(std::ranges::count_if(thing.conflicts, [this](int index) { return !m_choices[index]; }));
}

const sync::Resolution &ConflictSession::resolution()
{
    if (!m_resolution)
        m_resolution = sync::resolve(*m_given, m_choices);
    return *m_resolution;
}

QString ConflictSession::choose(int conflict, const sync::Choice &choice)
{
    QString problem = sync::choiceProblem(*m_given, conflicts()[conflict], choice);
    if (!problem.isEmpty() || m_choices[conflict] == choice)
        return problem;
    const Earlier earlier{{conflict, m_choices[conflict]}};
    m_choices[conflict] = choice;
    decide(earlier);
    return {};
}

void ConflictSession::takeAll(const Thing &thing, sync::Choice::Take take)
{
    const sync::Choice choice{take, {}};
    Earlier earlier;
    for (const int index : thing.conflicts) {
        if (m_choices[index] == choice || !sync::possibleTakes(conflicts()[index]).testFlag(take))
            continue;
        earlier.append({index, m_choices[index]});
        m_choices[index] = choice;
    }
    if (!earlier.isEmpty())
        decide(earlier);
}

void ConflictSession::decide(const Earlier &earlier)
{
    m_undo.append(earlier);
    m_resolution.reset();
    QList<int> conflicts;
    for (const auto &[index, before] : earlier)
        conflicts.append(index);
    Q_EMIT changed(conflicts);
}

int ConflictSession::undo()
{
    if (m_undo.isEmpty())
        return -1;
    QList<int> conflicts;
    for (const auto &[index, before] : m_undo.takeLast()) {
        m_choices[index] = before;
        conflicts.append(index);
    }
    m_resolution.reset();
    Q_EMIT changed(conflicts);
    return conflicts.first();
}

} // namespace stepwright
