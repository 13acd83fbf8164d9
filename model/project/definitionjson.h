#pragma once

#include "model/project/projectdocument.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stepwright::project {

/// The parts of the stored JSON form that definitions and folders share. Every `…FromJson` undoes its `…ToJson` and
/// leaves out what it does not understand.
[[nodiscard]] QJsonObject tagToJson(const Tag &tag);
[[nodiscard]] Tag tagFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject parameterToJson(const Parameter &parameter);
[[nodiscard]] Parameter parameterFromJson(const QJsonValue &value);
[[nodiscard]] QJsonObject argumentToJson(const Argument &argument);
[[nodiscard]] Argument argumentFromJson(const QJsonValue &value);
[[nodiscard]] QJsonArray bodyToJson(const Body &body);
[[nodiscard]] Body bodyFromJson(const QJsonValue &array);

template <class List, class Write>
[[nodiscard]] QJsonArray arrayOf(const List &list, Write write)
{
    QJsonArray array;
    for (const auto &one : list)
        array.append(write(one));
    return array;
}

template <class List, class Read>
void readInto(List &list, const QJsonValue &array, Read read)
{
    for (const QJsonValue one : array.toArray())
        list.push_back(read(one));
}

} // namespace stepwright::project
