#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

QString projectFile(const QString &path)
{
    return QStringLiteral(STEPWRIGHT_SOURCE_DIR "/") + path;
}

QString sharedTestData(const QString &path)
{
    const QString absolute = projectFile(u"../shared/testdata/"_s + path);
    return QFileInfo::exists(absolute) ? QFileInfo(absolute).canonicalFilePath() : QString();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(u"cannot read %1: %2"_s.arg(path, file.errorString())), __FILE__, __LINE__);
        return {};
    }
    return file.readAll();
}

QString memoryFolderTemplate()
{
    const QString base = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
    return base + u"/stepwright-test-XXXXXX"_s;
}

} // namespace stepwright::tests
