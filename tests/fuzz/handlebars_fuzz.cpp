// Any text is a template or an error, and any template renders or fails, within its limits.
#include "model/templating/helpers.h"
#include "model/templating/template.h"

using namespace Qt::StringLiterals;
using namespace stepwright::templating;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    Object person;
    person.insert(u"name"_s, u"Ada <1815>"_s);
    person.insert(u"tags"_s, List{u"a"_s, 2, true});
    Object context;
    context.insert(u"person"_s, person);
    context.insert(u"items"_s, List{person, nullptr, 0});
    Partials partials;
    (void)partials.add(u"p"_s, text); // it may well include itself
    const auto compiled = Template::compile(text);
    if (!compiled)
        return 0;
    const RenderOptions options{.partials = &partials,
                                .limits = {.depth = 50, .characters = 100'000, .statements = 100'000}};
    (void)compiled->render(context, Helpers(), options);
    return 0;
}
