#include "tests/unit/reconcile/generated/mergefile.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace stepwright::tests {

std::optional<QByteArray> mergedByGit(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs)
{
    static const QTemporaryDir folder;
    const auto write = [](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    };
    QProcess git;
    git.start(u"git"_s,
              {u"merge-file"_s, u"-p"_s, write(u"ours"_s, ours), write(u"base"_s, base), write(u"theirs"_s, theirs)});
    if (!git.waitForFinished() || git.exitStatus() != QProcess::NormalExit || git.exitCode() > 127)
        qFatal("git merge-file does not run");
    return git.exitCode() == 0 ? std::optional(git.readAllStandardOutput()) : std::nullopt;
}

} // namespace stepwright::tests
