#include "model/sync/engine/syncreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

// Names of enumerators, in their order.
constexpr std::array outcomes{u"up-to-date", u"conflicts", u"held", u"stopped", u"failed", u"cancelled"};
constexpr std::array kinds{u"folder", u"action-word", u"scenario"};
constexpr std::array ways{u"down", u"up", u"conflict", u"held", u"refused"};
constexpr std::array changes{u"add", u"change", u"remove"};
constexpr std::array reasons{u"wrong-project", u"platform-emptied", u"platform-vanished",
                             u"local-emptied", u"local-vanished",   u"platform-restored"};
constexpr std::array fieldNames{
    std::pair(Field::Name, u"name"),
    std::pair(Field::Place, u"place"),
    std::pair(Field::Description, u"description"),
    std::pair(Field::Tags, u"tags"),
    std::pair(Field::Parameters, u"parameters"),
    std::pair(Field::Steps, u"steps"),
    std::pair(Field::Examples, u"examples"),
};

template <class Value>
QString nameIn(const auto &names, Value value)
{
    return QString::fromUtf16(names[std::size_t(value)]);
}

/// Nothing: there is no such name.
template <class Value>
std::optional<Value> valueIn(const auto &names, const QJsonValue &name)
{
    const auto found = std::ranges::find(names, name.toString(), [](const char16_t *one) { return QStringView(one); });
    return found == names.end() ? std::nullopt : std::optional(Value(found - names.begin()));
}

QJsonArray namesOf(Fields fields)
{
    QJsonArray names;
    for (const auto &[field, name] : fieldNames) {
        if (fields.testFlag(field))
            names.append(QString::fromUtf16(name));
    }
    return names;
}

Fields fieldsIn(const QJsonArray &names)
{
    Fields fields;
    for (const auto &[field, name] : fieldNames)
        fields.setFlag(field, names.contains(QString::fromUtf16(name)));
    return fields;
}

std::optional<SyncItem> itemFrom(const QJsonObject &json)
{
    const auto way = valueIn<SyncItem::Way>(ways, json["way"_L1]);
    const auto what = valueIn<SyncItem::What>(changes, json["what"_L1]);
    const auto kind = valueIn<EntityKind>(kinds, json["kind"_L1]);
    if (!way || !what || !kind)
        return std::nullopt;
    return SyncItem{.way = *way,
                    .what = *what,
                    .kind = *kind,
                    .uid = json["uid"_L1].toString(),
                    .name = json["name"_L1].toString(),
                    .fields = fieldsIn(json["fields"_L1].toArray()),
                    .why = json["why"_L1].toString()};
}

std::optional<Stop> stopFrom(const QJsonObject &json)
{
    const auto reason = valueIn<StopReason>(reasons, json["reason"_L1]);
    const auto kind = valueIn<EntityKind>(kinds, json["kind"_L1]);
    if (!reason || !kind)
        return std::nullopt;
    return Stop{
        .reason = *reason, .kind = *kind, .vanished = json["vanished"_L1].toInt(), .known = json["known"_L1].toInt()};
}

} // namespace

QString codeOf(SyncOutcome outcome)
{
    return nameIn(outcomes, outcome);
}

QString toJson(const SyncReport &report)
{
    QJsonArray items;
    for (const SyncItem &item : report.items) {
        QJsonObject one{{u"way"_s, nameIn(ways, item.way)},
                        {u"what"_s, nameIn(changes, item.what)},
                        {u"kind"_s, nameIn(kinds, item.kind)},
                        {u"name"_s, item.name},
                        {u"uid"_s, item.uid},
                        {u"fields"_s, namesOf(item.fields)}};
        if (!item.why.isEmpty())
            one.insert("why"_L1, item.why);
        items.append(one);
    }
    QJsonObject json{{u"outcome"_s, codeOf(report.outcome)},
                     {u"rehearsal"_s, report.isRehearsal},
                     {u"items"_s, items},
                     {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                     {u"writes"_s, report.writes},
                     {u"requests"_s, report.requests},
                     {u"run"_s, report.run},
                     {u"summary"_s, summaryOf(report)}};
    if (report.stop)
        json.insert("stop"_L1, QJsonObject{{u"reason"_s, nameIn(reasons, report.stop->reason)},
                                           {u"kind"_s, nameIn(kinds, report.stop->kind)},
                                           {u"vanished"_s, report.stop->vanished},
                                           {u"known"_s, report.stop->known}});
    if (report.outcome == SyncOutcome::Failed)
        json.insert("error"_L1, report.error.message);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

std::optional<SyncReport> reportFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto outcome = valueIn<SyncOutcome>(outcomes, object["outcome"_L1]);
    if (!outcome)
        return std::nullopt;
    SyncReport report{.outcome = *outcome,
                      .isRehearsal = object["rehearsal"_L1].toBool(),
                      .items = {},
                      .problems = object["problems"_L1].toVariant().toStringList(),
                      .stop = stopFrom(object["stop"_L1].toObject()),
                      .error = {ErrorKind::Network, object["error"_L1].toString(), {}},
                      .writes = object["writes"_L1].toInt(),
                      .requests = object["requests"_L1].toInt(),
                      .run = object["run"_L1].toInteger()};
    for (const QJsonValue item : object["items"_L1].toArray()) {
        if (auto read = itemFrom(item.toObject()))
            report.items.append(*std::move(read));
    }
    return report;
}

} // namespace stepwright::sync
