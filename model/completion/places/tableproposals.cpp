#include "model/completion/places/tableproposals.h"

#include "model/completion/words.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

// The last line above one that is of a kind; nothing where a title or a step stands between.
std::optional<quint32> lineAbove(const gherkin::Tree &tree, quint32 line, quint32 kinds)
{
    constexpr quint32 between = gherkin::bit(LineKind::Empty) | gherkin::bit(LineKind::Comment) |
                                gherkin::bit(LineKind::TableRow) | gherkin::bit(LineKind::DocStringSeparator) |
                                gherkin::bit(LineKind::DocStringText) | gherkin::bit(LineKind::Description);
    for (quint32 i = qMin(line, tree.lineCount()); i-- > 0;) {
        const quint32 kind = gherkin::bit(tree.lines()[i].kind);
        if (kind & kinds)
            return i;
        if (!(kind & between))
            return std::nullopt;
    }
    return std::nullopt;
}

QStringList cellsOf(const gherkin::Tree &tree, quint32 line)
{
    QStringList cells;
    for (const gherkin::TableCell &cell : gherkin::TableRow(&tree.data(), line).cells())
        cells.append(cell.raw().toString());
    return cells;
}

// The cells before the one in which the cursor is.
QStringList cellsBefore(QStringView lineText, const TypingContext &context)
{
    QStringList cells;
    QString cell;
    for (qsizetype i = lineText.indexOf(u'|') + 1; i < context.start; ++i) {
        if (lineText[i] == u'\\' && i + 1 < lineText.size()) {
            cell += lineText.sliced(i, 2);
            ++i;
        } else if (lineText[i] == u'|') {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            cell += lineText[i];
        }
    }
    return cells;
}

bool continuesRow(const QString &row, const QStringList &cells, QStringView typed)
{
    QString begun = "| "_L1;
    for (const QString &cell : cells)
        begun += cell + " | "_L1;
    begun += typed;
    return beginsWith(row, begun) && row.size() > begun.size();
}

void appendTexts(QList<Proposal> &proposals, const QList<UsedText> &texts, ProposalKind kind)
{
    for (const UsedText &each : texts) {
        if (!std::ranges::contains(proposals, each.text, &Proposal::text))
            proposals.append({kind, each.text, each.uses});
    }
}

} // namespace

gherkin::Step stepBefore(const gherkin::Tree &tree, quint32 line)
{
    const auto step = lineAbove(tree, line, gherkin::bit(LineKind::Step));
    return step ? gherkin::Step(&tree.data(), *step) : gherkin::Step();
}

QList<UsedText> fitting(const QList<UsedText> &texts, QStringView typed)
{
    const QString wanted = folded(typed);
    QList<UsedText> beginning;
    QList<UsedText> within;
    for (const UsedText &each : texts) {
        const QString text = folded(each.text);
        const qsizetype at = text.indexOf(wanted);
        if (at == 0)
            beginning.append(each);
        else if (at > 0 && wanted.size() > 1 && !text[at - 1].isLetterOrNumber())
            within.append(each);
    }
    return beginning + within;
}

QList<Proposal> headerProposals(const gherkin::Tree &tree, quint32 line, QStringView lineText,
                                const TypingContext &context, const ProjectFacts &facts)
{
    QList<Proposal> proposals;
    const QStringList before = cellsBefore(lineText, context);
    const auto rows = [&](const QList<UsedText> &headers) {
        QList<UsedText> continuing;
        std::ranges::copy_if(headers, std::back_inserter(continuing),
                             [&](const UsedText &header) { return continuesRow(header.text, before, context.typed); });
        return continuing;
    };
    if (lineAbove(tree, line, gherkin::bit(LineKind::Examples))) {
        const OutlineParameters parameters = parametersAround(tree, line);
        if (!parameters.used.isEmpty())
            appendTexts(proposals, rows({{rowText(parameters.used), 0}}), ProposalKind::TableHeader);
        for (const QString &name : parameters.used) {
            if (!before.contains(name) && beginsWith(name, context.typed))
                proposals.append({ProposalKind::Cell, name});
        }
        return proposals;
    }
    if (const gherkin::Step step = stepBefore(tree, line))
        appendTexts(proposals, rows(facts.headersOf(patternHash(step.text().toString()))), ProposalKind::TableHeader);
    appendTexts(proposals, rows(facts.headers()), ProposalKind::TableHeader);
    return proposals;
}

QList<Proposal> cellProposals(const gherkin::Tree &tree, quint32 line, const TypingContext &context,
                              const ProjectFacts &facts)
{
    quint32 first = qMin(line, tree.lineCount());
    while (first > 0 && !(tree.lines()[first - 1].kind == LineKind::TableRow && tree.lines()[first - 1].isFirstRow))
        --first;
    if (first == 0)
        return {};
    const QStringList header = cellsOf(tree, first - 1);
    if (context.column >= header.size())
        return {};
    QList<UsedText> values;
    for (quint32 row = first; row < line; ++row) { // the table itself, as the text may not be saved yet
        if (tree.lines()[row].kind == LineKind::TableRow)
            values.append({cellsOf(tree, row).value(context.column), 1});
    }
    const QList<UsedText> known = facts.valuesOf(header[context.column], header);
    QList<Proposal> proposals;
    for (const UsedText &value : fitting(counted(values + known), context.typed)) {
        if (!value.text.isEmpty() && value.text != context.typed)
            proposals.append({ProposalKind::Cell, value.text});
    }
    return proposals;
}

QList<Proposal> parameterProposals(const gherkin::Tree &tree, quint32 line, const TypingContext &context)
{
    const OutlineParameters parameters = parametersAround(tree, line);
    QList<Proposal> proposals;
    for (const QString &name : parameters.columns + parameters.used) {
        const QString text = u'<' + name + u'>';
        if (beginsWith(text, context.typed) && !std::ranges::contains(proposals, text, &Proposal::text))
            proposals.append({ProposalKind::Parameter, text});
    }
    return proposals;
}

QList<Proposal> tablesForStep(const gherkin::Tree &tree, quint32 line, const ProjectFacts &facts)
{
    const quint32 accepted = gherkin::acceptedKinds(tree.stateBefore(qMin(line, tree.lineCount())));
    const bool isBehindStep = line > 0 && line <= tree.lineCount() && tree.lines()[line - 1].kind == LineKind::Step;
    if (!isBehindStep || !(accepted & gherkin::bit(LineKind::TableRow)))
        return {};
    QList<Proposal> proposals;
    const gherkin::Step step(&tree.data(), line - 1);
    appendTexts(proposals, facts.headersOf(patternHash(step.text().toString())), ProposalKind::TableHeader);
    return proposals;
}

} // namespace stepwright::completion
