#include "model/exporting/context/exportcontext.h"

#include "model/exporting/words/steppattern.h"
#include "model/gherkin/dialect.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

SortOrder sortOrderOf(const QString &option)
{
    return option == "alpha"_L1 ? SortOrder::Name : option == "id"_L1 ? SortOrder::Document : SortOrder::Position;
}

Value tags(const QList<Tag> &tags)
{
    List list;
    for (const Tag &tag : tags)
        list.append(Object{{u"key"_s, tag.key},
                           {u"value"_s, tag.value},
                           {u"text"_s, tag.value.isEmpty() ? tag.key : QString(tag.key % u':' % tag.value)}});
    return list;
}

/// The usual keywords of a dialect, by what they open.
Value keywords(const QString &language)
{
    using gherkin::KeywordRole;
    const gherkin::Dialect *dialect = language.isEmpty() ? nullptr : gherkin::findDialect(language.toLatin1());
    if (dialect == nullptr)
        dialect = gherkin::findDialect("en");
    const auto usual = [&](KeywordRole role) { return QString::fromUtf8(dialect->keywords(role).first()); };
    const QList<QByteArray> &scenarios =
        dialect->keywords(KeywordRole::Scenario); // where there are two, the first is "Example"
    return Object{{u"feature"_s, usual(KeywordRole::Feature)},
                  {u"rule"_s, usual(KeywordRole::Rule)},
                  {u"background"_s, usual(KeywordRole::Background)},
                  {u"scenario"_s, QString::fromUtf8(scenarios.value(1, scenarios.first()))},
                  {u"outline"_s, usual(KeywordRole::ScenarioOutline)},
                  {u"examples"_s, usual(KeywordRole::Examples)}};
}

/// Whether a body holds, at any depth, words for a person, which somebody has to implement.
bool hasSteps(const Body &body)
{
    return std::ranges::any_of(body, [](const Statement &statement) {
        if (const If *choice = std::get_if<If>(&statement.content))
            return hasSteps(choice->then) || hasSteps(choice->otherwise);
        if (const While *loop = std::get_if<While>(&statement.content))
            return hasSteps(loop->body);
        return std::holds_alternative<Step>(statement.content);
    });
}

} // namespace

ExportContext::ExportContext(const ProjectDocument &document, const Exporter &exporter, const ExportOptions &options,
                             const Names &names)
    : m_document(document), m_exporter(exporter), m_options(options),
      m_tree(document, sortOrderOf(exporter.value(options, u"sort"_s))), m_words(document),
      m_steps(m_words, exporter.value(options, u"parameter-delimiter"_s)), m_usage(document, m_words),
      m_codeNames(exporter, m_words, names, isOn(u"compatible"_s))
{
}

bool ExportContext::isOn(const QString &option) const
{
    if (option == "uids"_L1 && !m_options.isSet(option))
        return m_document.isTestRun;
    return text(option) == "true"_L1;
}

Object ExportContext::data() const
{
    Object options;
    for (const Option &option : m_exporter.options)
        options.insert(option.id, option.type == OptionType::Boolean ? Value(isOn(option.id)) : Value(text(option.id)));
    Object meta;
    for (const QString &id : m_options.ids()) {
        if (id.startsWith("meta."_L1)) {
            const QString value = m_options.value(id);
            meta.insert(id.sliced(5),
                        value == "true"_L1 || value == "false"_L1 ? Value(value == "true"_L1) : Value(value));
        }
    }
    return Object{{u"project"_s, project()},
                  {u"options"_s, options},
                  {u"meta"_s, meta},
                  {u"compatible"_s, isOn(u"compatible"_s)}};
}

