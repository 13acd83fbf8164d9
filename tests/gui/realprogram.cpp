#include "tests/gui/realprogram.h"

namespace stepwright::tests {

using namespace Qt::StringLiterals;

RealProgram::RealProgram(const QString &folder) : m_folder(folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
}

RealProgram::~RealProgram()
{
    kill();
}

QProcessEnvironment RealProgram::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder + "/config"_L1);
    environment.insert(u"XDG_DATA_HOME"_s, m_folder + "/data"_L1);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

void RealProgram::start(const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(STEPWRIGHT_PROGRAM), arguments);
    if (!m_process.waitForStarted())
        qFatal("the program does not start");
}

void RealProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace stepwright::tests
