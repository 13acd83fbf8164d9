#include "model/exporting/words/derivedwords.h"

#include "model/exporting/words/steppattern.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// Rows of an outline that are looked at when patterns are compared.
constexpr qsizetype maximumRows = 100;

QString withRow(const QString &text, const OutlineColumns &columns, qsizetype row)
{
    QString result = text;
    for (auto column = columns.begin(); column != columns.end(); ++column)
        result.replace(QString(u'<' % column.key() % u'>'), column->value(row));
    return result;
}

QStringList runningTexts(const PlainStep &step)
{
    if (step.columns.isEmpty())
        return {step.text};
    QSet<QString> texts;
    const qsizetype rows = qMin(maximumRows, step.columns.begin()->size());
    for (qsizetype row = 0; row < rows; ++row)
        texts.insert(withRow(step.text, step.columns, row));
    return texts.values();
}

QString keyOfWording(const IndexedWord &word)
{
    StepShape shape;
    for (const WordingPart &part : word.wording)
        shape.parts.push_back(
            {part.isParameter ? ShapePart::Kind::Quoted : ShapePart::Kind::Words, part.text, part.quote});
    QString key = shape.key().trimmed();
    for (qsizetype i = word.appendedParameters().size(); i > 0; --i)
        key += u" \"" % QChar(1) % u'"';
    return key;
}

QRegularExpression anchored(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

bool matchesAll(const QRegularExpression &pattern, const QString &start, const QStringList &texts)
{
    return !texts.isEmpty() && std::ranges::all_of(texts, [&](const QString &text) {
        return text.startsWith(start) && pattern.match(text).hasMatch();
    });
}

} // namespace

DerivedWords::DerivedWords(const ActionWordIndex &declared) : m_declared(declared)
{
    for (const IndexedWord &word : declared.all())
        m_declaredByKey.insert(keyOfWording(word), word.word->name);
}

void DerivedWords::add(const PlainStep &step)
{
    StepShape shape = shapeOf(step.text, step.columns);
    const QString key = shape.key();
    auto found = m_byKey.constFind(key);
    if (found == m_byKey.cend()) {
        found = m_byKey.insert(key, qsizetype(m_groups.size()));
        m_groups.push_back({std::move(shape)});
        m_groups.back().firstText = step.text;
        m_groups.back().declaredName = m_declaredByKey.value(key);
    }
    Group &group = m_groups[std::size_t(*found)];
    group.texts += runningTexts(step);
    ++group.uses;
    group.freeTexts += step.hasFreeText;
    group.dataTables += step.hasDataTable;
}

QString DerivedWords::patternOf(const Group &group) const
{
    QString pattern;
    for (const ShapePart &part : group.shape.parts) {
        switch (part.kind) {
        case ShapePart::Kind::Words:
            pattern += escapedForPattern(part.text);
            break;
        case ShapePart::Kind::Quoted:
            pattern +=
                part.quote % (group.hasLooseQuotes ? u"(.*)"_s : QString(u"([^" % part.quote % u"]*)")) % part.quote;
            break;
        case ShapePart::Kind::Number:
            pattern += u'(' % numberPattern % u')';
            break;
        case ShapePart::Kind::Open:
            pattern += u"(.*)";
            break;
        }
    }
    return pattern;
}

void DerivedWords::finish()
{
    for (Group &group : m_groups)
        group.texts.removeDuplicates();
    relaxQuotes();
    mergeIntoDeclared();
    mergeOpenGroups();
    nameGroups();
}

void DerivedWords::relaxQuotes()
{
    for (Group &group : m_groups) {
        const QRegularExpression pattern = anchored(patternOf(group));
        group.hasLooseQuotes =
            std::ranges::any_of(group.texts, [&](const QString &text) { return !pattern.match(text).hasMatch(); });
    }
}

void DerivedWords::mergeIntoDeclared()
{
    for (const IndexedWord &word : m_declared.all()) {
        const QRegularExpression pattern = anchored(stepPattern(word, u"\""_s));
        const QString start = word.wording.isEmpty() || word.wording.front().isParameter
                                  ? QString()
                                  : word.wording.front().text.trimmed();
        for (Group &group : m_groups) {
            if (group.declaredName.isEmpty() && matchesAll(pattern, start, group.texts))
                group.declaredName = word.word->name;
        }
    }
}

void DerivedWords::mergeOpenGroups()
{
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < qsizetype(m_groups.size()); ++i) {
        const Group &group = m_groups[std::size_t(i)];
        if (group.declaredName.isEmpty() && (group.shape.isOpen() || group.hasLooseQuotes))
            open.push_back(i);
    }
    std::ranges::stable_sort(open, {}, [this](qsizetype i) { return m_groups[std::size_t(i)].shape.wordLength(); });
    for (const qsizetype general : open) {
        Group &taker = m_groups[std::size_t(general)];
        if (taker.mergedInto >= 0)
            continue;
        const QRegularExpression pattern = anchored(patternOf(taker));
        const ShapePart &first = taker.shape.parts.front();
        const QString start = first.kind == ShapePart::Kind::Words ? first.text : QString();
        for (Group &group : m_groups) {
            if (&group == &taker || group.mergedInto >= 0 || !group.declaredName.isEmpty() ||
                !matchesAll(pattern, start, group.texts))
                continue;
            group.mergedInto = general;
            taker.uses += group.uses;
            taker.freeTexts += group.freeTexts;
            taker.dataTables += group.dataTables;
        }
    }
}

