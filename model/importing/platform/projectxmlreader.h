#pragma once

#include "model/importing/platform/projectxml.h"
#include "model/importing/platform/projectxmlbody.h"

namespace stepwright::importing {

/// One outcome that a test run keeps for a scenario or for one of its datasets.
struct TestSnapshot
{
    QString uid;
    QString datasetUid;
    QString index;  ///< of the dataset's row, from 0; empty where it is not said
    QString status; ///< "passed", "failed"…; empty where it is not said
    QList<project::Tag> tags;
};

/// Reads a project document from its first element to its last.
class ProjectXmlReader
{
public:
    explicit ProjectXmlReader(const QByteArray &bytes) : m_xml(bytes), m_body(m_xml, m_result.problems) {}

    Result<ProjectXml> read();

private:
    template <class Function>
    void eachChild(Function function)
    {
        while (m_xml.readNextStartElement()) {
            if (!function(m_xml.name()))
                m_xml.skipCurrentElement();
        }
    }
    template <class Read>
    void eachChild(QByteArrayView element, Read read)
    {
        eachChild([&](QByteArrayView name) {
            if (name != element)
                return false;
            read();
            return true;
        });
    }

    [[nodiscard]] bool readContent(QByteArrayView element, project::ProjectDocument &document);
    void readProject();
    void readTestRuns();
    [[nodiscard]] project::FolderDocument readFolder();
    [[nodiscard]] project::ScenarioDocument readScenario();
    [[nodiscard]] project::ActionWordDocument readActionWord();
    [[nodiscard]] project::LibraryDocument readLibrary();
    [[nodiscard]] project::Dataset readDataset();
    [[nodiscard]] QList<project::Tag> readTags();
    [[nodiscard]] QList<project::Parameter> readParameters();
    [[nodiscard]] TestSnapshot readTestSnapshot();
    [[nodiscard]] QString text() { return m_xml.readElementText(); }
    [[nodiscard]] Error error();

    XmlStream m_xml;
    ProjectXml m_result;
    ProjectXmlBody m_body;
    bool m_hasTestRun = false;
};

} // namespace stepwright::importing
