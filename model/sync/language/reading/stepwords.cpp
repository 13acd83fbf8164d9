#include "model/sync/language/reading/stepwords.h"

#include "model/sync/language/writing/tabletext.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

bool hasParameter(const ActionWordDocument &word, QStringView name)
{
    return std::ranges::any_of(word.definition.parameters, [&](const Parameter &one) { return one.name == name; });
}

/// Whether the values of a step are those that a word wants fixed.
bool fits(const WordSkeleton &word, const std::vector<StepPiece> &values)
{
    const std::vector<StepPiece> wanted = word.skeleton.values();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (word.isFixed[i] && (wanted[i].text != values[i].text || !values[i].isQuoted))
            return false;
    }
    return true;
}

/// The name of a new parameter: the column that is the whole value, else p and its number.
QString parameterName(const QString &value, const OutlineNames &names, const QList<Parameter> &taken)
{
    const auto isTaken = [&](const QString &name) { return std::ranges::contains(taken, name, &Parameter::name); };
    const bool isColumn = value.startsWith(u'<') && value.indexOf(u'>') == value.size() - 1;
    QString column = isColumn ? names.parameterOf(value.sliced(1).chopped(1)) : QString();
    if (!column.isEmpty() && !isTaken(column))
        return column;
    qsizetype number = taken.size() + 1;
    while (isTaken(u'p' % QString::number(number)))
        ++number;
    return u'p' % QString::number(number);
}

} // namespace

StepWords::StepWords(QList<ActionWordDocument> declared)
{
    for (ActionWordDocument &word : declared)
        add(std::move(word), false);
}

void StepWords::add(ActionWordDocument document, bool isMade)
{
    m_names.insert(document.name);
    const QList<WordingPart> &own = document.definition.wording;
    const QList<WordingPart> wording = own.isEmpty() ? wordingOf(document.name, document.definition.parameters) : own;
    const IndexedWord indexed{&document, nullptr, document.name, wording};
    WordSkeleton skeleton = skeletonOf(indexed);
    const QString key = skeleton.skeleton.key().simplified();
    m_words.push_back({std::move(document), std::move(skeleton), isMade});
    m_byKey[key].push_back(&m_words.back());
}

StepWords::Trial::~Trial()
{
    --m_words.m_trials;
    while (m_words.m_words.size() > m_count) {
        Word &word = m_words.m_words.back();
        m_words.m_names.remove(word.document.name);
        std::erase(m_words.m_byKey[word.skeleton.skeleton.key().simplified()], &word);
        m_words.m_words.pop_back();
    }
}

StepWords::Word *StepWords::find(const StepSkeleton &skeleton)
{
    const QString key = skeleton.key();
    const std::vector<StepPiece> values = skeleton.values();
    Word *best = nullptr;
    std::pair<bool, qsizetype> bestRank{false, -1};
    for (Word *word : m_byKey.value(key.simplified())) {
        const bool isExact = word->skeleton.skeleton.key() == key;
        const bool isMade = word->isChanged && word->document.uid.isEmpty();
        if ((isMade && !isExact) || !fits(word->skeleton, values))
            continue;
        const std::pair rank{isExact, word->skeleton.literals};
        if (rank > bestRank) {
            best = word;
            bestRank = rank;
        }
    }
    return best;
}

StepWords::Word &StepWords::make(const StepSkeleton &skeleton, const OutlineNames &names)
{
    ActionWordDocument word;
    Definition &definition = word.definition;
    bool saysName = true;
    for (const StepPiece &piece : skeleton.pieces) {
        if (!piece.isValue) {
            word.name += piece.text;
            definition.wording.append({piece.text});
            continue;
        }
        const QString parameter = parameterName(piece.text, names, definition.parameters);
        definition.parameters.append({parameter, {}});
        definition.wording.append({parameter, true, piece.isQuoted ? u"\""_s : QString()});
        word.name += u'"' % parameter % u'"';
        saysName = saysName && piece.isQuoted;
    }
    const QString wanted = word.name;
    for (int number = 2; m_names.contains(word.name); ++number) {
        word.name = wanted % u" (" % QString::number(number) % u')';
        saysName = false;
    }
    if (saysName)
        definition.wording.clear();
    add(std::move(word), true);
    return m_words.back();
}

void StepWords::want(Word &word, QStringView parameter)
{
    if (m_trials > 0 || hasParameter(word.document, parameter))
        return;
    Parameter added{parameter.toString(), Expression{ExpressionKind::Template}};
    word.document.definition.parameters.append(added);
    word.isChanged = true;
}

Call StepWords::callOf(const gherkin::Step &step, const OutlineNames &names)
{
    const StepSkeleton skeleton = skeletonOf(step.text().toString(), names.columns());
    Word *found = find(skeleton);
    Word &word = found ? *found : make(skeleton, names);
    Call call{word.document.name, annotationOf(step)};
    const std::vector<StepPiece> slots = word.skeleton.skeleton.values();
    const std::vector<StepPiece> values = skeleton.values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!word.skeleton.isFixed[i])
            call.arguments.append({slots[i].text, names.valueOf(values[i].text)});
    }
    if (const gherkin::DocString text = step.docString()) {
        want(word, freeTextParameter);
        call.arguments.append({freeTextParameter.toString(), names.valueOf(text.content())});
    }
    if (const gherkin::DataTable table = step.dataTable()) {
        want(word, dataTableParameter);
        call.arguments.append({dataTableParameter.toString(), names.valueOf(textOfTable(table))});
    }
    return call;
}

QList<ActionWordDocument> StepWords::words() const
{
    QList<ActionWordDocument> words;
    for (const Word &word : m_words)
        words.append(word.document);
    return words;
}

QList<ActionWordDocument> StepWords::changedWords() const
{
    QList<ActionWordDocument> words;
    for (const Word &word : m_words) {
        if (word.isChanged)
            words.append(word.document);
    }
    return words;
}

} // namespace stepwright::sync
