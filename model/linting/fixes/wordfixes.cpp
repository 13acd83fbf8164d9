#include "model/linting/fixes/families.h"
#include "model/linting/fixes/lineedits.h"
#include "model/linting/words/stepreader.h"

#include <QStringList>

namespace stepwright::linting {

using namespace Qt::StringLiterals;
using gherkin::LineKind;
using gherkin::TextEdit;
using gherkin::Tree;

namespace {

std::vector<gherkin::TextRange> valuesOf(QByteArrayView step)
{
    std::vector<gherkin::TextRange> values;
    StepReader reader(step);
    for (auto part = reader.next(); part != StepReader::Part::End; part = reader.next()) {
        if (part == StepReader::Part::Value)
            values.push_back({quint32(reader.position()), quint32(reader.text().size())});
    }
    return values;
}

// The other spelling with this step's own values.
QByteArray reworded(QByteArrayView step, const QByteArray &other)
{
    const std::vector<gherkin::TextRange> own = valuesOf(step);
    const std::vector<gherkin::TextRange> places = valuesOf(other);
    QByteArray text = other;
    for (std::size_t i = qMin(own.size(), places.size()); i-- > 0;)
        text.replace(places[i].offset, places[i].length, step.sliced(own[i].offset, own[i].length));
    return text;
}

Fix changeTo(const Problem &problem, const QByteArray &text)
{
    return {Fix::tr("Change it to \"%1\"").arg(QString::fromUtf8(text)), {replaced(problem.range, text)}};
}

Fix keywordFix(const Tree &tree, const Problem &problem)
{
    const quint32 end = problem.range.end();
    const bool isBlankThere = end < tree.source().size() && (tree.source()[end] == ' ' || tree.source()[end] == '\t');
    return changeTo(problem, isBlankThere ? problem.other.trimmed() : problem.other);
}

// A name that no other scenario of the feature has: the name with a number.
Fix renameFix(const Tree &tree, const Problem &problem)
{
    QStringList names;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (tree.lines()[line].kind == LineKind::Scenario)
            names.append(gherkin::Scenario(&tree.data(), line).name().toString());
    }
    const QString name = tree.data().text(problem.range).toString();
    int number = 2;
    while (names.contains(u"%1 (%2)"_s.arg(name).arg(number)))
        ++number;
    return changeTo(problem, u"%1 (%2)"_s.arg(name).arg(number).toUtf8());
}

// Blanks in the place of all tabs in front of lines. Doc strings stay: their indentation may be of their text.
Fix reindentFix(const Tree &tree)
{
    constexpr int blanksForTab = 2;
    Fix fix{Fix::tr("Indent all lines with blanks"), {}};
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        const LineKind kind = tree.lines()[line].kind;
        const QByteArray indent = indentOf(tree, line);
        if (kind == LineKind::DocStringText || kind == LineKind::DocStringSeparator || !indent.contains('\t'))
            continue;
        fix.edits.push_back({tree.lines()[line].offset, quint32(indent.size()),
                             QByteArray(indent).replace('\t', QByteArray(blanksForTab, ' '))});
    }
    return fix;
}

} // namespace

std::vector<Fix> wordFixes(const Tree &tree, const Problem &problem)
{
    if (!problem.rule)
        return {};
    switch (*problem.rule) {
    case RuleId::NearDuplicateStep:
        return {
            changeTo(problem, reworded(QByteArrayView(tree.source()).sliced(problem.range.offset, problem.range.length),
                                       problem.other))};
    case RuleId::TagSpelling:
        return {changeTo(problem, problem.other)};
    case RuleId::MistypedKeyword:
        return {keywordFix(tree, problem)};
    case RuleId::DuplicateName:
        return {renameFix(tree, problem)};
    case RuleId::TrailingBlanks:
        return {{Fix::tr("Remove the blanks at the end"), {replaced(problem.range, {})}}};
    case RuleId::MixedIndentation:
        return {reindentFix(tree)};
    default:
        return {};
    }
}

} // namespace stepwright::linting
