#include "model/refactoring/background.h"

#include "model/refactoring/arrangement.h"
#include "model/refactoring/proof.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

/// The first steps that run in some scenarios: those of a scenario, or of the background of a rule.
struct Lead
{
    Node parent;
    std::vector<Block> steps;
};

std::unexpected<Error> refuse(const char *text)
{
    return failure(ErrorKind::Invalid, QCoreApplication::translate("Refactoring", text), {});
}

// Where the steps of a container's background run first.
std::vector<Lead> leadsOf(const Tree &tree, ScenarioContainer container)
{
    std::vector<Lead> leads;
    const auto add = [&](Node parent) {
        Siblings steps = siblingsIn(tree, parent, LineKind::Step);
        if (!steps.blocks.empty())
            leads.push_back({parent, std::move(steps.blocks)});
        return !steps.blocks.empty();
    };
    for (const Node child : container.children()) {
        if (child.kind() == LineKind::Scenario) {
            add(child);
        } else if (child.kind() == LineKind::Rule) {
            const auto rule = as<Rule>(child);
            const std::size_t before = leads.size();
            if (rule.background())
                add(rule.background());
            if (leads.size() > before)
                continue;
            for (const Scenario scenario : rule.scenarios())
                add(scenario);
        }
    }
    return leads;
}

ScenarioContainer containerAt(const Tree &tree, quint32 line)
{
    const quint32 there = qMin(line, tree.lineCount() > 0 ? tree.lineCount() - 1 : 0);
    const auto selections = selectionsAt(tree, {there, 1});
    for (auto selection = selections.rbegin(); selection != selections.rend(); ++selection) {
        const Node node = selection->firstBlock().node;
        if (node.kind() == LineKind::Rule || node.kind() == LineKind::Feature)
            return as<ScenarioContainer>(node);
    }
    return as<ScenarioContainer>(tree.feature());
}

// What a step says, with its arguments; the same wherever it stands. Empty for one that a background cannot take over.
QByteArray content(const Tree &tree, const Block &block)
{
    const auto step = as<Step>(block.node);
    QByteArray said(step.keyword().data(), step.keyword().size());
    said.append(step.text().data(), step.text().size()).append('\n');
    quint32 end = block.node.lineIndex() + 1;
    if (const DataTable table = step.dataTable()) {
        for (const TableRow row : table.rows()) {
            for (const TableCell &cell : row.cells())
                said.append(cell.utf8()).append('\0');
            said.append('|');
        }
        end = table.lines().end();
    }
    if (const DocString text = step.docString()) {
        said.append(text.mediaType().data(), text.mediaType().size()).append('"').append(text.contentUtf8());
        end = qMax(end, text.lines().end());
    }
    for (quint32 line = block.node.lineIndex(); line < end; ++line) {
        if (tree.lines()[line].kind == LineKind::Comment)
            return {};
    }
    return said.contains('<') ? QByteArray() : said; // perhaps a placeholder
}

std::size_t commonSteps(const Tree &tree, const std::vector<Lead> &leads)
{
    for (std::size_t count = 0;; ++count) {
        for (const Lead &lead : leads) {
            const bool mayBecomeEmpty = lead.parent.kind() == LineKind::Background;
            if (count + (mayBecomeEmpty ? 0 : 1) >= lead.steps.size())
                return count;
            const QByteArray said = content(tree, lead.steps[count]);
            if (said.isEmpty() || said != content(tree, leads.front().steps[count]))
                return count;
        }
    }
}

// Takes the first steps of a scenario away. Comments over them stay unless the background takes them.
void removeSteps(const Tree &tree, const Lead &lead, std::size_t count, bool withComments, std::vector<TextEdit> &edits)
{
    for (std::size_t i = 0; i < count; ++i) {
        const Block &block = lead.steps[i];
        const bool staysComment = !withComments && block.lines.first < block.node.lineIndex();
        const quint32 first = staysComment ? block.node.lineIndex() : block.lines.first;
        const quint32 end = i + 1 < lead.steps.size() ? lead.steps[i + 1].lines.first : block.lines.end();
        const quint32 begin = lineBegin(tree, first);
        edits.push_back({begin, lineBegin(tree, end) - begin, {}});
    }
}

QByteArray linesOf(const Tree &tree, const std::vector<Block> &steps, std::size_t count, const QByteArray &indent)
{
    QByteArray text;
    for (std::size_t i = 0; i < count; ++i) {
        QByteArray lines = textOf(tree, steps[i].lines);
        if (!lines.endsWith('\n'))
            lines += lineEndOf(tree);
        text += reindented(lines, indentOf(tree, steps[i].node.lineIndex()), indent);
    }
    return text;
}

// The lines that stay of a background that goes: its comments, and its name and description as comments.
QByteArray remains(const Tree &tree, const Block &block)
{
    const auto background = as<Background>(block.node);
    const QByteArray indent = indentOf(tree, background.lineIndex());
    QByteArray text = textOf(tree, {block.lines.first, background.lineIndex() - block.lines.first});
    const auto remark = [&](QUtf8StringView said) {
        text += indent + "# " + QByteArray(said.data(), said.size()).trimmed() + lineEndOf(tree);
    };
    if (!background.name().isEmpty())
        remark(background.name());
    const LineRange description = background.descriptionLines();
    for (quint32 line = description.first; line < description.end(); ++line) {
        const QUtf8StringView said = tree.lineText(line);
        if (tree.lines()[line].kind == LineKind::Comment)
            text += textOf(tree, {line, 1});
        else if (!said.toString().trimmed().isEmpty())
            remark(said);
    }
    return text;
}

} // namespace

Result<TextChange> extractedBackground(const Tree &tree, quint32 line)
{
    const ScenarioContainer container = containerAt(tree, line);
    if (!container)
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "There is no feature here."));
    const std::vector<Lead> leads = leadsOf(tree, container);
    const std::size_t count = leads.size() < 2 ? 0 : commonSteps(tree, leads);
    if (count == 0)
        return refuse(QT_TRANSLATE_NOOP("Refactoring",
                                        "The scenarios here do not begin with the same steps, or there is only one."));
    const QByteArray level = indentLevel(tree);
    TextChange change{QCoreApplication::translate("Refactoring", "Extract a background"), {}};
    if (const Background background = container.background()) {
        const QByteArray indent = indentIn(tree, background, LineKind::Step, level);
        const Place end{background, siblingsIn(tree, background, LineKind::Step).blocks.size()};
        change.edits.push_back(insertion(tree, end, LineKind::Step, linesOf(tree, leads.front().steps, count, indent)));
    } else {
        const QByteArray own = indentIn(tree, container, LineKind::Background, level);
        const QByteArray lines = own + tree.dialect().keywords(KeywordRole::Background).constFirst() + ':' +
                                 lineEndOf(tree) + linesOf(tree, leads.front().steps, count, own + level);
        change.edits.push_back(insertion(tree, {container, 0}, LineKind::Background, lines));
    }
    for (const Lead &lead : leads)
        removeSteps(tree, lead, count, &lead == &leads.front(), change.edits);
    return proved(tree, std::move(change));
}

Result<TextChange> inlinedBackground(const Tree &tree, quint32 line)
{
    ScenarioContainer container = containerAt(tree, line);
    if (container && !container.background() && container.kind() == LineKind::Rule)
        container = as<ScenarioContainer>(tree.feature());
    const Siblings backgrounds = container ? siblingsIn(tree, container, LineKind::Background) : Siblings();
    if (backgrounds.blocks.empty())
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "There is no background here."));
    const std::vector<Lead> leads = leadsOf(tree, container);
    if (leads.empty())
        return refuse(
            QT_TRANSLATE_NOOP("Refactoring", "No scenario here has steps that the background could come before."));
    const Block &block = backgrounds.blocks.front();
    const std::vector<Block> steps = siblingsIn(tree, block.node, LineKind::Step).blocks;
    TextChange change{QCoreApplication::translate("Refactoring", "Inline the background"), {}};
    TextEdit removed = removal(tree, {backgrounds, 0, 0});
    removed.inserted = remains(tree, block);
    if (!removed.inserted.isEmpty()) {
        const quint32 begin = lineBegin(tree, block.lines.first);
        removed.removed -= begin - removed.offset; // the blank lines before it stay
        removed.offset = begin;
    }
    change.edits.push_back(std::move(removed));
    for (const Lead &lead : leads) {
        const QByteArray indent = indentOf(tree, lead.steps.front().node.lineIndex());
        change.edits.push_back(
            {lineBegin(tree, lead.steps.front().lines.first), 0, linesOf(tree, steps, steps.size(), indent)});
    }
    return proved(tree, std::move(change));
}

} // namespace stepwright::refactoring
