#pragma once

#include "model/sync/reconcile/values/syncproject.h"

namespace stepwright::sync {

/// Appends a number in decimal.
void appendNumber(QByteArray &bytes, qsizetype number);

/// Appends one byte sequence for each meaning: every text with its length before it, sets in order of their bytes.
/// Equal bytes mean equal content.
void appendCanonical(QByteArray &bytes, const QString &text);
void appendCanonical(QByteArray &bytes, const project::Expression &expression);
void appendCanonical(QByteArray &bytes, const project::Argument &argument);
void appendCanonical(QByteArray &bytes, const project::Statement &statement);
void appendCanonical(QByteArray &bytes, const project::Parameter &parameter);
void appendCanonical(QByteArray &bytes, const project::Dataset &dataset);
void appendCanonical(QByteArray &bytes, const project::Tag &tag);

/// A list whose order matters.
template <class List>
    requires requires(const List &list) { list.begin(); }
void appendCanonical(QByteArray &bytes, const List &list)
{
    appendNumber(bytes, qsizetype(list.size()));
    bytes += '[';
    for (const auto &one : list)
        appendCanonical(bytes, one);
}

/// Those bytes alone.
template <class Content>
[[nodiscard]] QByteArray canonical(const Content &content)
{
    QByteArray bytes;
    appendCanonical(bytes, content);
    return bytes;
}

/// Tags as a set.
void appendCanonicalSet(QByteArray &bytes, const QList<project::Tag> &tags);
[[nodiscard]] QByteArray canonicalSet(const QList<project::Tag> &tags);

/// What some parts of a thing say: what contentHash is of.
[[nodiscard]] QByteArray canonicalContent(const SyncFolder &folder, Fields fields = allFields);
[[nodiscard]] QByteArray canonicalContent(const SyncScenario &scenario, Fields fields = allFields);
[[nodiscard]] QByteArray canonicalContent(const SyncActionWord &word, Fields fields = allFields);

} // namespace stepwright::sync
