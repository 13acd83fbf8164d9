#pragma once

#include "model/sync/reconcile/values/syncproject.h"

namespace stepwright::sync {

/// Copies some parts of a thing to another of its kind.
template <class Entity>
void copyFields(Entity &to, const Entity &from, Fields fields)
{
    if (fields.testFlag(Field::Name))
        to.name = from.name;
    if (fields.testFlag(Field::Description))
        to.description = from.description;
    if (fields.testFlag(Field::Tags))
        to.tags = from.tags;
    if (fields.testFlag(Field::Steps)) {
        to.body = from.body;
        to.opaque = from.opaque;
    }
    if constexpr (requires { to.parameters; }) {
        if (fields.testFlag(Field::Parameters))
            to.parameters = from.parameters;
    }
    if constexpr (requires { to.datasets; }) {
        if (fields.testFlag(Field::Examples))
            to.datasets = from.datasets;
    }
    if constexpr (requires { to.folderUid; }) {
        if (fields.testFlag(Field::Place))
            to.folderUid = from.folderUid;
    }
    if constexpr (requires { to.parentUid; }) {
        if (fields.testFlag(Field::Place))
            to.parentUid = from.parentUid;
    }
}

} // namespace stepwright::sync
