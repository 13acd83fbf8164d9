#include "model/exporting/context/gherkinhelpers.h"

#include "model/exporting/naming/gherkintext.h"

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

using templating::HelperCall;
using templating::Helpers;
using templating::List;
using templating::Value;

void addGherkinHelpers(Helpers &helpers, const Names &names, bool isCompatible)
{
    helpers.add(u"cell"_s, [isCompatible](const HelperCall &call) -> Value {
        return gherkinCell(call.argument(0).toText(), isCompatible);
    });
    helpers.add(u"tableRows"_s, [](const HelperCall &call) -> Value {
        List rows;
        for (const QStringList &cells : gherkinTableRows(call.argument(0).toText())) {
            List row;
            for (const QString &cell : cells)
                row.append(cell);
            rows.append(Value(row));
        }
        return rows;
    });
    helpers.add(u"docString"_s, [isCompatible](const HelperCall &call) -> Value {
        return gherkinDocString(call.argument(0).toText(), call.argument(1).toText(), isCompatible);
    });
    helpers.add(u"prose"_s, [isCompatible](const HelperCall &call) -> Value {
        const QString language = call.argument(1).toText();
        const QString text = call.argument(0).toText();
        return language.isEmpty() ? gherkinProse(text, isCompatible) : text;
    });
    helpers.add(u"tag"_s, [&names, isCompatible](const HelperCall &call) -> Value {
        const Value &tag = call.argument(0);
        const Value key = tag.member(u"key"_s);
        return gherkinTag(key.isNothing() ? tag.toText() : key.toText(), tag.member(u"value"_s).toText(), names,
                          isCompatible);
    });
}

} // namespace stepwright::exporting
