#include "model/importing/platform/projectxmlreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

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
        if (m_xml.name() == "project"_L1)
            readProject();
        else
            m_xml.raiseError(
                QCoreApplication::translate("ProjectXml", "<project> is expected, not <%1>").arg(m_xml.name()));
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
    eachChild([&](QStringView element) {
        if (element == "name"_L1)
            document.name = text();
        else if (element == "uid"_L1)
            document.uid = text();
        else if (element == "description"_L1)
            document.description = text();
        else if (element == "testRuns"_L1)
            readTestRuns();
        else
            return !m_hasTestRun && readContent(element, document);
        return true;
    });
}

void ProjectXmlReader::readTestRuns()
{
    eachChild("testRun"_L1, [this] {
        ProjectDocument run;
        run.isTestRun = true;
        eachChild([&](QStringView element) { return readContent(element, run); });
        if (m_hasTestRun)
            return; // the first run counts
        m_hasTestRun = true;
        ProjectDocument &document = m_result.document;
        run.name = document.name;
        run.uid = document.uid;
        run.description = document.description;
        document = run;
    });
}

bool ProjectXmlReader::readContent(QStringView element, ProjectDocument &document)
{
    if (element == "testPlan"_L1)
        eachChild("folder"_L1, [&] { document.folders.append(readFolder()); });
    else if (element == "folderSnapshots"_L1)
        eachChild("folderSnapshot"_L1, [&] { document.folders.append(readFolder()); });
    else if (element == "scenarios"_L1)
        eachChild("scenario"_L1, [&] { document.scenarios.append(readScenario()); });
    else if (element == "scenarioSnapshots"_L1)
        eachChild("scenarioSnapshot"_L1, [&] { document.scenarios.append(readScenario()); });
    else if (element == "actionwords"_L1)
        eachChild("actionword"_L1, [&] { document.actionWords.append(readActionWord()); });
    else if (element == "actionwordSnapshots"_L1)
        eachChild("actionwordSnapshot"_L1, [&] { document.actionWords.append(readActionWord()); });
    else if (element == "actionwordLibraries"_L1)
        eachChild("actionwordLibrary"_L1, [&] { document.libraries.append(readLibrary()); });
    else if (element == "actionwordLibrarySnapshots"_L1)
        eachChild("actionwordLibrarySnapshot"_L1, [&] { document.libraries.append(readLibrary()); });
    else if (element == "tests"_L1)
        eachChild("test"_L1, [&] { document.tests.append(readScenario()); });
    else
        return false;
    return true;
}

Result<ProjectXml> readProjectXml(const QByteArray &xml)
{
    return ProjectXmlReader(xml).read();
}

} // namespace stepwright::importing
