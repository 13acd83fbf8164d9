#include "model/store/recovery/recoverproject.h"

#include "model/store/sqlite/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const RecoveredProject &project, const QString &damaged)
{
    const SalvageReport &report = project.report;
    QStringList lines{QCoreApplication::translate("Store", "Recovery of a damaged Stepwright project, %1")
                          .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat)),
                      {},
                      QCoreApplication::translate("Store", "Damaged file: %1")
                          .arg(QDir::toNativeSeparators(QFileInfo(damaged).absoluteFilePath())),
                      QCoreApplication::translate("Store", "New project: %1")
                          .arg(QDir::toNativeSeparators(QFileInfo(project.path).absoluteFilePath())),
                      {},
                      report.summary(0),
                      QCoreApplication::translate("Store", "Action words: %1").arg(report.actionWords),
                      QCoreApplication::translate("Store", "Unsaved texts: %1").arg(report.drafts)};
    if (!report.missingFeatures.isEmpty())
        lines += QStringList{{}, QCoreApplication::translate("Store", "Missing features:")};
    for (const QString &name : report.missingFeatures)
        lines.append("- "_L1 + name);
    return lines.join(u'\n') + u'\n';
}

/// The path of the written report; empty: it could not be written.
QString writeReport(const RecoveredProject &project, const QString &damaged)
{
    const QFileInfo target(project.path);
    const QString path = unusedPath(target.absoluteDir().filePath(target.completeBaseName() + ".txt"_L1));
    const QByteArray bytes = textOf(project, damaged).toUtf8();
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? path : QString();
}

} // namespace

QString recoveryPath(const QString &damaged)
{
    const QFileInfo file(damaged);
    return unusedPath(file.absoluteDir().filePath(file.completeBaseName() + ".recovered.stepwright"_L1));
}

Result<RecoveredProject> recoverProject(const QString &damaged, const QString &target)
{
    const Result<SalvageReport> report = salvageProject(damaged, target);
    if (!report)
        return failure(report.error());
    RecoveredProject project{target, {}, *report};
    project.reportPath = writeReport(project, damaged);
    return project;
}

} // namespace stepwright::store
