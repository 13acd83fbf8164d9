#include "model/importing/platform/projectxmlreader.h"

#include <QCoreApplication>

namespace stepwright::importing {

using namespace stepwright::project;

Error ProjectXmlReader::error()
{
    const QString message =
        QCoreApplication::translate("ProjectXml", "Line %1 of the project document cannot be read: %2")
            .arg(m_xml.lineNumber())
            .arg(m_xml.errorString());
    return {ErrorKind::Invalid, message, {}};
}

Result<ProjectXml> ProjectXmlReader::read()
{
    if (m_xml.readNextStartElement()) {
        if (m_xml.name() == "project")
            readProject();
        else
            m_xml.raiseError(QCoreApplication::translate("ProjectXml", "<project> is expected, not <%1>")
                                 .arg(QString::fromUtf8(m_xml.name())));
    }
    while (m_xml.readNext() != XmlStream::Token::EndOfDocument) {
    }
    if (m_xml.hasError())
        return failure(error());
    return std::move(m_result);
}

void ProjectXmlReader::readProject()
{
    ProjectDocument &document = m_result.document;
    eachChild([&](QByteArrayView element) {
        if (element == "name")
            document.name = text();
        else if (element == "uid")
            document.uid = text();
        else if (element == "description")
            document.description = text();
        else if (element == "testRuns")
            readTestRuns();
        else
            return !m_hasTestRun && readContent(element, document);
        return true;
    });
}

void ProjectXmlReader::readTestRuns()
{
    eachChild("testRun", [this] {
        ProjectDocument run;
        run.isTestRun = true;
        eachChild([&](QByteArrayView element) { return readContent(element, run); });
        if (m_hasTestRun)
            return; // the first run counts
        m_hasTestRun = true;
        ProjectDocument &document = m_result.document;
        run.name = document.name;
        run.uid = document.uid;
        run.description = document.description;
        document = std::move(run);
    });
}

bool ProjectXmlReader::readContent(QByteArrayView element, ProjectDocument &document)
{
    if (element == "testPlan")
        eachChild("folder", [&] { document.folders.append(readFolder()); });
    else if (element == "folderSnapshots")
        eachChild("folderSnapshot", [&] { document.folders.append(readFolder()); });
    else if (element == "scenarios")
        eachChild("scenario", [&] { document.scenarios.append(readScenario()); });
    else if (element == "scenarioSnapshots")
        eachChild("scenarioSnapshot", [&] { document.scenarios.append(readScenario()); });
    else if (element == "actionwords")
        eachChild("actionword", [&] { document.actionWords.append(readActionWord()); });
    else if (element == "actionwordSnapshots")
        eachChild("actionwordSnapshot", [&] { document.actionWords.append(readActionWord()); });
    else if (element == "actionwordLibraries")
        eachChild("actionwordLibrary", [&] { document.libraries.append(readLibrary()); });
    else if (element == "actionwordLibrarySnapshots")
        eachChild("actionwordLibrarySnapshot", [&] { document.libraries.append(readLibrary()); });
    else if (element == "tests")
        eachChild("test", [&] { document.tests.append(readScenario()); });
    else
        return false;
    return true;
}

Result<ProjectXml> readProjectXml(const QByteArray &xml)
{
    return ProjectXmlReader(xml).read();
}

} // namespace stepwright::importing
