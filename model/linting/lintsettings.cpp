#include "model/linting/lintsettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::linting {

using namespace Qt::StringLiterals;

LintSettings::LintSettings() : m_rules{}
{
    for (const Rule &each : allRules())
        set(each.id, {each.severity, each.limit});
}

bool LintSettings::setFromText(QStringView text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return false;
    const std::optional<RuleId> id = ruleOfName(text.first(equals).trimmed());
    const QStringView value = text.sliced(equals + 1);
    const qsizetype colon = value.indexOf(u':');
    const std::optional<Severity> severity = severityOfName((colon < 0 ? value : value.first(colon)).trimmed());
    if (!id || !severity)
        return false;
    RuleSetting setting{*severity, rule(*id).limit};
    if (colon >= 0) {
        bool isNumber = false;
        setting.limit = value.sliced(colon + 1).toInt(&isNumber);
        if (!isNumber || setting.limit < 1 || rule(*id).limit == 0)
            return false;
    }
    set(*id, setting);
    return true;
}

QString LintSettings::toJson() const
{
    QJsonObject object;
    for (const Rule &each : allRules()) {
        const RuleSetting &setting = (*this)[each.id];
        QJsonObject values;
        if (setting.severity != each.severity)
            values.insert("severity"_L1, nameOf(setting.severity));
        if (setting.limit != each.limit)
            values.insert("limit"_L1, setting.limit);
        if (!values.isEmpty())
            object.insert(QLatin1StringView(each.name), values);
    }
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LintSettings LintSettings::fromJson(const QString &json)
{
    LintSettings settings;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (const Rule &each : allRules()) {
        const QJsonObject values = object.value(QLatin1StringView(each.name)).toObject();
        RuleSetting setting = settings[each.id];
        if (const auto severity = severityOfName(values.value("severity"_L1).toString()))
            setting.severity = *severity;
        if (const int limit = values.value("limit"_L1).toInt(); limit > 0 && each.limit > 0)
            setting.limit = limit;
        settings.set(each.id, setting);
    }
    return settings;
}

} // namespace stepwright::linting
