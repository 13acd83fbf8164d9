#pragma once

#include "model/base/result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QIODevice>
#include <QStringList>

#include <memory>
#include <vector>

namespace stepwright::cli {

/// How a call ended: what the shell sees.
enum class ExitCode {
    Success = 0,
    Found = 1,    ///< something was found or is missing (check, parse, import, recover), or a read or write failed
    BadInput = 2, ///< the arguments or what they name cannot be used; nothing was written
    Stopped = 3,  ///< sync: it looks like an accident; nothing was done until somebody confirms it
    Broken = 4,   ///< sync, connect: no connection, no credentials, or it was broken off; the next call goes on
};

/// Where a command writes: the terminal, or a test's buffers.
class Console
{
public:
    Console(QIODevice &out, QIODevice &err) : m_out(out), m_err(err) {}

    [[nodiscard]] QIODevice &out() { return m_out; }
    void print(const QString &line);
    void complain(const QString &line);

    /// Prints an error in one line and gives the exit code that goes with it.
    [[nodiscard]] ExitCode fail(const Error &error);

private:
    QIODevice &m_out;
    QIODevice &m_err;
};

/// One verb of stepwright-cli. Works in the calling thread from beginning to end and knows nothing of the process
/// around it.
class Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::Command)

public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// What follows the name in the usage line: "PROJECT FOLDER|FILE…".
    [[nodiscard]] virtual QString usage() const = 0;
    /// One sentence for the list of commands.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Adds options and positional arguments.
    virtual void describe(QCommandLineParser &parser) const = 0;
    /// Does the work with arguments that the parser understood.
    [[nodiscard]] virtual ExitCode run(const QCommandLineParser &arguments, Console &console) = 0;
};

/// All commands in the order of the help text.
[[nodiscard]] std::vector<std::unique_ptr<Command>> allCommands();

/// Runs stepwright-cli with its arguments (without the program's name).
[[nodiscard]] ExitCode run(const QStringList &arguments, Console &console);

} // namespace stepwright::cli
