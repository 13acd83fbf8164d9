#include "platform/commands/commandline.h"
#include "platform/http/server.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    stepwright::platform::holdBackStopSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("stepwright-platform"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STEPWRIGHT_VERSION));
    return stepwright::platform::runCommandLine(QCoreApplication::arguments());
}
