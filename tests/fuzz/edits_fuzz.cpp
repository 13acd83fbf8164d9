// After any edits a document has the tree of a full parse.
#include "model/gherkin/document.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/treecheck.h"
#include "tests/support/treecompare.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace stepwright::gherkin;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    constexpr int mostEdits = 12;
    FuzzedDataProvider provider(bytes, size);
    const bool isMarkdown = provider.ConsumeIntegralInRange(0, 15) == 0;
    const int edits = provider.ConsumeIntegralInRange(1, mostEdits);
    const std::string text = provider.ConsumeBytesAsString(provider.remaining_bytes() / 2);
    Document document(QByteArray::fromStdString(text), {.isMarkdown = isMarkdown});
    for (int i = 0; i < edits; ++i) {
        const auto length = quint32(document.tree().source().size());
        TextEdit edit;
        edit.offset = provider.ConsumeIntegralInRange<quint32>(0, length + 1);
        edit.removed = provider.ConsumeBool() ? 0 : provider.ConsumeIntegralInRange<quint32>(0, 200);
        edit.inserted = QByteArray::fromStdString(provider.ConsumeRandomLengthString(200));
        document.edit(edit);
        const QByteArray difference = stepwright::tests::differenceToFullParse(document.tree());
        stepwright::fuzz::require(difference.isEmpty(), difference);
    }
    stepwright::fuzz::checkTree(document.tree());
    return 0;
}
