#pragma once

#include "model/sync/reconcile/values/syncproject.h"

namespace stepwright::sync {

/// One byte sequence for each meaning: every text with its length before it, sets in order of their bytes. Equal bytes
/// mean equal content.
[[nodiscard]] QByteArray canonical(const QString &text);
[[nodiscard]] QByteArray canonical(const project::Expression &expression);
[[nodiscard]] QByteArray canonical(const project::Argument &argument);
[[nodiscard]] QByteArray canonical(const project::Statement &statement);
[[nodiscard]] QByteArray canonical(const project::Body &body);
[[nodiscard]] QByteArray canonical(const project::Parameter &parameter);
[[nodiscard]] QByteArray canonical(const project::Dataset &dataset);
[[nodiscard]] QByteArray canonical(const project::Tag &tag);

/// Tags as a set.
[[nodiscard]] QByteArray canonicalSet(const QList<project::Tag> &tags);

/// A list whose order matters.
template <class List>
[[nodiscard]] QByteArray canonicalList(const List &list)
{
    QByteArray bytes = QByteArray::number(qsizetype(list.size())) + '[';
    for (const auto &one : list)
        bytes += canonical(one);
    return bytes;
}

} // namespace stepwright::sync
