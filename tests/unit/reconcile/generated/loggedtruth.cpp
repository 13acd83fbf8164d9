#include "tests/unit/reconcile/generated/loggedscenario.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::tests {

namespace {

template <class Item>
const Item *byId(const std::vector<Item> &items, int id)
{
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

bool differ(const QString &base, const QString &ours, const QString &theirs)
{
    return ours != base && theirs != base && ours != theirs;
}

bool anyDiffers(const QStringList &base, const QStringList &ours, const QStringList &theirs)
{
    for (qsizetype index = 0; index < base.size(); ++index) {
        if (differ(base[index], ours[index], theirs[index]))
            return true;
    }
    return false;
}

QStringList partsOf(const LoggedStep &step)
{
    return QStringList{step.keyword} + step.words;
}
QStringList partsOf(const LoggedRow &row)
{
    return row.cells;
}

template <class Item>
bool itemsConflict(const std::vector<Item> &base, const std::vector<Item> &ours, const std::vector<Item> &theirs)
{
    return std::ranges::any_of(base, [&](const Item &item) {
        const Item *our = byId(ours, item.id);
        const Item *their = byId(theirs, item.id);
        if (our && their)
            return anyDiffers(partsOf(item), partsOf(*our), partsOf(*their));
        const Item *left = our ? our : their;
        return left && partsOf(*left) != partsOf(item);
    });
}

/// The id of the step before one, among those that both versions have.
int predecessor(const LoggedScenario &scenario, int id, const LoggedScenario &other)
{
    int before = 0;
    for (const LoggedStep &step : scenario.steps) {
        if (step.id == id)
            return before;
        if (byId(other.steps, step.id))
            before = step.id;
    }
    return before;
}

template <class Item>
void appendIdeal(const std::vector<Item> &base, const std::vector<Item> &ours, const std::vector<Item> &theirs,
                 QStringList &content)
{
    for (const Item &item : base) {
        const Item *our = byId(ours, item.id);
        const Item *their = byId(theirs, item.id);
        if (!our || !their)
            continue;
        QStringList parts = partsOf(item);
        for (qsizetype index = 0; index < parts.size(); ++index)
            parts[index] = partsOf(*our)[index] != parts[index] ? partsOf(*our)[index] : partsOf(*their)[index];
        content.append(parts.join(u' '));
    }
    for (const std::vector<Item> *side : {&ours, &theirs}) {
        for (const Item &item : *side) {
            if (!byId(base, item.id))
                content.append(partsOf(item).join(u' '));
        }
    }
}

} // namespace

bool reallyConflict(const LoggedScenario &base, const LoggedScenario &ours, const LoggedScenario &theirs)
{
    if (differ(base.name, ours.name, theirs.name) || anyDiffers(base.description, ours.description, theirs.description))
        return true;
    if (itemsConflict(base.steps, ours.steps, theirs.steps) || itemsConflict(base.rows, ours.rows, theirs.rows))
        return true;
    return std::ranges::any_of(ours.movedSteps, [&](int id) {
        return theirs.movedSteps.contains(id) && byId(ours.steps, id) && byId(theirs.steps, id) &&
               predecessor(ours, id, theirs) != predecessor(theirs, id, ours);
    });
}

QStringList idealContent(const LoggedScenario &base, const LoggedScenario &ours, const LoggedScenario &theirs)
{
    QStringList content;
    appendIdeal(base.steps, ours.steps, theirs.steps, content);
    appendIdeal(base.rows, ours.rows, theirs.rows, content);
    content.sort();
    return content;
}

QStringList contentOf(const sync::SyncScenario &scenario)
{
    QStringList content;
    for (const project::Statement &statement : scenario.body) {
        const auto &call = std::get<project::Call>(statement.content);
        content.append(call.annotation + u' ' + call.actionWord);
    }
    for (const project::Dataset &row : scenario.datasets) {
        QStringList cells;
        for (const project::Argument &cell : row.values)
            cells.append(cell.value.text);
        content.append(cells.join(u' '));
    }
    content.sort();
    return content;
}

} // namespace stepwright::tests
