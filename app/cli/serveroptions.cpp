#include "app/cli/serveroptions.h"

#include <QCoreApplication>
#include <QMap>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ServerOptions)
};

const QStringList fetching = {u"token"_s, u"site"_s, u"http-proxy"_s, u"cache-dir"_s, u"cache-duration"_s};
const QStringList talking = {u"color"_s, u"verbose"_s, u"check-version"_s};
const QStringList pushing = {u"push"_s,     u"push-format"_s, u"execution-environment"_s,
                             u"build-id"_s, u"build-name"_s,  u"global-failure-on-missing-reports"_s};

} // namespace

void describeServerOptions(QCommandLineParser &parser)
{
    static const QMap<QString, QString> otherNames = {{u"token"_s, u"t"_s},
                                                      {u"site"_s, u"s"_s},
                                                      {u"verbose"_s, u"v"_s},
                                                      {u"push"_s, u"p"_s},
                                                      {u"color"_s, u"no-color"_s}};
    for (const QString &name : fetching + talking + pushing) {
        QStringList names{name};
        if (otherNames.contains(name))
            names.prepend(otherNames.value(name));
        QCommandLineOption option(names, {}, isServerSwitch(name) ? QString() : u"VALUE"_s);
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

bool isServerOption(const QString &id)
{
    return fetching.contains(id) || talking.contains(id) || pushing.contains(id);
}

bool isServerSwitch(const QString &id)
{
    return talking.contains(id) || id == pushing.constLast();
}

Result<QString> serverOptionRemark(const QString &id)
{
    if (pushing.contains(id))
        return failure(ErrorKind::Invalid,
                       Texts::tr("--%1 is about results, which an export does not send; leave it out").arg(id));
    return talking.contains(id) ? QString()
                                : Texts::tr("--%1 changes nothing: nothing is fetched from a server").arg(id);
}

} // namespace stepwright::cli
