#include "model/refactoring/steprenaming.h"

#include "model/completion/parameters.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/tree/nodes.h"
#include "model/project/definition.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace stepwright::refactoring {

using namespace Qt::StringLiterals;
using completion::parametersOf;
using completion::StepParameter;

namespace {

QStringList valuesOf(QStringView step)
{
    QStringList values;
    for (const StepParameter &parameter : parametersOf(step))
        values.append(step.sliced(parameter.start, parameter.length).toString());
    return values;
}

// The same bytes in every encoding that feature files have.
QByteArray longestAsciiPart(QStringView text)
{
    QByteArray longest;
    QByteArray part;
    for (const QChar character : text) {
        if (character.unicode() < 0x80)
            part += char(character.unicode());
        else
            part.clear();
        if (part.size() > longest.size())
            longest = part;
    }
    return longest;
}

bool renameCalls(project::Body &body, const QHash<QString, QString> &names)
{
    bool isChanged = false;
    for (project::Statement &statement : body) {
        if (auto *call = std::get_if<project::Call>(&statement.content)) {
            const auto name = names.constFind(call->actionWord);
            isChanged |= name != names.cend();
            if (name != names.cend())
                call->actionWord = *name;
        } else if (auto *choice = std::get_if<project::If>(&statement.content)) {
            isChanged |= renameCalls(choice->then, names);
            isChanged |= renameCalls(choice->otherwise, names);
        } else if (auto *loop = std::get_if<project::While>(&statement.content)) {
            isChanged |= renameCalls(loop->body, names);
        }
    }
    return isChanged;
}

} // namespace

QString StepRenaming::wordsOf(QStringView step)
{
    QString words;
    qsizetype done = 0;
    int number = 0;
    for (const StepParameter &parameter : parametersOf(step)) {
        words += step.sliced(done, parameter.start - done) + u"{%1}"_s.arg(++number);
        done = parameter.start + parameter.length;
    }
    return words + step.sliced(done);
}

StepRenaming::StepRenaming(QStringView step, const QString &words)
    : m_oldWords(wordsOf(step)), m_words(words.trimmed()), m_oldPattern(completion::patternOf(step)),
      m_part(longestAsciiPart(m_oldPattern)), m_valueCount(parametersOf(step).size())
{
    static const QRegularExpression value(u"\\{([0-9]{1,4})\\}"_s);
    qsizetype done = 0;
    for (auto match = value.globalMatch(m_words); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        m_parts.push_back({m_words.sliced(done, found.capturedStart() - done), found.capturedView(1).toInt() - 1});
        done = found.capturedEnd();
    }
    m_parts.push_back({m_words.sliced(done)});
    m_pattern = completion::patternOf(example());
}

QString StepRenaming::problem() const
{
    if (m_words.isEmpty())
        return QCoreApplication::translate("Refactoring", "A step needs words.");
    if (m_words.contains(u'\n') || m_words.contains(u'\r') || m_words.contains(QChar::ParagraphSeparator))
        return QCoreApplication::translate("Refactoring", "A step stands on one line.");
    QList<qsizetype> seen;
    for (const Part &part : std::span(m_parts).first(m_parts.size() - 1)) {
        if (part.value < 0 || part.value >= m_valueCount)
            return QCoreApplication::translate("Refactoring", "The step has no value {%1}.").arg(part.value + 1);
        if (seen.contains(part.value))
            return QCoreApplication::translate("Refactoring", "The value {%1} can stand in one place only.")
                .arg(part.value + 1);
        seen.append(part.value);
    }
    return {};
}

QList<int> StepRenaming::droppedValues() const
{
    QList<int> dropped;
    for (qsizetype value = 0; value < m_valueCount; ++value) {
        if (!std::ranges::contains(m_parts, value, &Part::value))
            dropped.append(int(value) + 1);
    }
    return dropped;
}