Value ExportContext::project() const
{
    Object value{{u"name"_s, m_document.name},
                 {u"description"_s, m_document.description},
                 {u"isTestRun"_s, m_document.isTestRun}};
    value.insertLazy(u"actionWords"_s, [this] { return actionWords(nullptr); });
    value.insertLazy(u"allActionWords"_s, [this] {
        List list;
        for (const IndexedWord &word : m_words.all())
            list.append(actionWord(word));
        return list;
    });
    value.insertLazy(u"libraries"_s, [this] {
        List list;
        for (const LibraryDocument &one : m_document.libraries)
            list.append(library(one));
        return list;
    });
    value.insertLazy(u"folders"_s, [this] {
        List list;
        for (const FolderDocument *one : m_tree.folders())
            list.append(folder(*one));
        return list;
    });
    value.insertLazy(u"scenarios"_s, [this] {
        List list;
        for (const ScenarioDocument &one : isOn(u"leafless-export"_s) ? m_document.tests : m_document.scenarios)
            list.append(scenario(one));
        return list;
    });
    return value;
}

Value ExportContext::library(const LibraryDocument &library) const
{
    Object value{{u"name"_s, library.name}};
    value.insertLazy(u"actionWords"_s, [this, &library] { return actionWords(&library); });
    return value;
}

Value ExportContext::folder(const FolderDocument &folder) const
{
    Object value{{u"name"_s, folder.name},
                 {u"uid"_s, folder.uid},
                 {u"description"_s, folder.description},
                 {u"language"_s, folder.language},
                 {u"tags"_s, tags(folder.tags)}};
    value.insertLazy(u"keywords"_s, [&folder] { return keywords(folder.language); });
    value.insertLazy(u"inheritedTags"_s, [this, &folder] {
        QList<Tag> inherited;
        for (const FolderDocument *above : m_tree.ancestors(folder))
            inherited += above->tags;
        return tags(isOn(u"parent-folder-tags"_s) ? inherited : QList<Tag>());
    });
    value.insertLazy(u"setup"_s, [this, &folder] { return body(folder.setup); });
    value.insertLazy(u"scenarios"_s, [this, &folder] { return scenariosOf(folder, -1); });
    value.insertLazy(u"rules"_s, [this, &folder] {
        List list;
        for (int i = 0; i < folder.rules.size(); ++i)
            list.append(rule(folder, i));
        return list;
    });
    value.insertLazy(u"ancestors"_s, [this, &folder] {
        List list;
        for (const FolderDocument *above : m_tree.ancestors(folder))
            list.append(this->folder(*above));
        return list;
    });
    return value;
}

Value ExportContext::rule(const FolderDocument &folder, int index) const
{
    const RuleDocument &rule = folder.rules[index];
    return Object{{u"name"_s, rule.name},
                  {u"description"_s, rule.description},
                  {u"tags"_s, tags(rule.tags)},
                  {u"setup"_s, body(rule.setup)},
                  {u"language"_s, folder.language},
                  {u"keywords"_s, keywords(folder.language)},
                  {u"scenarios"_s, scenariosOf(folder, index)}};
}

Value ExportContext::scenariosOf(const FolderDocument &folder, int rule) const
{
    List list;
    if (isOn(u"leafless-export"_s))
        return list;
    for (const ScenarioDocument *one : m_tree.scenarios(folder)) {
        if (one->rule == rule)
            list.append(scenario(*one));
    }
    return list;
}

Value ExportContext::scenario(const ScenarioDocument &scenario) const
{
    Object value{{u"name"_s, scenario.name},
                 {u"uid"_s, scenario.uid},
                 {u"testUid"_s, scenario.testUid},
                 {u"description"_s, scenario.description},
                 {u"tags"_s, tags(scenario.tags)},
                 {u"isOutline"_s, !scenario.datasets.isEmpty()},
                 {u"hasSteps"_s, hasSteps(scenario.body)}};
    const FolderDocument *folder = m_tree.folder(scenario.folderUid);
    value.insertLazy(u"keywords"_s, [folder] { return keywords(folder ? folder->language : QString()); });
    value.insert(u"language"_s, folder ? folder->language : QString());
    value.insertLazy(u"parameters"_s, [this, &scenario] { return parameters(scenario.parameters); });
    value.insertLazy(u"datasets"_s, [this, &scenario] {
        List list;
        for (const Dataset &one : scenario.datasets)
            list.append(dataset(one));
        return list;
    });
    value.insertLazy(u"examples"_s, [this, &scenario] { return examples(scenario); });
    value.insertLazy(u"statements"_s, [this, &scenario] { return body(scenario.body); });
    return value;
}

