#pragma once

#include "model/gherkin/tree/tree.h"
#include "model/linting/rule.h"

#include <vector>

namespace stepwright::linting {

/// Some rules as bits.
class RuleSet
{
public:
    void add(RuleId id) { m_bits |= 1U << int(id); }
    void add(RuleSet other) { m_bits |= other.m_bits; }
    [[nodiscard]] bool contains(RuleId id) const { return m_bits >> int(id) & 1; }
    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }

    bool operator==(const RuleSet &) const = default;

private:
    quint32 m_bits = 0;
};
static_assert(ruleCount <= 32);

/// The rules that a comment `# stepwright: ignore no-then, long-step` names; empty where it is another comment.
[[nodiscard]] RuleSet ignoredBy(QUtf8StringView comment);

/// The line (0-based) of the node that a comment stands before: the keyword line after tags and further comments, or a
/// step or row. The number of lines where nothing follows.
[[nodiscard]] quint32 lineAfterComment(const gherkin::Tree &tree, quint32 comment);

/// The comment that makes the rules leave a node alone, without indent and line end.
[[nodiscard]] QByteArray ignoreComment(RuleId id);

} // namespace stepwright::linting
