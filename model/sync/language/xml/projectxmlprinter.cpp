#include "model/sync/language/xml/definitionxml.h"
#include "model/sync/language/xml/xmltext.h"

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

/// All elements of a list, one after the other.
template <class List, class Write>
QString each(const List &list, Write write)
{
    QString xml;
    for (const auto &one : list)
        xml += write(one);
    return xml;
}

/// A list's element, or nothing where the list is empty.
template <class List, class Write>
QString optionalList(QStringView name, const List &list, Write write)
{
    return list.isEmpty() ? QString() : xmlElement(name, each(list, write));
}

QString tagXml(const Tag &tag)
{
    return xmlElement(u"tag", xmlTextElement(u"key", tag.key) % xmlOptional(u"value", tag.value));
}

QString parameterXml(const Parameter &parameter)
{
    return xmlElement(
        u"parameter",
        xmlTextElement(u"name", parameter.name) %
            (parameter.defaultValue ? xmlElement(u"default_value", valueXml(*parameter.defaultValue)) : QString()));
}

QString stepsXml(const Body &body)
{
    return body.empty() ? QString() : xmlElement(u"steps", bodyXml(body));
}

QString folderXml(const FolderDocument &folder, QStringView element = u"folder")
{
    return xmlElement(element, xmlTextElement(u"name", folder.name) % xmlTextElement(u"uid", folder.uid) %
                                   xmlOptional(u"description", folder.description) %
                                   xmlOptional(u"parentUid", folder.parentUid) %
                                   xmlTextElement(u"order_in_parent", QString::number(folder.position)) %
                                   optionalList(u"tags", folder.tags, tagXml) % stepsXml(folder.setup)) %
           u'\n';
}

QString datasetXml(const Dataset &dataset)
{
    const QString arguments = each(dataset.values, [](const Argument &value) {
        return xmlElement(u"argument",
                          xmlTextElement(u"name", value.name) % xmlElement(u"value", valueXml(value.value)));
    });
    return xmlElement(u"dataset", xmlTextElement(u"name", dataset.name) % xmlOptional(u"datasetUid", dataset.uid) %
                                      xmlElement(u"arguments", arguments));
}

QString scenarioXml(const ScenarioDocument &scenario, QStringView element = u"scenario", const QString &more = {})
{
    return xmlElement(element, xmlTextElement(u"name", scenario.name) % xmlTextElement(u"uid", scenario.uid) %
                                   xmlOptional(u"description", scenario.description) %
                                   xmlTextElement(u"folderUid", scenario.folderUid) %
                                   xmlTextElement(u"order_in_parent", QString::number(scenario.position)) %
                                   optionalList(u"tags", scenario.tags, tagXml) %
                                   optionalList(u"datatable", scenario.datasets, datasetXml) %
                                   optionalList(u"parameters", scenario.parameters, parameterXml) %
                                   stepsXml(scenario.body) % more) %
           u'\n';
}

/// A leafless test: a scenario with the values of one dataset in their places.
QString testXml(const ScenarioDocument &test)
{
    return xmlElement(u"test", xmlTextElement(u"name", test.name) % xmlOptional(u"description", test.description) %
                                   optionalList(u"tags", test.tags, tagXml) %
                                   xmlElement(u"steps", bodyXml(test.body))) %
           u'\n';
}

/// The content of an action word's element, which has different names in projects and in libraries.
QString wordXml(const ActionWordDocument &word)
{
    return xmlTextElement(u"name", word.name) % xmlTextElement(u"uid", word.uid) %
           xmlOptional(u"description", word.definition.description) %
           optionalList(u"tags", word.definition.tags, tagXml) %
           optionalList(u"parameters", word.definition.parameters, parameterXml) % stepsXml(word.definition.body);
}

QString libraryXml(const LibraryDocument &library)
{
    const QString words = each(library.actionWords, [](const ActionWordDocument &word) {
        return QString(xmlElement(u"libraryActionword", wordXml(word)) % u'\n');
    });
    return xmlElement(u"actionwordLibrary",
                      xmlTextElement(u"name", library.name) % xmlElement(u"libraryActionwords", words));
}

QString runTestXml(const ScenarioDocument &scenario, const RunTest &test)
{
    const QString steps = each(test.steps, [](const Step &step) {
        return xmlElement(u"step",
                          xmlTextElement(u"type", step.kind == Step::Kind::Action ? u"action"_s : u"result"_s) %
                              xmlElement(u"value", valueXml(step.value)));
    });
    return xmlElement(u"testSnapshot", xmlTextElement(u"scenarioName", scenario.name) %
                                           xmlTextElement(u"uid", test.uid) %
                                           xmlTextElement(u"index", QString::number(test.index)) %
                                           xmlOptional(u"datasetUid", test.datasetUid) %
                                           optionalList(u"tags", test.tags, tagXml) % xmlElement(u"steps", steps));
}

QString snapshotXml(const ScenarioDocument &scenario, const QList<RunTest> &tests)
{
    const QString content = each(tests, [&](const RunTest &test) { return runTestXml(scenario, test); });
    return scenarioXml(scenario, u"scenarioSnapshot", xmlElement(u"testSnapshots", content));
}

QByteArray wholeXml(const QString &content)
{
    return QString(u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<project format=\"0.1\">" % content % u"</project>\n")
        .toUtf8();
}

QString headXml(const ProjectDocument &document)
{
    return xmlTextElement(u"name", document.name) % xmlTextElement(u"uid", document.uid) %
           xmlTextElement(u"description", document.description) % u'\n';
}

} // namespace

QByteArray testRunXml(const RunDocument &run)
{
    const ProjectDocument &document = run.project;
    const QString folders =
        each(document.folders, [](const FolderDocument &folder) { return folderXml(folder, u"folderSnapshot"); });
    const QString scenarios = each(document.scenarios, [&](const ScenarioDocument &scenario) {
        return snapshotXml(scenario, run.tests.value(scenario.uid));
    });
    const QString words = each(document.actionWords, [](const ActionWordDocument &word) {
        return QString(xmlElement(u"actionwordSnapshot", wordXml(word) % xmlTextElement(u"actionwordUid", word.uid)) %
                       u'\n');
    });
    const QString content = xmlTextElement(u"name", run.name) % xmlTextElement(u"uid", run.uid) % u'\n' %
                            xmlElement(u"folderSnapshots", folders) % u'\n' %
                            xmlElement(u"scenarioSnapshots", scenarios) % u'\n' %
                            xmlElement(u"actionwordSnapshots", words) % u'\n';
    return wholeXml(headXml(document) % xmlElement(u"testRuns", xmlElement(u"testRun", content)));
}

QByteArray projectXml(const ProjectDocument &document)
{
    const QString words = each(document.actionWords, [](const ActionWordDocument &word) {
        return QString(xmlElement(u"actionword", wordXml(word)) % u'\n');
    });
    const QString content =
        headXml(document) %
        xmlElement(u"testPlan",
                   each(document.folders, [](const FolderDocument &folder) { return folderXml(folder); })) %
        u'\n' %
        xmlElement(u"scenarios",
                   each(document.scenarios, [](const ScenarioDocument &scenario) { return scenarioXml(scenario); })) %
        u'\n' % xmlElement(u"actionwords", words) % u'\n' %
        optionalList(u"actionwordLibraries", document.libraries, libraryXml) %
        optionalList(u"tests", document.tests, testXml);
    return wholeXml(content);
}

} // namespace stepwright::sync
