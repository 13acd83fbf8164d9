#include "model/sync/language/definition/definitionlexer.h"
#include "model/sync/reconcile/resolving/resolve.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

template <class Entity>
QStringList parametersOf(const QList<Entity> &list, const QString &uid)
{
    QStringList names;
    const auto entity = std::ranges::find(list, uid, &Entity::uid);
    if (entity == list.end())
        return names;
    for (const Parameter &parameter : entity->parameters)
        names.append(parameter.name);
    return names;
}

/// A version that is there, ours first.
template <class Value>
const Value *anyOf(const Conflict &conflict)
{
    for (const ConflictValue *value : {&conflict.ours, &conflict.theirs, &conflict.base}) {
        if (const auto *found = std::get_if<Value>(value))
            return found;
    }
    return nullptr;
}

QString problemOfName(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QCoreApplication::translate("Conflicts", "A name is missing.");
    if (text.trimmed().contains(u'\n'))
        return QCoreApplication::translate("Conflicts", "A name is one line.");
    return {};
}

QString problemOfParameterName(const QString &text)
{
    const QString name = text.trimmed();
    const bool isName = !name.isEmpty() && isNameStart(name.front()) &&
                        std::ranges::all_of(name, [](QChar c) { return isNameCharacter(c); });
    return isName ? QString()
                  : QCoreApplication::translate("Conflicts", "The name of a column is letters, digits and “_”.");
}

} // namespace

EditContext editContext(const Reconciliation &given, EntityKind kind, const QString &uid)
{
    EditContext context;
    for (const SyncActionWord &word : given.merged.actionWords)
        context.words.append({.uid = word.uid, .name = word.name, .definition = {.parameters = word.parameters}});
    if (kind == EntityKind::Scenario)
        context.parameters = parametersOf(given.merged.scenarios, uid);
    else if (kind == EntityKind::ActionWord)
        context.parameters = parametersOf(given.merged.actionWords, uid);
    return context;
}

QString choiceProblem(const Reconciliation &given, const Conflict &conflict, const Choice &choice)
{
    if (!possibleTakes(conflict).testFlag(choice.take))
        return QCoreApplication::translate("Conflicts", "This cannot be chosen here.");
    if (choice.take != Choice::Take::Edited)
        return {};
    if (conflict.field == Field::Tags)
        return tagFrom(choice.text).key.isEmpty() || choice.text.trimmed().contains(u' ')
                   ? QCoreApplication::translate("Conflicts", "A tag is one word.")
                   : QString();
    if (const auto *statement = anyOf<Statement>(conflict)) {
        const Result<Body> body =
            statementsFrom(choice.text, *statement, editContext(given, conflict.entity, conflict.uid));
        return body ? QString() : body.error().message;
    }
    if (const auto *value = anyOf<Expression>(conflict)) {
        const Result<Expression> read = valueFrom(choice.text, *value);
        return read ? QString() : read.error().message;
    }
    if (conflict.field == Field::Parameters)
        return anyOf<Parameter>(conflict) ? QString() : problemOfParameterName(choice.text);
    return conflict.field == Field::Description ? QString() : problemOfName(choice.text);
}

} // namespace stepwright::sync
