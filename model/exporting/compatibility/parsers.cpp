#include "model/exporting/compatibility/parsers.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::exporting {

using namespace Qt::StringLiterals;

namespace {

Parser parserFrom(const QJsonObject &json)
{
    const QJsonArray lacks = json["lacks"_L1].toArray();
    return {.readsRules = !lacks.contains("rules"_L1),
            .readsTextAndTable = !lacks.contains("textAndTable"_L1),
            .readsStepArguments = !lacks.contains("stepArguments"_L1),
            .languages = json["languages"_L1].toString().split(u' ', Qt::SkipEmptyParts)};
}

QHash<QString, Parser> readParsers()
{
    QHash<QString, Parser> parsers;
    QFile file(u":/exporters/parsers.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return parsers;
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (auto parser = all.begin(); parser != all.end(); ++parser)
        parsers.insert(parser.key(), parserFrom(parser.value().toObject()));
    return parsers;
}

} // namespace

std::optional<Parser> parserOf(const QString &id)
{
    static const QHash<QString, Parser> parsers = readParsers();
    const auto found = parsers.constFind(id);
    return found == parsers.cend() ? std::nullopt : std::optional(*found);
}

} // namespace stepwright::exporting
