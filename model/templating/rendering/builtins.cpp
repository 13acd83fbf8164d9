#include "model/templating/rendering/builtins.h"

#include "model/templating/helpers.h"

#include <QCoreApplication>
#include <QLoggingCategory>

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
    const Value condition = call.resolved(call.argument(0));
    const bool isZero = condition.kind() == Value::Kind::Number && condition.toNumber() == 0;
    return !condition.isEmpty() && (!isZero || call.option(u"includeZero"_s).isTruthy());
}

Value ifHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    return holds(call) ? call.block(call.context()) : call.inverse(call.context());
}

Value unlessHelper(const HelperCall &call)
{
    if (call.arguments().size() != 1)
        return needsOneArgument(call);
    return holds(call) ? call.inverse(call.context()) : call.block(call.context());
}

QString eachElement(const HelperCall &call, const Value &value, const Value &key, qsizetype index, qsizetype count)
{
    return call.block(
        value, {{{u"key"_s, key}, {u"index"_s, index}, {u"first"_s, index == 0}, {u"last"_s, index == count - 1}},
                {value, key}});
}

Value each(const HelperCall &call, const Value &value)
{
    QString result;
    const List &items = value.items();
    for (qsizetype i = 0; i < items.size(); ++i)
        result += eachElement(call, items.at(i), i, i, items.size());
    const QStringList names = value.names();
    for (qsizetype i = 0; i < names.size(); ++i)
        result += eachElement(call, value.member(names.at(i)), names.at(i), i, names.size());
    if (items.isEmpty() && names.isEmpty())
        return call.inverse(call.context());
    return result;
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
    return value.isEmpty() ? call.inverse(call.context()) : call.block(value, {{}, {value}});
}

Value lookupHelper(const HelperCall &call)
{
    if (!call.arguments().empty() && !call.argument(0).isTruthy())
        return call.argument(0);
    if (call.arguments().size() != 2)
        return call.fail(QCoreApplication::translate(
            "Templating", "“lookup” needs two arguments, a value and a name: correct the call."));
    const Value &name = call.arguments()[1];
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
    const Value value = call.argument(0);
    const bool isBoolean = value.kind() == Value::Kind::Boolean;
    if (isBoolean && value.isTruthy())
        return call.block(call.context());
    if (isBoolean || value.isNothing())
        return call.inverse(call.context());
    return value.isArray() ? each(call, value) : Value(call.block(value));
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