Value ExportContext::dataset(const Dataset &dataset) const
{
    List cells;
    for (const Argument &argument : dataset.values)
        cells.append(cellValue(argument.value));
    Object value{
        {u"name"_s, dataset.name}, {u"uid"_s, dataset.uid}, {u"testUid"_s, dataset.testUid}, {u"cells"_s, cells}};
    value.insertLazy(u"arguments"_s, [this, &dataset] { return arguments(dataset.values); });
    return value;
}

Value ExportContext::examples(const ScenarioDocument &scenario) const
{
    List columns;
    for (const Parameter &parameter : scenario.parameters)
        columns.append(parameter.name);
    const bool areMerged = scenario.examples.isEmpty() || text(u"examples"_s) == "merged"_L1;
    List tables;
    for (int i = 0; i < (areMerged ? 1 : int(scenario.examples.size())); ++i) {
        const ExamplesHead head = areMerged ? ExamplesHead() : scenario.examples[i];
        List rows;
        for (const Dataset &one : scenario.datasets) {
            if (areMerged || one.examples == i)
                rows.append(dataset(one));
        }
        tables.append(Object{{u"name"_s, head.name},
                             {u"description"_s, head.description},
                             {u"tags"_s, tags(head.tags)},
                             {u"columns"_s, columns},
                             {u"rows"_s, rows}});
    }
    return tables;
}

Value ExportContext::parameters(const QList<Parameter> &parameters) const
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
        if (parameter.defaultValue)
            value.insert(u"default"_s, expression(*parameter.defaultValue));
        isAfterDefault = isAfterDefault || parameter.defaultValue;
        list.append(value);
    }
    return list;
}

/// Where `*` counts as "given" (behave): whether only a further "given" lets such steps find their definition. Words of
/// the platform that have another keyword are left as they always were.
bool ExportContext::bulletNeedsGiven(const IndexedWord &word) const
{
    const StepUsage::Use &use = m_usage.of(word);
    const bool isPlatformWord = word.word->definition.wording.isEmpty();
    return use.isCalledByBullet && !isOn(u"compatible"_s) && !use.annotations.contains("given"_L1) &&
           (use.annotations.isEmpty() || !isPlatformWord);
}

Value ExportContext::actionWord(const IndexedWord &word) const
{
    const Definition &definition = word.word->definition;
    const StepUsage::Use &use = m_usage.of(word);
    List annotations;
    for (const QString &annotation : use.annotations)
        annotations.append(annotation);
    Object value{{u"name"_s, word.word->name},
                 {u"uniqueName"_s, word.uniqueName},
                 {u"uid"_s, word.word->uid},
                 {u"codeName"_s, m_codeNames.ofWord(word)},
                 {u"description"_s, definition.description},
                 {u"tags"_s, tags(definition.tags)},
                 {u"hasSteps"_s, hasSteps(definition.body)},
                 {u"isHighLevel"_s, !definition.body.empty() && !hasSteps(definition.body)},
                 {u"isCalled"_s, use.isCalled},
                 {u"bulletNeedsGiven"_s, bulletNeedsGiven(word)},
                 {u"annotations"_s, annotations},
                 {u"keyword"_s, keywordOf(m_usage.annotationOf(word))},
                 {u"sortKey"_s, use.isCalled ? stepPattern(word, u"\""_s) : QString()},
                 {u"pattern"_s, use.isCalled ? stepPattern(word, m_steps.delimiter()) : QString()}};
    if (word.library)
        value.insert(u"library"_s, word.library->name);
    value.insertLazy(u"parameters"_s, [this, &word] { return parameters(word.word->definition.parameters); });
    value.insert(u"isFromFeatures"_s, !definition.wording.isEmpty());
    value.insertLazy(u"stepParameters"_s, [this, &word] { return parameters(word.parametersInStepOrder()); });
    value.insertLazy(u"statements"_s, [this, &word] { return body(word.word->definition.body); });
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
