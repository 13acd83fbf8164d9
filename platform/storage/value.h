#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <optional>
#include <variant>
#include <vector>

namespace stepwright::platform {

/// A value bound to a statement: nothing, a whole number, or text in UTF-8.
using Value = std::variant<std::monostate, qint64, QByteArray>;
using Values = std::vector<Value>;

inline Value toValue(const QString &text)
{
    return text.toUtf8().isNull() ? Value(QByteArray("")) : Value(text.toUtf8());
}
inline Value toValue(const QByteArray &text)
{
    return text.isNull() ? Value(QByteArray("")) : Value(text);
}
template <std::integral T>
Value toValue(T number)
{
    return qint64(number);
}
template <class T>
Value toValue(const std::optional<T> &value)
{
    return value ? toValue(*value) : Value();
}

} // namespace stepwright::platform
