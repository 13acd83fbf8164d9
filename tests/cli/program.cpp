#include "tests/cli/program.h"

#include "model/store/projectfile.h"
#include "model/store/sqlite/database.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

Outcome call(const QStringList &arguments, const QString &folder, const QByteArray &language)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, QString::fromLatin1(language));
    environment.insert(u"XDG_DATA_HOME"_s, folder + "/none"_L1);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(STEPWRIGHT_CLI), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("stepwright-cli %s did not end well", qPrintable(arguments.join(u' ')));
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Workplace::Workplace()
{
    const QString samples = projectFile(u"resources/samples/shop"_s);
    QDirIterator files(samples, {u"*.feature"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        write(u"features"_s + file.sliced(samples.size()), readFile(file));
    }
    write(u"notes.txt"_s, "Dear diary\n");
    write(u"bad.feature"_s, "Feature: Bad\n  Scenario: Stumbles\n    Given a step\n    Give up\n");
    write(u"shop.xml"_s, "<project format='0.1'><name>Web shop</name><uid>p</uid><testPlan><folder><uid>f</uid>"
                         "<name>Basket</name></folder></testPlan><scenarios><scenario><name>Add</name><folderUid>f"
                         "</folderUid><steps><call><actionword>I add tea</actionword><annotation>given</annotation>"
                         "</call></steps></scenario></scenarios></project>\n");
    if (call({u"new"_s, u"shop.stepwright"_s}).exitCode != 0 ||
        call({u"import"_s, u"shop.stepwright"_s, u"features"_s}).exitCode != 0)
        qFatal("the shop cannot be made");
    QByteArray bytes = readFile(path(u"shop.stepwright"_s));
    const qsizetype middle = 3 * 4096;
    write(u"broken.stepwright"_s, bytes.replace(middle, 20 * 4096, QByteArray(20 * 4096, '\x55')));
    const QString newer = path(u"newer.stepwright"_s);
    QFile::copy(path(u"shop.stepwright"_s), newer);
    Result<store::Database> database = store::Database::open(newer, store::Database::Mode::Open);
    if (!database || !database->execute("PRAGMA user_version=99; UPDATE meta SET value = '7.2.0' WHERE key = "
                                        "'schema_program'"_ba))
        qFatal("the newer project cannot be made");
}

Outcome Workplace::call(const QStringList &arguments) const
{
    return tests::call(arguments, m_folder.path());
}

void Workplace::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

QStringList Workplace::inventory() const
{
    QStringList lines;
    QDirIterator entries(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        QFile file(entry.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (entry.isFile() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        lines.append(entry.filePath().sliced(m_folder.path().size() + 1) + u' ' +
                     QString::fromLatin1(hash.result().toHex().first(12)));
    }
    lines.sort();
    return lines;
}

} // namespace stepwright::tests
