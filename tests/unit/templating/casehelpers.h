#pragma once

#include "model/templating/helpers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <array>

namespace stepwright::tests {

using namespace Qt::StringLiterals;
using templating::BlockVariables;
using templating::Callable;
using templating::HelperCall;
using templating::Helpers;
using templating::List;
using templating::Object;
using templating::Value;

/// Whether two values are the same to JavaScript's `===`.
inline bool areIdentical(const Value &left, const Value &right)
{
    return left.kind() == right.kind() && left.looselyEquals(right);
}

inline Value repeated(const HelperCall &call)
{
    QString text;
    const auto times = qsizetype(call.argument(0).toNumber());
    for (qsizetype i = 0; i < times; ++i) {
        const std::array data{templating::Variable{u"round"_s, i}};
        const std::array<Value, 2> parameters{Value(i), Value(times)};
        text += call.block(call.context(), {data, parameters});
    }
    return text.isEmpty() ? call.inverse(call.context()) : text;
}

inline Value named(const HelperCall &call)
{
    QStringList texts;
    for (const auto &[name, value] : call.hash())
        texts += QString(name + u'=' + value.toText());
    return texts.join(u',');
}

inline Value joined(const HelperCall &call)
{
    QStringList texts;
    for (const Value &item : call.argument(0).items())
        texts += item.toText();
    return texts.join(call.argument(1).toText());
}

inline Value wrapped(const HelperCall &call)
{
    const QString tag = call.option(u"tag"_s).toText();
    return u'<' + tag + u'>' + call.block(call.context()) + u"</" + tag + u'>';
}

/// The helpers of tests/data/handlebars/generate.mjs.
inline Helpers caseHelpers()
{
    Helpers helpers;
    helpers.add(u"upper"_s, [](const HelperCall &call) -> Value {
        const Value text = call.argument(0);
        return text.isUndefined() ? u"UNDEFINED"_s : text.isNothing() ? u"NULL"_s : text.toText().toUpper();
    });
    helpers.add(u"join"_s, joined);
    helpers.add(u"equal"_s,
                [](const HelperCall &call) -> Value { return areIdentical(call.argument(0), call.argument(1)); });
    helpers.add(u"safe"_s, [](const HelperCall &call) { return Value::safe(call.argument(0).toText()); });
    helpers.add(u"named"_s, named);
    helpers.add(u"count"_s, [](const HelperCall &call) -> Value { return call.arguments().size(); });
    helpers.add(u"nothing"_s, [](const HelperCall &) { return Value(); });
    helpers.add(u"numbers"_s, [](const HelperCall &) -> Value { return List{1, 2, 3}; });
    helpers.add(u"wrap"_s, wrapped);
    helpers.add(u"repeat"_s, repeated);
    helpers.add(u"verbatim"_s, [](const HelperCall &call) -> Value { return call.block(call.context()); });
    helpers.add(u"index"_s, [](const HelperCall &call) { return call.data(u"index"_s); });
    return helpers;
}

/// A function of the context, as in generate.mjs.
inline Value caseFunction(const QString &name)
{
    if (name == "items"_L1)
        return Value::function([](const HelperCall &) -> Value { return List{u"x"_s, u"y"_s}; });
    if (name == "yes"_L1)
        return Value::function([](const HelperCall &) -> Value { return true; });
    return Value::function([](const HelperCall &call) -> Value {
        return call.context().member(u"first"_s).toText() + u' ' + call.context().member(u"last"_s).toText();
    });
}

/// A context written in JSON, with what README.md of the cases adds to it.
inline Value decoded(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return json.toDouble();
    if (json.isString())
        return json.toString();
    if (json.isArray()) {
        List items;
        for (const QJsonValue &item : json.toArray())
            items += decoded(item);
        return items;
    }
    if (!json.isObject())
        return nullptr;
    const QJsonObject object = json.toObject();
    if (object.contains("$undefined"_L1))
        return {};
    if (object.contains("$safe"_L1))
        return Value::safe(object.value("$safe"_L1).toString());
    if (object.contains("$function"_L1))
        return caseFunction(object.value("$function"_L1).toString());
    Object members;
    for (const QJsonValue &entry : object.value("$entries"_L1).toArray())
        members.insert(entry[0].toString(), decoded(entry[1]));
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != "$entries"_L1)
            members.insert(member.key(), decoded(member.value()));
    }
    return members;
}

} // namespace stepwright::tests
