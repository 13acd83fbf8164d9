#include "model/completion/proposer.h"

#include "model/completion/places/keptvalues.h"
#include "model/completion/places/keywordproposals.h"
#include "model/completion/places/tableproposals.h"
#include "model/completion/stepindexbuilder.h"
#include "model/completion/words.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::KeywordType;
using gherkin::LineKind;

namespace {

constexpr int closeFitScore = 700; // the typed words stand in the step in this order, without a typo

StepType typeOf(const gherkin::Step &step, StepType before)
{
    switch (step.keywordType()) {
    case KeywordType::Context:
        return StepType::Given;
    case KeywordType::Action:
        return StepType::When;
    case KeywordType::Outcome:
        return StepType::Then;
    case KeywordType::Conjunction:
        return before;
    case KeywordType::Unknown:
        break;
    }
    return StepType::Unknown;
}

// All steps of a text but the one on a line.
std::vector<StepUse> stepsOf(const gherkin::Tree &tree, quint32 exceptLine)
{
    std::vector<StepUse> steps;
    StepType type = StepType::Unknown;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        const LineKind kind = tree.lines()[line].kind;
        if (kind == LineKind::Scenario || kind == LineKind::Background)
            type = StepType::Unknown;
        if (kind != LineKind::Step)
            continue;
        const gherkin::Step step(&tree.data(), line);
        type = typeOf(step, type);
        const QUtf8StringView text = step.text();
        if (line != exceptLine && !text.isEmpty())
            steps.push_back({QByteArrayView(text.data(), text.size()), type});
    }
    return steps;
}

QList<Proposal> proposalsOf(const QList<UsedText> &texts, ProposalKind kind)
{
    QList<Proposal> proposals;
    for (const UsedText &each : texts)
        proposals.append({kind, each.text, each.uses});
    return proposals;
}

QList<Proposal> tagProposals(const ProjectFacts &facts, const Typing &typing, const TypingContext &context)
{
    const QStringList present = typing.lineText.split(u' ');
    QList<UsedText> tags = fitting(facts.tags(), context.typed);
    tags.removeIf([&](const UsedText &tag) { return present.contains(tag.text); });
    return proposalsOf(tags, ProposalKind::Tag);
}

QList<Proposal> mediaTypeProposals(const ProjectFacts &facts, const Typing &typing, const TypingContext &context)
{
    const QStringList usual = {u"json"_s, u"xml"_s,      u"yaml"_s, u"html"_s, u"sql"_s,
                               u"csv"_s,  u"markdown"_s, u"js"_s,   u"css"_s,  u"text/plain"_s};
    const gherkin::Step step = stepBefore(typing.tree, typing.line);
    QList<UsedText> types;
    if (step)
        types = facts.mediaTypesOf(patternHash(step.text().toString()));
    const auto add = [&types](const UsedText &type) {
        if (!std::ranges::contains(types, type.text, &UsedText::text))
            types.append(type);
    };
    std::ranges::for_each(facts.mediaTypes(), add);
    for (const QString &type : usual)
        add({type, 0});
    types.removeIf([&](const UsedText &type) { return type.text == context.typed; });
    return proposalsOf(fitting(types, context.typed), ProposalKind::MediaType);
}

bool isFactsPlace(TypingPlace place)
{
    return place == TypingPlace::Tag || place == TypingPlace::MediaType || place == TypingPlace::TableHeader ||
           place == TypingPlace::Cell || place == TypingPlace::Keyword;
}

} // namespace

void Proposer::takeText(const Knowledge &knowledge, const Typing &typing)
{
    const bool isTaken = m_line == typing.line && m_lineCount == typing.tree.lineCount() && m_place == typing.place &&
                         m_base.steps == knowledge.steps && m_base.facts == knowledge.facts;
    if (isTaken)
        return;
    m_line = typing.line;
    m_lineCount = typing.tree.lineCount();
    m_base = knowledge;
    m_place = typing.place;
    StepIndexBuilder builder(m_base.steps);
    builder.setFeature(typing.place, stepsOf(typing.tree, typing.line));
    m_steps = builder.finish();
    m_facts = m_base.facts ? *m_base.facts : ProjectFacts();
    m_facts.setFeature(typing.place.uid, std::make_shared<FeatureFacts>(factsOf(typing.tree, typing.line)));
}

QList<Proposal> Proposer::stepProposals(const Knowledge &knowledge, const Typing &typing, const TypingContext &context)
{
    const QString rest = typing.lineText.sliced(typing.position, context.end - typing.position);
    StepQuery query{context.typed, context.stepType, typing.place, typing.limit, knowledge.recentSteps};
    QList<StepProposal> found;
    if (!rest.trimmed().isEmpty()) {
        StepQuery whole = query;
        whole.text += rest;
        found = m_search.find(m_steps, whole);
    }
    for (const StepProposal &step : m_search.find(m_steps, query)) {
        if (found.size() < typing.limit && !std::ranges::contains(found, step.text, &StepProposal::text))
            found.append(step);
    }
    // Those that go on where the writer stands, with the typed values in place of their own, come before all others.
    QList<Proposal> continuing;
    QList<Proposal> others;
    for (const StepProposal &step : found) {
        const bool isContinued = beginsWith(keepValues(step.text, context.typed).text, context.typed);
        (isContinued ? continuing : others)
            .append({step.isActionWord && step.uses == 0 ? ProposalKind::ActionWord : ProposalKind::Step,
                     step.text,
                     step.uses,
                     {},
                     isContinued || step.score >= closeFitScore});
    }
    return continuing + others;
}

Proposals Proposer::findValues(const Knowledge &knowledge, const Typing &typing, const TypedValue &value)
{
    takeText(knowledge, typing);
    QList<UsedText> values = fitting(valuesUsed(*m_steps, value.step, value.parameter), value.typed);
    values.removeIf([&](const UsedText &each) { return each.text == value.present; });
    return {{}, proposalsOf(values.first(qMin(values.size(), qsizetype(typing.limit))), ProposalKind::Value)};
}

StepPreview Proposer::preview(const Proposal &proposal) const
{
    StepPreview preview{proposal};
    if (!m_steps)
        return preview;
    for (const auto &[place, uses] : m_steps->featuresUsing(proposal.text.toUtf8()))
        preview.features.append({place.name, uses});
    for (const UsedText &like : stepsLike(*m_steps, proposal.text))
        preview.likeUses += like.uses;
    const quint64 hash = patternHash(proposal.text);
    const QList<UsedText> headers = m_facts.headersOf(hash);
    preview.header = headers.isEmpty() ? QString() : headers.first().text;
    int tables = 0;
    for (const UsedText &header : headers)
        tables += header.uses;
    preview.isHeaderUsual = tables > 0 && 2 * tables >= preview.likeUses;
    const QList<UsedText> mediaTypes = m_facts.mediaTypesOf(hash);
    preview.mediaType = mediaTypes.isEmpty() ? QString() : mediaTypes.first().text;
    return preview;
}

Proposals Proposer::find(const Knowledge &knowledge, const Typing &typing)
{
    const TypingContext context = contextAt(typing.tree, typing.line, typing.lineText, typing.position);
    if (context.place == TypingPlace::Step || isFactsPlace(context.place))
        takeText(knowledge, typing);
    switch (context.place) {
    case TypingPlace::Keyword: {
        QList<Proposal> keywords = keywordProposals(typing.tree, typing.line, typing.lineText, context.typed);
        if (context.typed.isEmpty())
            keywords = tablesForStep(typing.tree, typing.line, m_facts) + keywords;
        return {context, keywords};
    }
    case TypingPlace::Step:
        return {context, stepProposals(knowledge, typing, context)};
    case TypingPlace::Tag:
        return {context, tagProposals(m_facts, typing, context)};
    case TypingPlace::Language:
        return {context, languageProposals(context.typed)};
    case TypingPlace::MediaType:
        return {context, mediaTypeProposals(m_facts, typing, context)};
    case TypingPlace::TableHeader:
        return {context, headerProposals(typing.tree, typing.line, typing.lineText, context, m_facts)};
    case TypingPlace::Cell:
        return {context, cellProposals(typing.tree, typing.line, context, m_facts)};
    case TypingPlace::Parameter:
        return {context, parameterProposals(typing.tree, typing.line, context)};
    case TypingPlace::Nothing:
        break;
    }
    return {context, {}};
}

} // namespace stepwright::completion
