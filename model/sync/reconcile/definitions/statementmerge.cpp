#include "model/sync/reconcile/definitions/statementmerge.h"

#include "model/sync/reconcile/definitions/callmerge.h"
#include "model/sync/reconcile/definitions/expressiontext.h"
#include "model/sync/reconcile/lists/scalarmerge.h"
#include "model/sync/reconcile/lists/words.h"

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

/// What is compared of a statement again and again.
struct Shape
{
    const Statement *statement;
    WordBag words;
};

std::vector<Shape> shapesOf(const Body &body)
{
    std::vector<Shape> shapes;
    shapes.reserve(body.size());
    for (const Statement &statement : body)
        shapes.push_back({&statement, wordBag(readableText(statement))});
    return shapes;
}

bool hasSameIdentity(const Call &a, const Call &b)
{
    return a.actionWord == b.actionWord && a.arguments.size() == b.arguments.size() &&
           std::ranges::is_permutation(a.arguments, b.arguments, {}, &Argument::name, &Argument::name);
}

double alike(const Shape &a, const Shape &b)
{
    if (a.statement->content.index() != b.statement->content.index())
        return 0;
    const double words = wordSimilarity(a.words, b.words);
    const auto *call = std::get_if<Call>(&a.statement->content);
    if (call && hasSameIdentity(*call, std::get<Call>(b.statement->content)))
        return std::max(words, alikeInOrder + (1 - alikeInOrder) * words);
    return words;
}

class StatementMerging
{
public:
    StatementMerging(const Site &site, Findings &findings) : m_site(site), m_findings(findings) {}

    std::optional<Statement> merge(const Statement &base, const Statement &ours, const Statement &theirs)
    {
        if (base.content.index() != ours.content.index() || base.content.index() != theirs.content.index())
            return std::nullopt;
        return std::visit(
            [&]<class Kind>(const Kind &was) -> std::optional<Statement> {
                return merge(was, std::get<Kind>(ours.content), std::get<Kind>(theirs.content));
            },
            base.content);
    }

private:
    std::optional<Statement> merge(const Call &base, const Call &ours, const Call &theirs)
    {
        if (std::optional<Call> call = mergeCalls(base, ours, theirs, m_site, m_findings))
            return Statement{*call};
        return std::nullopt;
    }

    static std::optional<Statement> merge(const Step &base, const Step &ours, const Step &theirs)
    {
        const std::optional<Expression> value = mergeValues(base.value, ours.value, theirs.value, true);
        if (!value)
            return std::nullopt;
        return Statement{Step{.kind = ours.kind == base.kind ? theirs.kind : ours.kind, .value = *value}};
    }

    static std::optional<Statement> merge(const Assign &base, const Assign &ours, const Assign &theirs)
    {
        const std::optional<Expression> target = mergeValues(base.target, ours.target, theirs.target, false);
        const std::optional<Expression> value = mergeValues(base.value, ours.value, theirs.value, false);
        if (!target || !value)
            return std::nullopt;
        return Statement{Assign{*target, *value}};
    }

    std::optional<Statement> merge(const If &base, const If &ours, const If &theirs)
    {
        const std::optional<Expression> condition =
            mergeValues(base.condition, ours.condition, theirs.condition, false);
        if (!condition)
            return std::nullopt;
        return Statement{
            If{*condition, mergeBodies(base.then, ours.then, theirs.then, m_site.inside(0), m_findings),
               mergeBodies(base.otherwise, ours.otherwise, theirs.otherwise, m_site.inside(1), m_findings)}};
    }

    std::optional<Statement> merge(const While &base, const While &ours, const While &theirs)
    {
        const std::optional<Expression> condition =
            mergeValues(base.condition, ours.condition, theirs.condition, false);
        if (!condition)
            return std::nullopt;
        return Statement{
            While{*condition, mergeBodies(base.body, ours.body, theirs.body, m_site.inside(0), m_findings)}};
    }

    const Site &m_site;
    Findings &m_findings;
};

Statement withLocalForm(Statement theirs, const Statement &ours)
{
    auto *call = std::get_if<Call>(&theirs.content);
    const auto *local = std::get_if<Call>(&ours.content);
    if (call && local) {
        if (call->annotation == local->annotation)
            call->keyword = local->keyword;
        if (call->mediaType.isEmpty())
            call->mediaType = local->mediaType;
    }
    return theirs;
}

} // namespace

double similarity(const Statement &a, const Statement &b)
{
    return alike({&a, wordBag(readableText(a))}, {&b, wordBag(readableText(b))});
}

Body mergeBodies(const Body &base, const Body &ours, const Body &theirs, const Site &site, Findings &findings)
{
    KeyTable table;
    const std::vector<int> baseKeys = table.ofEach(base);
    const std::vector<int> ourKeys = table.ofEach(ours);
    const std::vector<int> theirKeys = table.ofEach(theirs);
    if (theirKeys == baseKeys || theirKeys == ourKeys)
        return ours;
    const std::vector<Shape> was = shapesOf(base);
    const auto aligned = [&](const Body &side, const std::vector<int> &keys) {
        const std::vector<Shape> is = shapesOf(side);
        return align({.before = baseKeys, .after = keys, .similarity = [&](int a, int b) {
                          return alike(was[size_t(a)], is[size_t(b)]);
                      }});
    };
    const ListTriple lists{baseKeys, ourKeys, theirKeys, aligned(ours, ourKeys), aligned(theirs, theirKeys)};
    const auto mergeBoth = [&](const Statement &one, const Statement &our, const Statement &their, const Site &here) {
        Findings inside;
        if (std::optional<Statement> merged = StatementMerging(here, inside).merge(one, our, their)) {
            findings.append(inside);
            const QByteArray content = canonical(*merged);
            if (inside.conflicts.isEmpty() && content != canonical(our) && content != canonical(their))
                findings.marks.append(here.mark(MarkKind::BothChanged));
            return *merged;
        }
        findings.conflicts.append(here.conflict(ConflictKind::Changed, one, our, their));
        return our;
    };
    return mergeItems(lists, base, ours, theirs, site, findings, mergeBoth, withLocalForm);
}

} // namespace stepwright::sync
