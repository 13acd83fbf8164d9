#include "model/exporting/words/stepusage.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

template <class Reading>
void append(Reading &reading, const Body &body)
{
    for (const Statement &statement : body)
        reading.push_back(&statement);
}

/// What is right beneath a folder: its sub-folders, its scenarios and rules, its background.
template <class Reading>
void append(Reading &reading, const FolderDocument &folder, const DocumentTree &tree)
{
    for (const FolderDocument *below : tree.children(&folder))
        reading.push_back(below);
    for (const ScenarioDocument *scenario : tree.scenarios(folder))
        reading.push_back(&scenario->body);
    for (const RuleDocument &rule : folder.rules)
        reading.push_back(&rule.setup);
    append(reading, folder.setup);
}

template <class Reading>
void append(Reading &reading, const Statement &statement)
{
    if (const If *choice = std::get_if<If>(&statement.content)) {
        append(reading, choice->then);
        append(reading, choice->otherwise);
    } else if (const While *loop = std::get_if<While>(&statement.content)) {
        append(reading, loop->body);
    }
}

} // namespace

StepUsage::StepUsage(const ProjectDocument &document, const ActionWordIndex &words) : m_words(words)
{
    noteBullets(document);
    const DocumentTree tree(document, SortOrder::Document);
    const std::vector<const FolderDocument *> &top = tree.children(nullptr);
    const FolderDocument *root = top.empty() ? nullptr : top.front();
    if (root)
        read({root}, tree);
    for (const FolderDocument &folder : document.folders) {
        if (&folder != root)
            read({&folder}, tree);
    }
    for (const ScenarioDocument &scenario : document.scenarios)
        read({&scenario.body}, tree);
    for (const IndexedWord &word : words.all())
        read({&word.word->definition.body}, tree, true);
    for (const ScenarioDocument &test : document.tests)
        read({&test.body}, tree);
}

/// An "And" or "But" that continues nothing is written as `*` (behave).
void StepUsage::noteBullets(const ProjectDocument &document)
{
    const auto note = [this](const Body &body) {
        const Call *call = body.empty() ? nullptr : std::get_if<Call>(&body.front().content);
        const IndexedWord *word = call ? m_words.find(call->actionWord) : nullptr;
        if (word && (call->annotation == "and"_L1 || call->annotation == "but"_L1))
            m_uses[word].followsNothing = true;
    };
    for (const FolderDocument &folder : document.folders) {
        note(folder.setup);
        for (const RuleDocument &rule : folder.rules)
            note(rule.setup);
    }
    for (const ScenarioDocument &scenario : document.scenarios)
        note(scenario.body);
}

/// Reads level by level.
void StepUsage::read(Reading reading, const DocumentTree &tree, bool isActionWord)
{
    QString annotation = u"given"_s;
    for (; !reading.empty(); reading.pop_front()) {
        const Part part = reading.front();
        if (const auto *folder = std::get_if<const FolderDocument *>(&part)) {
            append(reading, **folder, tree);
        } else if (const auto *body = std::get_if<const Body *>(&part)) {
            append(reading, **body);
        } else {
            const Statement &statement = *std::get<const Statement *>(part);
            if (const Call *call = std::get_if<Call>(&statement.content))
                count(*call, annotation, isActionWord);
            else
                append(reading, statement);
        }
    }
}

/// `annotation` is the last one read.
void StepUsage::count(const Call &call, QString &annotation, bool isActionWord)
{
    if (!call.annotation.isEmpty() && call.annotation != "and"_L1 && call.annotation != "but"_L1)
        annotation = call.annotation;
    const IndexedWord *word = m_words.find(call.actionWord);
    if (word == nullptr)
        return;
    Use &use = m_uses[word];
    use.isCalled = true;
    if (call.annotation.isEmpty()) {
        use.isCalledByBullet = use.isCalledByBullet || !isActionWord;
        return;
    }
    qsizetype index = use.annotations.indexOf(annotation);
    if (index < 0) {
        index = use.annotations.size();
        use.annotations.append(annotation);
        use.counts.append(0);
    }
    ++use.counts[index];
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
    const auto most = std::ranges::max_element(use.counts);
    return most == use.counts.end() ? u"given"_s : use.annotations[most - use.counts.begin()];
}

} // namespace stepwright::exporting
