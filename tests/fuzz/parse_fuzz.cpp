// Any bytes give a tree that holds together, pickles, tokens and messages.
#include "model/gherkin/messages.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"
#include "tests/fuzz/treecheck.h"

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    const QByteArray source(reinterpret_cast<const char *>(bytes), qsizetype(size));
    for (const bool isMarkdown : {false, true}) {
        for (const int exactErrors : {0, officialErrorLimit}) {
            const Tree tree = parse(source, {.isMarkdown = isMarkdown, .exactErrors = exactErrors});
            stepwright::fuzz::checkTree(tree);
            (void)compilePickles(tree);
            (void)tokens(tree);
        }
        MessageWriter writer({});
        (void)writer.write(source, isMarkdown ? u"x.feature.md"_s : u"x.feature"_s);
    }
    return 0;
}
