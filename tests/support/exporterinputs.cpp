#include "tests/support/exporterinputs.h"

#include "tests/support/testdata.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stepwright::tests {

QMap<QString, QByteArray> exporterInputs()
{
    QMap<QString, QByteArray> inputs;
    for (const QString &folder :
         {projectFile(u"tests/data/exporters/inputs"_s), sharedTestData(u"exporters/inputs"_s)}) {
        const QFileInfoList files = folder.isEmpty() ? QFileInfoList() : QDir(folder).entryInfoList({u"*.xml"_s});
        for (const QFileInfo &file : files)
            inputs[file.completeBaseName()] = readFile(file.filePath());
    }
    QProcess python;
    python.start(u"python3"_s, {projectFile(u"tests/data/exporters/hostile-names.py"_s)});
    if (python.waitForStarted()) {
        const bool hasEnded = python.waitForFinished(60'000);
        [&] { QVERIFY2(hasEnded && python.exitCode() == 0, python.readAllStandardError().constData()); }();
        inputs[u"hostile-names"_s] = python.readAllStandardOutput();
    }
    return inputs;
}

} // namespace stepwright::tests
