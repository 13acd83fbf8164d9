#include "app/cli/exportconfig.h"

#include "model/exporting/catalogue/configlines.h"
#include "model/exporting/catalogue/languageconfig.h"

#include <QDir>
#include <QFileInfo>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

/// Names of keys that are called otherwise on the command line.
const QMap<QString, QString> renamedKeys = {{u"indent"_s, u"indentation"_s},
                                            {u"force-overwrite"_s, u"force"_s},
                                            {u"output-directory"_s, u"output"_s},
                                            {u"xml-file"_s, u"xml"_s}};

void insert(ExportConfig &config, QString key, const QString &value, const QDir &folder)
{
    key.replace(u'_', u'-');
    if (key.startsWith("no-"_L1)) {
        config.values.insert(key.sliced(3), ExportConfig::isOn(value) ? u"false"_s : u"true"_s);
        return;
    }
    static const QString end = u"-output-directory"_s;
    if (key.endsWith(end) && key != end.sliced(1)) {
        const QString category = key.chopped(end.size()).replace(u'-', u'_');
        config.outputFolders.insert(category == "stories"_L1 ? u"features"_s : category, value);
        return;
    }
    key = renamedKeys.value(key, key);
    const bool isBesideFile = key == "output"_L1 || key == "overriden-templates"_L1;
    config.values.insert(key, isBesideFile ? folder.filePath(value) : value);
}

} // namespace

bool ExportConfig::isOn(const QString &value)
{
    static const QStringList off = {u"false"_s, u"no"_s, u"0"_s};
    return !off.contains(value.toLower());
}

QString ExportConfig::target() const
{
    return values.contains(u"language"_s)
               ? exporting::targetOf(values.value(u"language"_s), values.value(u"framework"_s))
               : values.value(u"to"_s);
}

Result<ExportConfig> readExportConfig(const QString &path)
{
    return exporting::readConfigLines(path).transform([&path](const QList<exporting::ConfigLine> &lines) {
        ExportConfig config;
        for (const exporting::ConfigLine &line : lines)
            insert(config, line.key, line.value, QFileInfo(path).dir());
        return config;
    });
}

} // namespace stepwright::cli
