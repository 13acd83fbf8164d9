// Formatting any text loses nothing but blanks, is done after one time, and keeps what the text says.
#include "model/gherkin/format.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"
#include "model/gherkin/scanning/textscan.h"
#include "tests/fuzz/require.h"

using namespace stepwright::gherkin;

namespace {

QByteArray withoutBlanks(const QByteArray &text)
{
    QByteArray result;
    const char *end = text.constEnd();
    for (const char *at = text.constBegin(); at < end;) {
        const int blank = QByteArrayView(at, end).startsWith("\xC2\x85") ? 2 : whitespaceLength(at, end);
        if (blank == 0)
            result.append(*at);
        at += qMax(blank, 1);
    }
    return result;
}

QByteArray meaning(const Tree &tree)
{
    const Pickles pickles = compilePickles(tree);
    QByteArray result;
    const auto add = [&](QUtf8StringView text) { result.append(text.data(), text.size()).append('\0'); };
    for (const Pickle &pickle : pickles.pickles) {
        add(pickle.name);
        for (const Tag &tag : pickles.tagsOf(pickle))
            add(tag.name());
        for (const PickleStep &step : pickles.stepsOf(pickle)) {
            add(step.text);
            if (step.argument == PickleStep::noArgument)
                continue;
            const PickleArgument &argument = pickles.arguments[step.argument];
            add(argument.content);
            add(argument.mediaType);
            for (quint32 i = 0; i < argument.cellCount; ++i)
                add(pickles.cells[argument.firstCell + i]);
        }
    }
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    using stepwright::fuzz::require;
    const QByteArray source(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const Tree tree = parse(source);
    for (const FormatOptions options : {FormatOptions(), FormatOptions{.indent = 0, .alignTables = false}}) {
        const QByteArray formatted = format(tree, options);
        const Tree after = parse(formatted);
        require(withoutBlanks(formatted) == withoutBlanks(source), "no character was lost or won");
        require(format(after, options) == formatted, "formatting twice changes nothing");
        require(tree.hasSyntaxErrors() == after.hasSyntaxErrors(), "errors stay, and none are added");
        if (!tree.hasSyntaxErrors())
            require(meaning(after) == meaning(tree), "the text says the same");
    }
    return 0;
}
