#include "model/sync/language/definition/platformdefinition.h"
#include "model/sync/language/patching/alignment.h"
#include "model/sync/language/patching/featurepatch.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

using gherkin::LineKind;
using gherkin::LineRange;

namespace {

/// The lines from the first row to the last.
LineRange rowLines(const gherkin::DataTable &table)
{
    LineRange lines{table.lineIndex(), 0};
    for (const gherkin::TableRow row : table.rows())
        lines.count = row.lineIndex() + 1 - lines.first;
    return lines;
}

/// A step with its doc string and data table, without what follows.
LineRange stepLines(const gherkin::Step &step)
{
    quint32 end = step.lineIndex() + 1;
    if (const gherkin::DocString text = step.docString())
        end = qMax(end, text.lines().end());
    if (const gherkin::DataTable table = step.dataTable())
        end = qMax(end, rowLines(table).end());
    return {step.lineIndex(), end - step.lineIndex()};
}

} // namespace

quint32 FeaturePatch::bodyBegin(const gherkin::TitledNode &node) const
{
    const LineRange description = node.descriptionLines();
    return description.count > 0 ? description.end() : node.lineIndex() + 1;
}

std::vector<LineRange> FeaturePatch::placesOf(const gherkin::TitledNode &node, const Steps &steps, const Body &body,
                                              const OutlineNames &names, bool &areFound)
{
    std::vector<LineRange> places;
    std::size_t nextStep = 0;
    quint32 line = bodyBegin(node);
    for (const Statement &statement : body) {
        if (std::holds_alternative<Call>(statement.content)) {
            if (nextStep == steps.size())
                break;
            places.push_back(stepLines(steps[nextStep++]));
            line = places.back().end();
            continue;
        }
        // What Gherkin cannot say stands in comments, if nobody took them away.
        const QStringList comments = m_steps.lines(statement, names);
        const quint32 end = nextStep < steps.size() ? steps[nextStep].lineIndex() : m_edits.contentEnd(node);
        const auto isHere = [&](quint32 first) {
            for (qsizetype i = 0; i < comments.size(); ++i) {
                const quint32 at = first + quint32(i);
                if (at >= m_tree.lineCount() || m_tree.lines()[at].kind != LineKind::Comment ||
                    m_tree.lineText(at).toString().trimmed() != comments[i].trimmed())
                    return false;
            }
            return true;
        };
        quint32 first = line;
        while (first < end && !isHere(first))
            ++first;
        places.push_back(isHere(first) ? LineRange{first, quint32(comments.size())} : LineRange{line, 0});
        line = places.back().end();
    }
    areFound = places.size() == body.size() && nextStep == steps.size();
    return places;
}

bool FeaturePatch::patchBody(const gherkin::TitledNode &node, const Steps &steps, const Body &before, const Body &after,
                             const OutlineNames &names)
{
    const Body old = normalized(before);
    const Body now = normalized(after);
    bool areFound = false;
    const std::vector<LineRange> places = placesOf(node, steps, old, names, areFound);
    if (!areFound)
        return false;
    std::vector<std::size_t> stepOf; // of each old statement
    for (std::size_t i = 0, step = 0; i < old.size(); ++i)
        stepOf.push_back(std::holds_alternative<Call>(old[i].content) ? step++ : steps.size());
    const std::vector<qsizetype> matches =
        aligned(qsizetype(old.size()), qsizetype(now.size()),
                [&](qsizetype i, qsizetype j) { return old[std::size_t(i)] == now[std::size_t(j)]; });
    const std::vector<qsizetype> pairs = pairedUp(matches, qsizetype(old.size()));
    const QString indent =
        steps.empty() ? QString(m_edits.indent(node.lineIndex()) % u"  ") : m_edits.indent(steps.front().lineIndex());
    std::vector<bool> isKept(old.size(), false);
    quint32 line = places.empty() ? bodyBegin(node) : places.front().first;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const QStringList lines = indented(m_steps.lines(now[i], names), indent);
        if (pairs[i] < 0) {
            m_edits.insert(line, lines);
            continue;
        }
        const auto from = std::size_t(pairs[i]);
        isKept[from] = true;
        line = places[from].end();
        if (matches[i] >= 0)
            continue;
        const Call *oldCall = std::get_if<Call>(&old[from].content);
        const Call *newCall = std::get_if<Call>(&now[i].content);
        if (oldCall && newCall)
            patchStep(steps[stepOf[from]], *oldCall, *newCall, names);
        else
            m_edits.replace(places[from], lines);
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (!isKept[i])
            m_edits.remove(places[i].first, places[i].count);
    }
    return true;
}

void FeaturePatch::patchStep(const gherkin::Step &step, const Call &before, const Call &after,
                             const OutlineNames &names)
{
    const WrittenStep old = m_steps.stepOf(before, names);
    const WrittenStep now = m_steps.stepOf(after, names);
    if (before.annotation != after.annotation)
        m_edits.replace(step.keywordRange(), now.keyword);
    if (old.text != now.text)
        m_edits.replace(step.nameRange(), now.text);
    if (old.docString != now.docString)
        patchDocString(step, now);
    if (old.table != now.table)
        patchTable(step, now);
}

void FeaturePatch::patchDocString(const gherkin::Step &step, const WrittenStep &after)
{
    const gherkin::DocString old = step.docString();
    if (old && !after.docString) {
        m_edits.remove(old.lines().first, old.lines().count);
        return;
    }
    const QString text = after.docString.value_or(QString());
    if (old) {
        const QString indent = m_edits.indent(old.lineIndex());
        const QChar mark = old.delimiter().toString().front();
        m_edits.replace(old.contentLines(), indented(docStringLines(text, mark), indent));
    } else {
        const QString indent = m_edits.indent(step.lineIndex()) % u"  ";
        const QChar mark = docStringDelimiter(text);
        const QStringList delimiter{QString(3, mark)};
        m_edits.insert(step.lineIndex() + 1, indented(delimiter + docStringLines(text, mark) + delimiter, indent));
    }
}

void FeaturePatch::patchTable(const gherkin::Step &step, const WrittenStep &after)
{
    if (const gherkin::DataTable old = step.dataTable()) {
        m_edits.replace(rowLines(old), indented(after.table, m_edits.indent(old.lineIndex())));
        return;
    }
    m_edits.insert(stepLines(step).end(), indented(after.table, m_edits.indent(step.lineIndex()) % u"  "));
}

} // namespace stepwright::sync
