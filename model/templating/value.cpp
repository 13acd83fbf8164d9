#include "model/templating/value.h"

#include "model/templating/rendering/numbertext.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stepwright::templating {

using namespace Qt::StringLiterals;

namespace {

constexpr auto notANumber = std::numeric_limits<double>::quiet_NaN();

QString joined(const List &items)
{
    QString text;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (i > 0)
            text += u',';
        text += items.at(i).toText();
    }
    return text;
}

double numberFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return 0;
    bool isNumber = false;
    const double number = trimmed.toDouble(&isNumber);
    return isNumber ? number : notANumber;
}

/// The index a name stands for: digits without a leading zero; -1 for any other name.
qsizetype indexFromName(const QString &name)
{
    if (name.isEmpty() || name.size() > 10 || (name.size() > 1 && name.startsWith(u'0')))
        return -1;
    qsizetype index = 0;
    for (const QChar c : name) {
        if (c < u'0' || c > u'9')
            return -1;
        index = index * 10 + (c.unicode() - u'0');
    }
    return index;
}

} // namespace

Value::Value(List items) : m_content(std::make_shared<const List>(std::move(items))) {}

Value::Value(Object members) : m_content(std::shared_ptr<const Members>(std::make_shared<Object>(std::move(members))))
{
}

Value Value::safe(QString text)
{
    Value value;
    value.m_content = Safe{std::move(text)};
    return value;
}

Value Value::function(Callable callable)
{
    Value value;
    value.m_content = std::make_shared<const Callable>(std::move(callable));
    return value;
}

bool Value::isTruthy() const
{
    switch (kind()) {
    case Kind::Undefined:
    case Kind::Null:
        return false;
    case Kind::Boolean:
        return std::get<bool>(m_content);
    case Kind::Number: {
        const double number = std::get<double>(m_content);
        return number != 0 && !std::isnan(number);
    }
    case Kind::Text:
        return !std::get<QString>(m_content).isEmpty();
    default:
        return true;
    }
}

bool Value::isEmpty() const
{
    if (kind() == Kind::Number)
        return std::isnan(std::get<double>(m_content));
    return !isTruthy() || (isArray() && items().isEmpty());
}

QString Value::toText() const
{
    switch (kind()) {
    case Kind::Boolean:
        return std::get<bool>(m_content) ? u"true"_s : u"false"_s;
    case Kind::Number:
        return numberText(std::get<double>(m_content));
    case Kind::Text:
        return std::get<QString>(m_content);
    case Kind::SafeText:
        return std::get<Safe>(m_content).text;
    case Kind::Array:
        return joined(items());
    case Kind::Object:
        return u"[object Object]"_s;
    default:
        return {};
    }
}

void Value::appendTo(QString &text) const
{
    if (kind() == Kind::Text)
        text += std::get<QString>(m_content);
    else if (!isNothing())
        text += toText();
}

double Value::toNumber() const
{
    switch (kind()) {
    case Kind::Boolean:
        return std::get<bool>(m_content) ? 1 : 0;
    case Kind::Number:
        return std::get<double>(m_content);
    case Kind::Text:
    case Kind::SafeText:
        return numberFromText(toText());
    default:
        return notANumber;
    }
}

const Callable *Value::toCallable() const
{
    const auto *callable = std::get_if<std::shared_ptr<const Callable>>(&m_content);
    return callable ? callable->get() : nullptr;
}

const List &Value::items() const
{
    static const List none;
    const auto *items = std::get_if<std::shared_ptr<const List>>(&m_content);
    return items ? **items : none;
}

QStringList Value::names() const
{
    const auto *members = std::get_if<std::shared_ptr<const Members>>(&m_content);
    return members ? (*members)->names() : QStringList();
}

Value Value::member(const QString &name) const
{
    if (const auto *members = std::get_if<std::shared_ptr<const Members>>(&m_content))
        return (*members)->member(name);
    if (isArray()) {
        if (name == "length"_L1)
            return items().size();
        return items().value(indexFromName(name));
    }
    if (const auto *text = std::get_if<QString>(&m_content)) {
        if (name == "length"_L1)
            return text->size();
        const qsizetype index = indexFromName(name);
        return index >= 0 && index < text->size() ? Value(QString(text->at(index))) : Value();
    }
    return {};
}

bool Value::looselyEquals(const Value &other) const
{
    if (kind() == Kind::Text && other.kind() == Kind::Text)
        return std::get<QString>(m_content) == std::get<QString>(other.m_content);
    if (isNothing() || other.isNothing())
        return isNothing() && other.isNothing();
    const bool isReference = kind() > Kind::Text;
    const bool otherIsReference = other.kind() > Kind::Text;
    if (isReference && otherIsReference) {
        if (kind() == Kind::SafeText && other.kind() == Kind::SafeText)
            return toText() == other.toText();
        if (kind() != other.kind())
            return false;
        if (isArray())
            return &items() == &other.items();
        if (isObject())
            return std::get<std::shared_ptr<const Members>>(m_content) ==
                   std::get<std::shared_ptr<const Members>>(other.m_content);
        return toCallable() == other.toCallable();
    }
    const bool bothTexts = (isReference || kind() == Kind::Text) && (otherIsReference || other.kind() == Kind::Text);
    if (bothTexts)
        return toText() == other.toText();
    return (isReference ? Value(toText()) : *this).toNumber() ==
           (otherIsReference ? Value(other.toText()) : other).toNumber();
}

Object::Object(std::initializer_list<std::pair<QString, Value>> members)
{
    m_entries.reserve(members.size());
    for (const auto &[name, value] : members)
        m_entries.emplace_back(name, value);
}

Object::Entry &Object::entry(const QString &name)
{
    for (Entry &existing : m_entries) {
        if (isSameName(existing.name, name))
            return existing;
    }
    return m_entries.emplace_back(name);
}

void Object::insert(const QString &name, Value value)
{
    Entry &target = entry(name);
    target.value = std::move(value);
    target.compute = nullptr;
    target.isFresh = false;
}

void Object::insertLazy(const QString &name, std::function<Value()> compute)
{
    Entry &target = entry(name);
    target.value = {};
    target.compute = std::move(compute);
    target.isFresh = false;
}

void Object::insertFresh(const QString &name, std::function<Value()> compute)
{
    insertLazy(name, std::move(compute));
    entry(name).isFresh = true;
}

bool Object::contains(const QString &name) const
{
    return std::any_of(m_entries.begin(), m_entries.end(),
                       [&name](const Entry &entry) { return isSameName(entry.name, name); });
}

Value Object::member(const QString &name) const
{
    for (const Entry &entry : m_entries) {
        if (!isSameName(entry.name, name))
            continue;
        if (entry.isFresh)
            return entry.compute();
        if (const auto compute = std::exchange(entry.compute, nullptr))
            entry.value = compute();
        return entry.value;
    }
    return {};
}

QStringList Object::names() const
{
    QStringList names;
    names.reserve(qsizetype(m_entries.size()));
    for (const Entry &entry : m_entries)
        names += entry.name;
    return names;
}

} // namespace stepwright::templating
