#include "app/cli/commands.h"
#include "model/base/inputfile.h"
#include "model/gherkin/messages.h"

namespace stepwright::cli {

using namespace Qt::StringLiterals;

QString ParseCommand::name() const
{
    return u"parse"_s;
}

QString ParseCommand::usage() const
{
    return tr("[--tokens|--ast|--pickles|--source|--errors] FILE…");
}

QString ParseCommand::summary() const
{
    return tr("Prints feature files as Cucumber messages, one JSON object a line");
}

void ParseCommand::describe(QCommandLineParser &parser) const
{
    parser.addOptions({
        {u"tokens"_s, tr("Print the tokens of each line instead of messages.")},
        {u"ast"_s, tr("Print the syntax tree.")},
        {u"pickles"_s, tr("Print the pickles: one for each scenario or example row.")},
        {u"source"_s, tr("Print the source.")},
        {u"errors"_s, tr("Print the errors.")},
    });
    parser.addPositionalArgument(u"file"_s,
                                 tr("Feature files (.feature, .feature.md). Without an option everything is printed."));
}

ExitCode ParseCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const QStringList files = arguments.positionalArguments();
    if (files.isEmpty())
        return console.fail({ErrorKind::Invalid, tr("parse takes feature files"), {}});
    for (const QString &file : files) { // before anything is printed
        if (const Result<QByteArray> bytes = readInputFile(file); !bytes)
            return console.fail(bytes.error());
    }
    // The official command line prints the errors of a text in place of the tree or pickles asked for.
    const bool needsTree = arguments.isSet(u"ast"_s) || arguments.isSet(u"pickles"_s);
    const gherkin::MessageKinds chosen{.source = arguments.isSet(u"source"_s),
                                       .ast = arguments.isSet(u"ast"_s),
                                       .pickles = arguments.isSet(u"pickles"_s),
                                       .errors = arguments.isSet(u"errors"_s) || needsTree};
    const bool all = !chosen.source && !chosen.ast && !chosen.pickles && !chosen.errors;
    const Result<bool> clean =
        arguments.isSet(u"tokens"_s)
            ? gherkin::writeTokens(files, console.out())
            : gherkin::writeMessages(files, all ? gherkin::MessageKinds() : chosen, console.out());
    if (!clean)
        return console.fail(clean.error());
    return *clean ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli
