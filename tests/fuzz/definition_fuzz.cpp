// Any text is a definition or an error, and a definition that is printed is read again as the same one.
#include "model/sync/language/definition/definitionprinter.h"
#include "tests/fuzz/require.h"

using namespace stepwright::sync;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const auto parsed = parseDefinition(text);
    if (!parsed)
        return 0;
    const auto again = parseDefinition(printDefinition(parsed->value));
    stepwright::fuzz::require(again && normalized(again->value) == normalized(parsed->value), "print, then parse");
    stepwright::fuzz::require(printOver(text, *parsed, parsed->value) == text, "no change, no other character");
    return 0;
}
