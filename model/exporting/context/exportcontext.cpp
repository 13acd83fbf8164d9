#include "model/exporting/context/exportcontext.h"

#include "model/exporting/context/contextvalues.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

namespace {

const QString delimiterOption = u"parameter-delimiter"_s;

SortOrder sortOrderOf(const QString &option)
{
    return option == "alpha"_L1 ? SortOrder::Name : option == "id"_L1 ? SortOrder::Document : SortOrder::Position;
}

} // namespace

ExportContext::ExportContext(const ProjectDocument &document, const Exporter &exporter, const ExportOptions &options,
                             const Names &names)
    : m_document(document), m_exporter(exporter), m_options(options), m_isCompatible(isOn(u"compatible"_s)),
      m_tree(document, sortOrderOf(exporter.value(options, u"sort"_s))), m_words(document),
      m_steps(m_words, exporter.option(delimiterOption) ? exporter.value(options, delimiterOption) : u"\""_s),
      m_types(document, m_isCompatible), m_codeNames(document, exporter, m_words, m_types, names, m_isCompatible)
{
}

const StepUsage &ExportContext::usage() const
{
    if (!m_usage)
        m_usage.emplace(m_document, m_words);
    return *m_usage;
}

bool ExportContext::isOn(const QString &option) const
{
    if (option == "uids"_L1 && !m_options.isSet(option))
        return m_document.isTestRun;
    return text(option) == "true"_L1;
}

QString ExportContext::indentation() const
{
    const QString own = text(u"indentation"_s);
    return own.isEmpty() ? m_exporter.indentation : QString(own).replace("\\t"_L1, "\t"_L1);
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
    List reserved;
    for (const QString &word : m_exporter.reservedWords)
        reserved.append(word);
    return Object{{u"options"_s, options},
                  {u"reservedWords"_s, reserved},
                  {u"meta"_s, meta},
                  {u"compatible"_s, m_isCompatible},
                  {u"characterEscapes"_s, m_exporter.characterEscapes},
                  {u"callPrefix"_s, m_exporter.callPrefix}};
}

Value ExportContext::project() const
{
    Object value{{u"name"_s, m_document.name},
                 {u"description"_s, m_document.description},
                 {u"isTestRun"_s, m_document.isTestRun}};
    value.insertLazy(u"hasLineBreaksInExamples"_s, [this] { return hasLineBreaksInExamples(m_document); });
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
            list.append(folder(*one, IsInProject::Yes));
        return list;
    });
    value.insertLazy(u"tests"_s, [this] {
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

} // namespace stepwright::exporting
