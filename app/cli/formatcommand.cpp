#include "app/cli/commands.h"
#include "model/base/editorconfig.h"
#include "model/base/encoding.h"
#include "model/gherkin/format.h"
#include "model/gherkin/parser.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestIndent = 16;
constexpr int mostBlankLines = 5;

/// A text before and after formatting.
struct FormattedFile
{
    QString path; ///< "-": standard input
    QByteArray before;
    QByteArray after;
};

Result<int> numberIn(const QCommandLineParser &arguments, const QString &option, int least, int most)
{
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return failure(ErrorKind::Invalid,
                   FormatCommand::tr("--%1 takes a number from %2 to %3").arg(option).arg(least).arg(most));
}

/// What the command line says; the indent only where it says one.
struct AskedOptions
{
    gherkin::FormatOptions options;
    bool hasIndent = false;
};

Result<AskedOptions> askedOptions(const QCommandLineParser &arguments)
{
    AskedOptions asked;
    asked.options.alignTables = !arguments.isSet(u"no-align"_s);
    asked.options.numbersRight = arguments.isSet(u"numbers-right"_s);
    asked.options.indentExamples = !arguments.isSet(u"flush-examples"_s);
    asked.options.useTabs = arguments.isSet(u"tabs"_s);
    asked.hasIndent = asked.options.useTabs || arguments.isSet(u"indent"_s);
    if (arguments.isSet(u"indent"_s)) {
        const Result<int> indent = numberIn(arguments, u"indent"_s, 0, widestIndent);
        if (!indent)
            return failure(indent.error());
        asked.options.indent = *indent;
    }
    if (arguments.isSet(u"blank-lines"_s)) {
        const Result<int> lines = numberIn(arguments, u"blank-lines"_s, 1, mostBlankLines);
        if (!lines)
            return failure(lines.error());
        asked.options.blankLines = *lines;
    }
    return asked;
}

gherkin::FormatOptions optionsFor(const QString &path, const AskedOptions &asked)
{
    gherkin::FormatOptions options = asked.options;
    if (asked.hasIndent)
        return options;
    const QHash<QString, QString> config = editorConfigFor(path == "-"_L1 ? u"stdin.feature"_s : path);
    const QString size = config.value(u"indent_size"_s);
    const QString style = config.value(u"indent_style"_s);
    options.useTabs = style == "tab"_L1;
    bool isNumber = false;
    const int indent = (size == "tab"_L1 ? config.value(u"tab_width"_s) : size).toInt(&isNumber);
    if (isNumber && indent >= 0 && indent <= widestIndent)
        options.indent = indent;
    return options;
}

QByteArray formatted(const QByteArray &bytes, const QString &path, const gherkin::FormatOptions &options)
{
    const gherkin::ParseOptions parsing{.isMarkdown = gherkin::isMarkdownFile(path)};
    const DecodedText decoded = decodeText(bytes);
    if (decoded.format.encoding != Encoding::Windows1252)
        return gherkin::format(gherkin::parse(bytes, parsing), options);
    const QByteArray text = gherkin::format(gherkin::parse(decoded.text.toUtf8(), parsing), options);
    return encodeText(QString::fromUtf8(text), decoded.format);
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file;
    const auto unreadable = [&path, &file] {
        return failure(ErrorKind::NotFound,
                       FormatCommand::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    };
    if (path != "-"_L1)
        file.setFileName(path);
    if (!(path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return unreadable();
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    return bytes;
}

Result<> write(const FormattedFile &text)
{
    QSaveFile file(text.path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.after) == text.after.size() && file.commit())
        return {};
    return failure(ErrorKind::Io, FormatCommand::tr("\"%1\" cannot be written: %2").arg(text.path, file.errorString()));
}

} // namespace

QString FormatCommand::name() const
{
    return u"format"_s;
}

QString FormatCommand::usage() const
{
    return tr("[--check] FILE…");
}

QString FormatCommand::summary() const
{
    return tr("Brings feature files into the house format");
}

void FormatCommand::describe(QCommandLineParser &parser) const
{
    parser.addOptions({
        {u"check"_s, tr("Change nothing; list the files that would change.")},
        {u"indent"_s, tr("Blanks a level (2, or what .editorconfig says)."), tr("number")},
        {u"tabs"_s, tr("Indent with tabs.")},
        {u"no-align"_s, tr("Leave the cells of tables as they are.")},
        {u"numbers-right"_s, tr("Numbers stand at the right of their column.")},
        {u"flush-examples"_s, tr("Examples stand with their scenario's line, not with its steps.")},
        {u"blank-lines"_s, tr("Blank lines before each scenario (1)."), tr("number")},
    });
    parser.addPositionalArgument(
        u"file"_s, tr("Feature files; \"-\" formats standard input to standard output. Only blanks and blank lines "
                      "change. indent_style and indent_size of .editorconfig are heeded."));
}

ExitCode FormatCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const QStringList paths = arguments.positionalArguments();
    if (paths.isEmpty())
        return console.fail({ErrorKind::Invalid, tr("format takes feature files"), {}});
    const Result<AskedOptions> asked = askedOptions(arguments);
    if (!asked)
        return console.fail(asked.error());
    std::vector<FormattedFile> files; // all are read before one is written
    for (const QString &path : paths) {
        const Result<QByteArray> bytes = readAll(path);
        if (!bytes)
            return console.fail(bytes.error());
        files.push_back({path, *bytes, formatted(*bytes, path, optionsFor(path, *asked))});
    }
    bool isClean = true;
    for (const FormattedFile &file : files) {
        const bool changes = file.before != file.after;
        if (arguments.isSet(u"check"_s)) {
            if (changes)
                console.print(file.path);
            isClean = isClean && !changes;
        } else if (file.path == "-"_L1) {
            console.out().write(file.after);
        } else if (changes) {
            if (const Result<> done = write(file); !done)
                return console.fail(done.error());
        }
    }
    return isClean ? ExitCode::Success : ExitCode::Found;
}

} // namespace stepwright::cli
