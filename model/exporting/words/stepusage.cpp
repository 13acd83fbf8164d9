#include "model/exporting/words/stepusage.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

bool isConjunction(const QString &annotation)
{
    return annotation == "and"_L1 || annotation == "but"_L1;
}

} // namespace

StepUsage::StepUsage(const ProjectDocument &document, const ActionWordIndex &words) : m_words(words)
{
    const DocumentTree tree(document, SortOrder::Document);
    for (const FolderDocument *folder : tree.foldersByLevel()) {
        add(folder->setup, Place::Background);
        for (const RuleDocument &rule : folder->rules)
            add(rule.setup, Place::Background);
    }
    for (const FolderDocument *folder : tree.foldersByLevel()) {
        for (const ScenarioDocument *scenario : tree.scenarios(*folder))
            add(scenario->body, Place::Scenario);
    }
    for (const ScenarioDocument *scenario : tree.strayScenarios())
        add(scenario->body, Place::Scenario);
    for (const ScenarioDocument &test : document.tests)
        add(test.body, Place::Scenario);
    for (const IndexedWord &word : words.all())
        add(word.word->definition.body, Place::ActionWord);

    for (const FolderDocument *folder : tree.foldersByLevelFromLast()) {
        for (const ScenarioDocument *scenario : tree.scenarios(*folder) | std::views::reverse)
            rank(scenario->body);
    }
}

void StepUsage::eachCall(const Body &body, QString &annotation, const Visit &visit)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            if (!call->annotation.isEmpty() && !isConjunction(call->annotation))
                annotation = call->annotation;
            if (const IndexedWord *word = m_words.find(call->actionWord))
                visit(m_uses[word], annotation, *call);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            eachCall(choice->then, annotation, visit);
            eachCall(choice->otherwise, annotation, visit);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            eachCall(loop->body, annotation, visit);
        }
    }
}

void StepUsage::add(const Body &body, Place place)
{
    QString current = u"given"_s;
    eachCall(body, current, [place](Use &use, const QString &annotation, const Call &call) {
        use.isCalled = true;
        use.isCalledPlainly = use.isCalledPlainly || call.annotation.isEmpty();
        use.isCalledByBullet = use.isCalledByBullet || (call.annotation.isEmpty() && place != Place::ActionWord);
        if (call.annotation.isEmpty())
            return;
        qsizetype index = use.annotations.indexOf(annotation);
        if (index < 0) {
            index = use.annotations.size();
            use.annotations.append(annotation);
            use.counts.append(0);
            use.lastMet.append(0);
        }
        if (place != Place::Background || !isConjunction(call.annotation))
            ++use.counts[index];
    });
}

void StepUsage::rank(const Body &body)
{
    QString current = u"given"_s;
    eachCall(body, current, [this](Use &use, const QString &annotation, const Call &call) {
        if (!call.annotation.isEmpty())
            use.lastMet[use.annotations.indexOf(annotation)] = ++m_met;
    });
}

const StepUsage::Use &StepUsage::of(const IndexedWord &word) const
{
    static const Use none;
    const auto found = m_uses.constFind(&word);
    return found == m_uses.cend() ? none : *found;
}

QString StepUsage::annotationOf(const IndexedWord &word) const
{
    const Use &use = of(word);
    const bool isLastMetFirst = use.annotations.size() + (use.isCalledPlainly ? 1 : 0) == 3;
    qsizetype most = 0;
    for (qsizetype i = 1; i < use.counts.size(); ++i) {
        const bool isTie = use.counts[i] == use.counts[most];
        if (use.counts[i] > use.counts[most] || (isTie && isLastMetFirst && use.lastMet[i] > use.lastMet[most]))
            most = i;
    }
    return use.annotations.value(most, u"given"_s);
}

} // namespace stepwright::exporting
