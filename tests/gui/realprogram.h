#pragma once

#include <QProcess>

namespace stepwright::tests {

/// The real window program in a process of its own, with settings and data in a folder of its own. Killed when it goes.
class RealProgram
{
public:
    explicit RealProgram(const QString &folder);
    ~RealProgram();

    void start(const QStringList &arguments, const QProcessEnvironment &environment);

    /// `kill -9`, and waits until it is gone.
    void kill();

    /// The environment of the tests with the program's folders in `folder`, in English and without a display.
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    QString m_folder;
    QProcess m_process;
};

} // namespace stepwright::tests
