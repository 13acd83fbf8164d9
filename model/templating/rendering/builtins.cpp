#include "model/templating/rendering/builtins.h"

#include "model/templating/helpers.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <array>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(templateLog, "stepwright.templating")

Value needsOneArgument(const HelperCall &call)
{
    return call.fail(QCoreApplication::translate("Templating", "“%1” needs exactly one argument: correct the call.")
                         .arg(call.name()));
}

bool holds(const HelperCall &call)
{
    const Value &given = call.argument(0);
    const Value called = given.toCallable() ? call.resolved(given) : Value();
    const Value &condition = given.toCallable() ? called : given;
    const bool isZero = condition.kind() == Value::Kind::Number && condition.toNumber() == 0;
    return !condition.isEmpty() && (!isZero || call.option(u"includeZero"_s).isTruthy());
}

Value ifHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    holds(call) ? call.writeBlock(call.context()) : call.writeInverse(call.context());
    return {};
}

Value unlessHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    holds(call) ? call.writeInverse(call.context()) : call.writeBlock(call.context());
    return {};
}

Value each(const HelperCall &call, const Value &value)
{
    const List &items = value.items();
    const QStringList names = value.names();
    const qsizetype count = items.size() + names.size(); // one of the two is empty
    if (count == 0)
        call.writeInverse(call.context());
    std::array<Variable, 4> data{Variable{u"key"_s, {}}, {u"index"_s, {}}, {u"first"_s, {}}, {u"last"_s, {}}};
    std::array<Value, 2> parameters;
    for (qsizetype i = 0; i < count; ++i) {
        const Value key = names.isEmpty() ? Value(i) : Value(names.at(i));
        const Value member = names.isEmpty() ? Value() : value.member(names.at(i));
        const Value &element = names.isEmpty() ? items.at(i) : member;
        data[0].second = key;
        data[1].second = i;
        data[2].second = i == 0;
        data[3].second = i == count - 1;
        parameters[0] = element;
        parameters[1] = key;
        call.writeBlock(element, {data, parameters});
    }
    return {};
}

Value eachHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    return each(call, call.resolved(call.argument(0)));
}

Value withHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    const Value value = call.resolved(call.argument(0));
    value.isEmpty() ? call.writeInverse(call.context()) : call.writeBlock(value, {{}, {&value, 1}});
    return {};
}

Value lookupHelper(const HelperCall &call)
{
    if (!call.arguments().empty() && !call.argument(0).isTruthy())
        return call.argument(0);
    if (call.arguments().size() != 2)
        return call.fail(QCoreApplication::translate(
            "Templating", "“lookup” needs two arguments, a value and a name: correct the call."));
    const Value &name = call.argument(1);
    return call.argument(0).member(name.isUndefined() ? u"undefined"_s : name.isNothing() ? u"null"_s : name.toText());
}

Value logHelper(const HelperCall &call)
{
    QStringList texts;
    for (const Value &argument : call.arguments())
        texts += argument.toText();
    qCInfo(templateLog).noquote() << texts.join(u' ');
    return {};
}

Value helperMissing(const HelperCall &call)
{
    if (call.arguments().empty())
        return {};
    return call.fail(
        QCoreApplication::translate("Templating", "There is no helper “%1”: correct the name.").arg(call.name()));
}

Value blockHelperMissing(const HelperCall &call)
{
    const Value &value = call.argument(0);
    const bool isBoolean = value.kind() == Value::Kind::Boolean;
    if (value.isArray())
        return each(call, value);
    if (isBoolean && value.isTruthy())
        call.writeBlock(call.context());
    else if (isBoolean || value.isNothing())
        call.writeInverse(call.context());
    else
        call.writeBlock(value);
    return {};
}

} // namespace

void addBuiltIns(Helpers &helpers)
{
    helpers.add(u"if"_s, ifHelper);
    helpers.add(u"unless"_s, unlessHelper);
    helpers.add(u"each"_s, eachHelper);
    helpers.add(u"with"_s, withHelper);
    helpers.add(u"lookup"_s, lookupHelper);
    helpers.add(u"log"_s, logHelper);
    helpers.add(u"helperMissing"_s, helperMissing);
    helpers.add(u"blockHelperMissing"_s, blockHelperMissing);
}

} // namespace stepwright::templating
