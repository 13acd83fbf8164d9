#include "model/project/formatsettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::project {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestIndent = 16;
constexpr int mostBlankLines = 5;

} // namespace

QString toJson(const FormatSettings &settings)
{
    const gherkin::FormatOptions &options = settings.options;
    const QJsonObject object{{u"indent"_s, options.indent},
                             {u"useTabs"_s, options.useTabs},
                             {u"alignTables"_s, options.alignTables},
                             {u"numbersRight"_s, options.numbersRight},
                             {u"indentExamples"_s, options.indentExamples},
                             {u"blankLines"_s, options.blankLines},
                             {u"onSave"_s, settings.onSave}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

FormatSettings formatSettingsFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    FormatSettings settings;
    gherkin::FormatOptions &options = settings.options;
    options.indent = qBound(0, object["indent"_L1].toInt(options.indent), widestIndent);
    options.useTabs = object["useTabs"_L1].toBool(options.useTabs);
    options.alignTables = object["alignTables"_L1].toBool(options.alignTables);
    options.numbersRight = object["numbersRight"_L1].toBool(options.numbersRight);
    options.indentExamples = object["indentExamples"_L1].toBool(options.indentExamples);
    options.blankLines = qBound(1, object["blankLines"_L1].toInt(options.blankLines), mostBlankLines);
    settings.onSave = object["onSave"_L1].toBool(settings.onSave);
    return settings;
}

} // namespace stepwright::project
