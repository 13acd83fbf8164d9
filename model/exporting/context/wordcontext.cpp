#include "model/exporting/context/contextvalues.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/words/steppattern.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

/// What templates call the types, in the order of ParameterType.
constexpr std::array typeNames = {"string"_L1, "int"_L1, "float"_L1, "bool"_L1, "null"_L1};

} // namespace

Value ExportContext::parameters(const QList<Parameter> &parameters, TypesOf types) const
{
    List list;
    bool isAfterDefault = false;
    for (const Parameter &parameter : parameters) {
        Object value{{u"name"_s, parameter.name},
                     {u"codeName"_s, m_codeNames.of(u"parameter"_s, parameter.name)},
                     {u"isFreeText"_s, parameter.name == freeTextParameter},
                     {u"isDataTable"_s, parameter.name == dataTableParameter},
                     {u"hasDefault"_s, parameter.defaultValue.has_value()},
                     {u"needsDefault"_s, isAfterDefault && !parameter.defaultValue}};
        value.insertLazy(u"type"_s, [types, name = parameter.name]() -> Value {
            return QString(typeNames[std::size_t(types.of(name))]);
        });
        if (parameter.defaultValue)
            value.insert(u"default"_s, expression(std::make_shared<Expression>(*parameter.defaultValue)));
        isAfterDefault = isAfterDefault || parameter.defaultValue;
        list.append(value);
    }
    return list;
}

/// Whether its steps would find no definition where `*` counts as "given" (behave). Words that have a keyword are left
/// as they always were.
bool ExportContext::bulletNeedsGiven(const IndexedWord &word) const
{
    if (m_isCompatible)
        return false;
    const StepUsage::Use &use = usage().of(word);
    return use.annotations.isEmpty() ? use.isCalledByBullet
                                     : use.followsNothing && !use.annotations.contains(u"given"_s);
}

QString ExportContext::reportedName(const IndexedWord &word) const
{
    const bool isOwn = m_exporter.codeNames.contains(u"reportedWord"_s) && m_isCompatible;
    return isOwn ? reportedName(word.word->name) : m_codeNames.ofWord(word);
}

QString ExportContext::reportedName(const QString &name) const
{
    const bool isOwn = m_exporter.codeNames.contains(u"reportedWord"_s) && m_isCompatible;
    return m_codeNames.of(isOwn ? u"reportedWord"_s : u"actionWord"_s, name);
}

Value ExportContext::actionWord(const IndexedWord &word) const
{
    const Definition &definition = word.word->definition;
    Object value{{u"name"_s, word.word->name},
                 {u"uniqueName"_s, word.uniqueName},
                 {u"uid"_s, word.word->uid},
                 {u"codeName"_s, m_codeNames.ofWord(word)},
                 {u"description"_s, definition.description},
                 {u"tags"_s, tags(definition.tags)},
                 {u"hasSteps"_s, hasSteps(definition.body)},
                 {u"hasOnlyCalls"_s, hasOnlyCalls(definition.body)},
                 {u"isHighLevel"_s, !definition.body.empty() && !hasSteps(definition.body)}};
    value.insertLazy(u"isCalled"_s, [this, &word]() -> Value { return usage().of(word).isCalled; });
    value.insertLazy(u"bulletNeedsGiven"_s, [this, &word]() -> Value { return bulletNeedsGiven(word); });
    value.insertLazy(u"isCalledByBullet"_s,
                     [this, &word]() -> Value { return usage().of(word).isCalledByBullet && !m_isCompatible; });
    value.insertLazy(u"annotations"_s, [this, &word] {
        const QStringList &annotations = usage().of(word).annotations;
        return List(annotations.begin(), annotations.end());
    });
    value.insertLazy(u"keyword"_s, [this, &word]() -> Value { return keywordOf(usage().annotationOf(word)); });
    const auto insertPattern = [this, &word, &value](const QString &name, const QString &delimiter) {
        value.insertLazy(name, [this, &word, delimiter]() -> Value {
            return usage().of(word).isCalled ? oneLine(stepPattern(word, delimiter)) : QString();
        });
    };
    insertPattern(u"sortKey"_s, u"\""_s);
    insertPattern(u"pattern"_s, m_steps.delimiter());
    if (word.library)
        value.insert(u"library"_s, word.library->name);
    value.insertLazy(u"wording"_s, [this, &word] {
        List list;
        for (const WordingPart &part : word.wording)
            list.append(
                Object{{u"isParameter"_s, part.isParameter},
                       {u"text"_s, oneLine(part.text)},
                       {u"codeName"_s, part.isParameter ? Value(m_codeNames.of(u"parameter"_s, part.text)) : Value()},
                       {u"quote"_s, word.word->definition.wording.isEmpty() ? m_steps.delimiter() : part.quote}});
        return list;
    });
    value.insertLazy(u"appendedParameters"_s,
                     [this, &word] { return parameters(word.appendedParameters(), typesOf(word)); });
    value.insertLazy(u"parameters"_s,
                     [this, &word] { return parameters(word.word->definition.parameters, typesOf(word)); });
    value.insert(u"isFromFeatures"_s, !definition.wording.isEmpty());
    value.insertLazy(u"stepParameters"_s,
                     [this, &word] { return parameters(word.parametersInStepOrder(), typesOf(word)); });
    value.insertLazy(u"expression"_s, [this, &word] {
        return oneLine(stepExpression(word, [types = typesOf(word)](const QString &parameter) {
            return QString(typeNames[std::size_t(types.of(parameter))]);
        }));
    });
    value.insertLazy(u"localVariables"_s, [this, &word] {
        return localVariables(variableNames(word.word->definition.body), word.word->definition.parameters);
    });
    value.insertLazy(u"assignedParameters"_s, [this, &word] {
        return assignedParameters(word.word->definition.body, word.word->definition.parameters);
    });
    value.insertLazy(u"unassignedVariables"_s, [this, &word] {
        const Definition &own = word.word->definition;
        return localVariables(unassignedVariables(own.body), own.parameters);
    });
    value.insertLazy(u"statements"_s, [this, &word] {
        return body(word.word->definition.body, {.isInWord = true, .types = typesOf(word)});
    });
    return value;
}

Value ExportContext::actionWords(const LibraryDocument *library) const
{
    List list;
    for (const IndexedWord *word : m_words.words(library))
        list.append(actionWord(*word));
    return list;
}

} // namespace stepwright::exporting
