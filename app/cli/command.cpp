#include "app/cli/command.h"

#include <algorithm>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 10; // of a command in the list

void printOverview(Console &console, const std::vector<std::unique_ptr<Command>> &commands)
{
    console.print(Command::tr("usage: stepwright-cli COMMAND [ARGUMENTS]"));
    console.print({});
    for (const auto &command : commands)
        console.print("  "_L1 + command->name().leftJustified(nameWidth) + command->summary());
    console.print("  "_L1 + u"help"_s.leftJustified(nameWidth) +
                  Command::tr("Tells the options of a command: stepwright-cli help COMMAND"));
    console.print({});
    console.print(Command::tr("exit codes: 0 all went well, 1 something was found or failed, 2 the arguments or the "
                              "input cannot be used, 3 a "
                              "sync stopped to ask, 4 the platform was not reached"));
}

void printHelp(Console &console, const Command &command)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    command.describe(parser);
    const QString text = parser.helpText().trimmed(); // its first line names the program by its path
    console.print(Command::tr("usage: stepwright-cli %1 %2").arg(command.name(), command.usage()) +
                  text.sliced(text.indexOf('\n'_L1)));
}

} // namespace

void Console::print(const QString &line)
{
    m_out.write(line.toUtf8() + '\n');
}

void Console::complain(const QString &line)
{
    m_err.write("stepwright-cli: " + line.split('\n'_L1, Qt::SkipEmptyParts).join(' '_L1).toUtf8() + '\n');
}

ExitCode Console::fail(const Error &error)
{
    complain(error.kind == ErrorKind::Damaged ? Command::tr("%1 See stepwright-cli help recover.").arg(error.message)
                                              : error.message);
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
    case ErrorKind::Damaged:
    case ErrorKind::NewerVersion:
    case ErrorKind::Denied:
        return ExitCode::BadInput;
    case ErrorKind::Io:
    case ErrorKind::Database:
    case ErrorKind::Network:
    case ErrorKind::Cancelled:
        return ExitCode::Found;
    }
    return ExitCode::Found;
}

ExitCode run(const QStringList &arguments, Console &console)
{
    const auto commands = allCommands();
    const auto find = [&commands](const QString &name) {
        const auto found =
            std::ranges::find_if(commands, [&name](const auto &command) { return command->name() == name; });
        return found == commands.end() ? nullptr : found->get();
    };
    const QString verb = arguments.value(0);
    if (verb == "--version"_L1) {
        console.print(u"stepwright-cli "_s + QLatin1StringView(STEPWRIGHT_VERSION));
        return ExitCode::Success;
    }
    if (verb == "help"_L1 || verb == "--help"_L1 || verb == "-h"_L1) {
        const Command *command = find(arguments.value(1));
        if (arguments.size() > 1 && !command) {
            console.complain(Command::tr("there is no command \"%1\"; see stepwright-cli help").arg(arguments.at(1)));
            return ExitCode::BadInput;
        }
        command ? printHelp(console, *command) : printOverview(console, commands);
        return ExitCode::Success;
    }
    Command *command = find(verb);
    if (!command) {
        console.complain(verb.isEmpty() ? Command::tr("say what to do; see stepwright-cli help")
                                        : Command::tr("there is no command \"%1\"; see stepwright-cli help").arg(verb));
        return ExitCode::BadInput;
    }
    QCommandLineParser parser;
    command->describe(parser);
    const QCommandLineOption help({u"h"_s, u"help"_s}, Command::tr("Show this help."));
    parser.addOption(help);
    if (!parser.parse(QStringList{u"stepwright-cli"_s} + arguments.mid(1))) {
        console.complain(Command::tr("%1 See stepwright-cli help %2").arg(parser.errorText(), verb));
        return ExitCode::BadInput;
    }
    if (parser.isSet(help)) {
        printHelp(console, *command);
        return ExitCode::Success;
    }
    return command->run(parser, console);
}

} // namespace stepwright::cli
