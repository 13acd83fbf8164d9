#include "app/cli/command.h"
#include "model/base/translators.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stepwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPWRIGHT_VERSION));
    stepwright::installTranslators(application);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 2;
    stepwright::cli::Console console(out, err);
    return int(stepwright::cli::run(QCoreApplication::arguments().mid(1), console));
}
