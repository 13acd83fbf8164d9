#include "model/refactoring/outline.h"

#include "model/completion/parameters.h"
#include "model/gherkin/formatting/textwidth.h"
#include "model/refactoring/arrangement.h"
#include "model/refactoring/cells.h"
#include "model/refactoring/proof.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;
using namespace Qt::StringLiterals;

namespace {

struct Column
{
    QString name;
    QString value;
};

/// A value in a step and the column that takes its place.
struct Replacement
{
    TextRange range;
    std::size_t column = 0;
};

QStringList words(QStringView text)
{
    QStringList found;
    QString word;
    for (const QChar character : text) {
        if (character.isLetterOrNumber() || character.isMark() || character == u'_' || character.isSurrogate()) {
            word += character;
        } else if (!word.isEmpty()) {
            found.append(std::exchange(word, {}));
        }
    }
    if (!word.isEmpty())
        found.append(word);
    return found;
}

bool isName(const QString &word)
{
    constexpr qsizetype shortest = 3; // shorter ones are rarely names: "a", "of", "le"
    return word.size() >= shortest && word.front().isLetter();
}

/// Finds the columns of an outline.
class Columns
{
public:
    explicit Columns(QByteArray taken) : m_taken(std::move(taken)) {}

    // The word before a quoted value names it ("user "Ann""), the word after a number ("3 cups").
    void add(const QString &text, const completion::StepParameter &value, TextRange range)
    {
        const QStringView view(text);
        const QStringList before = words(view.first(value.start));
        const QStringList after = words(view.sliced(value.start + value.length));
        QStringList candidates{before.value(before.size() - 1), after.value(0), before.value(before.size() - 2)};
        if (value.kind == completion::ParameterKind::Number)
            candidates.swapItemsAt(0, 1);
        const auto name = std::ranges::find_if(std::as_const(candidates), isName);
        const QString stem = name != candidates.cend() ? *name : QCoreApplication::translate("Refactoring", "value");
        m_replacements.push_back({range, columnFor(stem, text.sliced(value.start, value.length))});
    }

    [[nodiscard]] const std::vector<Column> &columns() const { return m_columns; }
    [[nodiscard]] std::vector<TextEdit> edits() const
    {
        std::vector<TextEdit> edits;
        edits.reserve(m_replacements.size());
        for (const Replacement &each : m_replacements)
            edits.push_back(
                {each.range.offset, each.range.length, ('<'_L1 + m_columns[each.column].name + '>'_L1).toUtf8()});
        return edits;
    }

private:
    std::size_t columnFor(const QString &stem, const QString &value)
    {
        QString name = stem;
        for (int number = 2;; ++number) {
            const auto same = std::ranges::find(m_columns, name, &Column::name);
            if (same != m_columns.end() && same->value == value)
                return std::size_t(same - m_columns.begin());
            if (same == m_columns.end() && !m_taken.contains(('<'_L1 + name + '>'_L1).toUtf8()))
                break;
            name = stem + QString::number(number);
        }
        m_columns.push_back({name, value});
        return m_columns.size() - 1;
    }

    QByteArray m_taken; // placeholders in it are no names for columns
    std::vector<Column> m_columns;
    std::vector<Replacement> m_replacements;
};

void collect(Step step, TextRange selected, Columns &columns)
{
    const QString text = step.text().toString();
    const TextRange place = step.nameRange();
    if (qsizetype(place.length) != text.toUtf8().size())
        return; // bytes that are no characters
    QList<completion::StepParameter> values = completion::parametersOf(text);
    if (selected.length > 0) {
        if (selected.offset < place.offset || selected.end() > place.end())
            return;
        const QByteArrayView bytes(step.text().data(), step.text().size());
        const auto start = QString::fromUtf8(bytes.first(selected.offset - place.offset)).size();
        const auto length = QString::fromUtf8(bytes.sliced(selected.offset - place.offset, selected.length)).size();
        const bool isNumber = std::ranges::any_of(values, [start](const auto &value) {
            return value.start == start && value.kind == completion::ParameterKind::Number;
        });
        values = {{start, length, isNumber ? completion::ParameterKind::Number : completion::ParameterKind::Quoted}};
    }
    for (const completion::StepParameter &value : std::as_const(values)) {
        const QString said = text.sliced(value.start, value.length);
        if (value.kind == completion::ParameterKind::Placeholder || said != said.trimmed())
            continue;
        const auto begin = quint32(QStringView(text).first(value.start).toUtf8().size());
        columns.add(text, value, {place.offset + begin, quint32(said.toUtf8().size())});
    }
}

// A row of cells and the row under it, with their bars under each other.
QByteArray table(const std::vector<Column> &columns, const QByteArray &indent, const QByteArray &lineEnd)
{
    QByteArray header = indent + '|';
    QByteArray row = header;
    for (const Column &column : columns) {
        const QByteArray name = escapedCell(column.name.toUtf8());
        const QByteArray value = escapedCell(column.value.toUtf8());
        const int width = qMax(textWidth(name), textWidth(value));
        header.append(' ').append(name).append(width - textWidth(name) + 1, ' ').append('|');
        row.append(' ').append(value).append(width - textWidth(value) + 1, ' ').append('|');
    }
    return header + lineEnd + row + lineEnd;
}

std::unexpected<Error> refuse(const char *text)
{
    return failure(ErrorKind::Invalid, QCoreApplication::translate("Refactoring", text), {});
}

} // namespace

Result<TextChange> turnedIntoOutline(const Tree &tree, quint32 line, TextRange selected)
{
    const auto selection = selectionAt(tree, {line, 1}, bit(LineKind::Scenario));
    if (!selection)
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "Put the cursor into a scenario."));
    const auto scenario = as<Scenario>(selection->firstBlock().node);
    if (scenario.isOutline())
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "This is an outline already."));
    Columns columns(textOf(tree, scenario.lines()));
    for (const Step step : scenario.steps())
        collect(step, selected, columns);
    if (columns.columns().empty())
        return refuse(QT_TRANSLATE_NOOP(
            "Refactoring", "There are no values here: quoted texts, numbers, or a selected part of a step."));
    TextChange change{QCoreApplication::translate("Refactoring", "Turn into an outline"), {}};
    if (const Keyword *keyword = scenario.keywordEntry(); !keyword->hasRole(KeywordRole::ScenarioOutline)) {
        const TextRange range = scenario.keywordRange();
        change.edits.push_back(
            {range.offset, range.length, tree.dialect().keywords(KeywordRole::ScenarioOutline).constFirst()});
    }
    for (const TextEdit &edit : columns.edits())
        change.edits.push_back(edit);
    const QByteArray lineEnd = lineEndOf(tree);
    const QByteArray level = indentLevel(tree);
    const QByteArray indent = indentIn(tree, scenario, LineKind::Examples, level);
    const QByteArray examples = indent + tree.dialect().keywords(KeywordRole::Examples).constFirst() + ':' + lineEnd +
                                table(columns.columns(), indent + level, lineEnd);
    change.edits.push_back(insertion(tree, {scenario, 0}, LineKind::Examples, examples));
    return proved(tree, std::move(change));
}

} // namespace stepwright::refactoring
