#include "app/application.h"
#include "app/dialogs/dialogquestions.h"
#include "app/mainwindow.h"
#include "model/base/translators.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

stepwright::StartRequest readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Editor for Gherkin scenarios"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        u"sample"_s, QCoreApplication::translate(
                         "main", "Open the sample project; it is made in the user's data folder the first time."));
    parser.addOption(sample);
    parser.addPositionalArgument(
        u"project"_s,
        QCoreApplication::translate("main", "A project (*.stepwright), a feature file or a folder of them."),
        QCoreApplication::translate("main", "[PROJECT|FEATURE|FOLDER]"));
    parser.process(arguments);
    return {parser.isSet(sample), parser.positionalArguments().value(0)};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    QApplication::setApplicationName(u"Stepwright"_s);
    QApplication::setApplicationVersion(QStringLiteral(STEPWRIGHT_VERSION));
    QApplication::setOrganizationDomain(u"stepwright.org"_s);
    QApplication::setOrganizationName(u"Stepwright"_s);
    QApplication::setDesktopFileName(u"org.stepwright.Stepwright"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/stepwright.svg"_s));
    stepwright::installTranslators(qt);
    const stepwright::StartRequest request = readArguments(QApplication::arguments());

    stepwright::Application application(
        {{}, QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/stepwright"_L1},
        std::make_unique<stepwright::DialogQuestions>());
    application.window().show();
    application.start(request);
    return QApplication::exec();
}
