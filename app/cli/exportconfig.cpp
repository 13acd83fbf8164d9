#include "app/cli/exportconfig.h"

#include "model/base/inputfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace stepwright::cli {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ExportConfig)
};

/// Names of keys that are called otherwise on the command line.
const QMap<QString, QString> renamedKeys = {{u"indent"_s, u"indentation"_s},
                                            {u"force-overwrite"_s, u"force"_s},
                                            {u"output-directory"_s, u"output"_s},
                                            {u"xml-file"_s, u"xml"_s}};

/// The value of a line without its comment and its quotes.
QString valueOf(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')) {
        const qsizetype end = text.indexOf(text.front(), 1);
        if (end > 0)
            return text.sliced(1, end - 1);
    }
    for (qsizetype i = 1; i < text.size(); ++i) {
        if ((text[i] == u'#' || text[i] == u';') && text[i - 1].isSpace())
            return text.first(i).trimmed();
    }
    return text;
}

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
    return values.contains(u"language"_s) ? targetOf(values.value(u"language"_s), values.value(u"framework"_s))
                                          : values.value(u"to"_s);
}

QString targetOf(const QString &language, const QString &framework)
{
    static const QMap<QString, QString> usual = {{u"ruby"_s, u"rspec"_s},           {u"cucumber"_s, u"ruby"_s},
                                                 {u"cucumber_legacy"_s, u"java"_s}, {u"java"_s, u"junit"_s},
                                                 {u"python"_s, u"unittest"_s},      {u"javascript"_s, u"qunit"_s},
                                                 {u"csharp"_s, u"nunit"_s},         {u"php"_s, u"phpunit"_s},
                                                 {u"groovy"_s, u"spock"_s},         {u"swift"_s, u"xctest"_s}};
    const QString chosen = framework.isEmpty() ? usual.value(language) : framework;
    return chosen.isEmpty() ? language : QString(language + u'-' + chosen);
}

Result<ExportConfig> readExportConfig(const QString &path)
{
    const Result<QByteArray> bytes = readInputFile(path);
    if (!bytes)
        return failure(bytes.error());
    ExportConfig config;
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u';') || text.startsWith(u'['))
            continue;
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorKind::Invalid,
                           Texts::tr("Line %1 of \"%2\" is no \"key = value\".").arg(number).arg(path));
        insert(config, text.first(equals).trimmed(), valueOf(text.sliced(equals + 1)), QFileInfo(path).dir());
    }
    return config;
}

} // namespace stepwright::cli