// places: where the value of each part but the last begins.
QString StepRenaming::withValues(const QStringList &values, QList<qsizetype> *places) const
{
    QString text;
    for (const Part &part : m_parts) {
        text += part.text;
        if (places)
            places->append(text.size());
        text += values.value(part.value);
    }
    return text;
}

QString StepRenaming::example() const
{
    return withValues(QStringList(m_valueCount, u"<value>"_s));
}

QString StepRenaming::textFor(QStringView use) const
{
    return withValues(valuesOf(use));
}

bool StepRenaming::isUse(const QString &step) const
{
    return completion::patternOf(step) == m_oldPattern;
}

// Each value must be told from the words by itself, or the step would be another one there.
bool StepRenaming::keepsValues(QStringView use, QStringView after) const
{
    if (completion::patternOf(after) != m_pattern)
        return false;
    const QStringList values = valuesOf(use);
    QList<qsizetype> places;
    if (withValues(values, &places) != after)
        return false;
    const QList<StepParameter> found = parametersOf(after);
    for (std::size_t i = 0; i + 1 < m_parts.size(); ++i) {
        const qsizetype length = values.value(m_parts[i].value).size();
        const bool isThere = std::ranges::any_of(found, [&](const StepParameter &parameter) {
            return parameter.start == places[qsizetype(i)] && parameter.length == length;
        });
        if (!isThere)
            return false;
    }
    return true;
}

bool StepRenaming::mayMatch(const QByteArray &bytes) const
{
    return bytes.contains(m_part);
}

std::vector<RenamedPlace> StepRenaming::placesIn(const gherkin::Tree &tree, const std::stop_token &stop) const
{
    std::vector<RenamedPlace> places;
    std::vector<quint32> lines;
    for (quint32 line = 0; line < tree.lineCount() && !stop.stop_requested(); ++line) {
        if (tree.lines()[line].kind != gherkin::LineKind::Step)
            continue;
        const gherkin::Step step(&tree.data(), line);
        const QString text = step.text().toString();
        if (!isUse(text))
            continue;
        const QString after = textFor(text);
        QString problem;
        if (text.toUtf8() != QByteArrayView(step.text().data(), step.text().size()))
            problem = QCoreApplication::translate("Refactoring", "The line holds bytes that are no text.");
        else if (!keepsValues(text, after))
            problem = QCoreApplication::translate("Refactoring", "Its values could not be told from the new words.");
        places.push_back({step.nameRange(), after, problem});
        lines.push_back(line);
    }
    if (stop.stop_requested() || places.empty())
        return {};
    const gherkin::Tree then = gherkin::parse(renamed(tree, places), {.isMarkdown = tree.isMarkdown()});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const gherkin::Step before(&tree.data(), lines[i]);
        const gherkin::Step step(&then.data(), lines[i]);
        const bool isStep = lines[i] < then.lineCount() && then.lines()[lines[i]].kind == gherkin::LineKind::Step;
        const bool isSame = isStep && before.keyword() == step.keyword() && step.text() == places[i].inserted;
        if (places[i].problem.isEmpty() && !isSame)
            places[i].problem = QCoreApplication::translate(
                "Refactoring", "Behind its keyword the line would not say the new step any more.");
    }
    return places;
}

std::vector<project::Operation> StepRenaming::changesOf(const QList<project::ActionWord> &actionWords) const
{
    QHash<QString, QString> names;
    for (const project::ActionWord &word : actionWords) {
        if (isUse(word.name))
            names.insert(word.name, textFor(word.name));
    }
    std::vector<project::Operation> operations;
    for (const project::ActionWord &word : names.isEmpty() ? QList<project::ActionWord>() : actionWords) {
        project::ActionWord after = word;
        after.name = names.value(word.name, word.name);
        project::Definition definition = project::definitionFromJson(word.definition);
        if (renameCalls(definition.body, names))
            after.definition = toJson(definition);
        if (after != word)
            operations.emplace_back(project::SetActionWord{word, after});
    }
    return operations;
}

} // namespace stepwright::refactoring