void DerivedWords::nameGroups()
{
    QSet<QString> names;
    for (const IndexedWord &word : m_declared.all())
        names.insert(word.word->name);
    for (Group &group : m_groups) {
        if (group.mergedInto >= 0 || !group.declaredName.isEmpty())
            continue;
        QString name;
        for (const ShapePart &part : group.shape.parts) {
            if (part.kind == ShapePart::Kind::Words) {
                name += part.text;
                continue;
            }
            const bool isColumn = part.text.startsWith(u'<') && part.text.endsWith(u'>') &&
                                  part.text.indexOf(u'>') == part.text.size() - 1;
            QString parameter = isColumn ? part.text.sliced(1, part.text.size() - 2).remove(u'"') : QString();
            if (parameter.isEmpty() || group.parameters.contains(parameter))
                parameter = u'p' % QString::number(group.parameters.size() + 1);
            group.parameters.append(parameter);
            name += u'"' % parameter % u'"';
        }
        group.name = name;
        for (int number = 2; names.contains(group.name); ++number)
            group.name = name % u" (" % QString::number(number) % u')';
        names.insert(group.name);
    }
}

const DerivedWords::Group *DerivedWords::groupOf(const QString &key) const
{
    const auto found = m_byKey.constFind(key);
    return found == m_byKey.cend() ? nullptr : &m_groups[std::size_t(*found)];
}

Call DerivedWords::callOf(const QString &text, const OutlineColumns &columns) const
{
    const StepShape shape = shapeOf(text, columns);
    const Group *group = groupOf(shape.key());
    Q_ASSERT(group); // add() has seen every step
    const IndexedWord *declared = group->declaredName.isEmpty() ? nullptr : m_declared.find(group->declaredName);
    const Group *taker = group->mergedInto >= 0 ? &m_groups[std::size_t(group->mergedInto)] : group;
    QStringList names = taker->parameters;
    QString pattern;
    if (declared) {
        names.clear();
        for (const Parameter &parameter : declared->parametersInStepOrder())
            names.append(parameter.name);
        pattern = stepPattern(*declared, u"\""_s);
    } else {
        pattern = patternOf(*taker);
    }
    // A step of this very word is taken apart as its shape is: `<column>` in the place of a number matches no pattern.
    QStringList values;
    for (const ShapePart &part : shape.parts) {
        if (part.kind != ShapePart::Kind::Words)
            values.append(part.text);
    }
    const bool isTakenOver = declared ? m_declaredByKey.value(shape.key()) != declared->word->name : taker != group;
    if (isTakenOver)
        values = anchored(pattern).match(text).capturedTexts().mid(1);
    Call call{declared ? declared->word->name : taker->name};
    for (qsizetype i = 0; i < qMin(names.size(), values.size()); ++i)
        call.arguments.append({names[i], valueExpression(values[i], columns)});
    return call;
}

ActionWordDocument DerivedWords::wordOf(const Group &group) const
{
    ActionWordDocument word{{}, group.name};
    Definition &definition = word.definition;
    qsizetype next = 0;
    for (const ShapePart &part : group.shape.parts) {
        if (part.kind == ShapePart::Kind::Words) {
            definition.wording.append({part.text});
            continue;
        }
        Parameter parameter;
        parameter.name = group.parameters[next++];
        definition.parameters.append(parameter);
        const QString values = part.kind == ShapePart::Kind::Number ? numberPattern.toString()
                               : part.kind == ShapePart::Kind::Quoted && !group.hasLooseQuotes
                                   ? QString(u"[^" % part.quote % u"]*")
                                   : u".*"_s;
        definition.wording.append({parameter.name, true, part.quote, values});
    }
    const auto addOptional = [&](QStringView name, int count, const QString &missing) {
        if (count == 0)
            return;
        Parameter parameter;
        parameter.name = name.toString();
        if (count < group.uses)
            parameter.defaultValue = Expression{ExpressionKind::String, missing};
        definition.parameters.append(parameter);
    };
    addOptional(freeTextParameter, group.freeTexts, {});
    addOptional(dataTableParameter, group.dataTables, u"||"_s);
    definition.body.push_back({Step{Step::Kind::Action, {ExpressionKind::PlainText, group.firstText}}});
    return word;
}

QList<ActionWordDocument> DerivedWords::words() const
{
    QList<ActionWordDocument> words;
    for (const Group &group : m_groups) {
        if (group.mergedInto < 0 && group.declaredName.isEmpty())
            words.append(wordOf(group));
    }
    return words;
}

} // namespace stepwright::exporting
