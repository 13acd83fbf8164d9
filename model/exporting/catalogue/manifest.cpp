#include "model/exporting/catalogue/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

constexpr std::array manifestKeys = {
    "id"_L1,          "name"_L1,        "description"_L1,     "extends"_L1,         "abstract"_L1,
    "signature"_L1,   "indentation"_L1, "codeNames"_L1,       "reservedWords"_L1,   "options"_L1,
    "partials"_L1,    "categories"_L1,  "typedParameters"_L1, "skeletonEnd"_L1,     "wordsInTests"_L1,
    "family"_L1,      "rules"_L1,       "versions"_L1,        "uniqueFileNames"_L1, "characterEscapes"_L1,
    "outlineNames"_L1};
constexpr std::array categoryKeys = {"alias"_L1,     "id"_L1,          "each"_L1,           "file"_L1,
                                     "namedFile"_L1, "directory"_L1,   "fileConversion"_L1, "folderConversion"_L1,
                                     "template"_L1,  "indentation"_L1, "endsWith"_L1,       "overwrite"_L1,
                                     "libraries"_L1, "featureText"_L1, "correction"_L1};
constexpr std::array eachNames = {"project"_L1, "folder"_L1, "scenario"_L1, "library"_L1};

QString translated(const char *text)
{
    return QCoreApplication::translate("Exporters", text);
}

/// An object with its texts in the first of the user's languages there is: "name[fr]" in the place of "name", which is
/// English.
QJsonObject localized(QJsonObject object)
{
    const QStringList keys = object.keys();
    if (std::ranges::none_of(keys, [](const QString &key) { return key.endsWith(u']'); }))
        return object;
    QStringList languages;
    for (const QString &language : QLocale().uiLanguages())
        languages.append(language.section(u'-', 0, 0));
    languages = languages.first(languages.contains(u"en"_s) ? languages.indexOf(u"en"_s) : languages.size());
    for (const QString &language : languages | std::views::reverse) {
        for (const QString &key : keys) {
            const QJsonValue text = object[QString(key % u'[' % language % u']')];
            if (text.isString())
                object.insert(key, text);
        }
    }
    return object;
}

template <class Keys>
QString unknownKey(const QJsonObject &object, const Keys &known)
{
    for (const QString &key : object.keys()) {
        const QString plain = key.section(u'[', 0, 0);
        if (std::ranges::none_of(known, [&](QLatin1StringView one) { return plain == one; }))
            return key;
    }
    return {};
}

/// What is wrong with a manifest, translated; empty where nothing is.
QString problemOf(const QJsonObject &json)
{
    if (const QString key = unknownKey(json, manifestKeys); !key.isEmpty())
        return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no key of an exporter")).arg(key);
    for (const QJsonValue code : json["codeNames"_L1].toObject()) {
        if (!conversionOf(code.toString()))
            return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no name conversion")).arg(code.toString());
    }
    for (const QJsonValue category : json["categories"_L1].toArray()) {
        const QJsonObject object = category.toObject();
        if (const QString key = unknownKey(object, categoryKeys); !key.isEmpty() || !object.contains("id"_L1))
            return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no key of a category, or it has no id"))
                .arg(key);
        for (const QString &key : {u"fileConversion"_s, u"folderConversion"_s}) {
            if (object.contains(key) && !conversionOf(object[key].toString()))
                return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no name conversion"))
                    .arg(object[key].toString());
        }
        if (object.contains("each"_L1) &&
            std::ranges::none_of(eachNames, [&](QLatin1StringView one) { return object["each"_L1].toString() == one; }))
            return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is nothing to write a file for"))
                .arg(object["each"_L1].toString());
    }
    for (const QJsonValue version : json["versions"_L1].toArray()) {
        if (!parserOf(version["parser"_L1].toString()))
            return translated(QT_TRANSLATE_NOOP("Exporters", "\"%1\" is no known parser"))
                .arg(version["parser"_L1].toString());
    }
    return {};
}

void setText(QString &text, const QJsonObject &object, const QString &key)
{
    if (object.contains(key))
        text = object[key].toString();
}

void setOptionalText(std::optional<QString> &text, const QJsonObject &object, QLatin1StringView key)
{
    if (object.contains(key))
        text = object[key].isNull() ? std::nullopt : std::optional(object[key].toString());
}

void setConversion(Conversion &conversion, const QJsonObject &object, QLatin1StringView key)
{
    conversion = conversionOf(object[key].toString()).value_or(conversion);
}

void applyCategory(Category &category, const QJsonObject &object)
{
    if (object.contains("each"_L1)) {
        const auto name =
            std::ranges::find_if(eachNames, [&](QLatin1StringView one) { return object["each"_L1].toString() == one; });
        category.each = Each(name - eachNames.begin());
    }
    setText(category.alias, object, u"alias"_s);
    setText(category.file, object, u"file"_s);
    setText(category.namedFile, object, u"namedFile"_s);
    setText(category.directory, object, u"directory"_s);
    setText(category.templateName, object, u"template"_s);
    setConversion(category.fileConversion, object, "fileConversion"_L1);
    category.folderConversion =
        object.contains("fileConversion"_L1) ? category.fileConversion : category.folderConversion;
    setConversion(category.folderConversion, object, "folderConversion"_L1);
    setOptionalText(category.indentation, object, "indentation"_L1);
    setOptionalText(category.endsWith, object, "endsWith"_L1);
    category.isOverwritten = object["overwrite"_L1].toBool(category.isOverwritten);
    category.needsLibraries = object["libraries"_L1].toBool(category.needsLibraries);
    category.isCorrection = object["correction"_L1].toBool(category.isCorrection);
    category.isFeatureText = object["featureText"_L1].toBool(category.isFeatureText);
}

/// An option of the manifest: the name of a shared one, or an object that describes one of its own.
std::optional<Option> optionOf(const QJsonValue &value, const QList<Option> &shared)
{
    const QString id = value.isString() ? value.toString() : value["id"_L1].toString();
    const auto known = std::ranges::find_if(shared, [&](const Option &one) { return one.id == id; });
    if (value.isString())
        return known == shared.end() ? std::nullopt : std::optional(*known);
    const QJsonObject object = localized(value.toObject());
    Option option = known == shared.end() ? Option{id, OptionType::Text} : *known;
    if (object.contains("type"_L1))
        option.type = object["type"_L1].toString() == "boolean"_L1  ? OptionType::Boolean
                      : object["type"_L1].toString() == "choice"_L1 ? OptionType::Choice
                                                                    : OptionType::Text;
    if (object.contains("default"_L1))
        option.defaultValue = object["default"_L1].toVariant().toString();
    setText(option.name, object, u"name"_s);
    setText(option.description, object, u"description"_s);
    for (const QJsonValue choice : object["choices"_L1].toArray())
        option.choices.append(choice.toString());
    return option;
}

// The versions of a manifest replace those of what it extends, and are a choice of the user.
void applyVersions(Exporter &exporter, const QJsonArray &versions, const QList<Option> &shared)
{
    exporter.versions.clear();
    exporter.options.removeIf([](const Option &one) { return one.id == "framework-version"_L1; });
    Option option = *std::ranges::find(shared, u"framework-version"_s, &Option::id);
    for (const QJsonValue value : versions) {
        const QJsonObject version = localized(value.toObject());
        exporter.versions.append({version["id"_L1].toString(), version["name"_L1].toString(),
                                  parserOf(version["parser"_L1].toString()).value_or(Parser())});
        option.choices.append(exporter.versions.back().id);
        option.choiceTexts.append(exporter.versions.back().name);
    }
    option.defaultValue = option.choices.value(0);
    if (exporter.versions.size() > 1) // else there is nothing to choose
        exporter.options.append(option);
}

template <class List>
auto &entryOf(List &list, const QString &id)
{
    const auto found = std::ranges::find_if(list, [&](const auto &one) { return one.id == id; });
    return found == list.end() ? list.emplaceBack() : *found;
}

} // namespace

QString Manifest::id() const
{
    return json["id"_L1].toString();
}

QStringList Manifest::extendedIds() const
{
    QStringList ids;
    for (const QJsonValue one : json["extends"_L1].toArray())
        ids.append(one.toString());
    return ids;
}

Result<Manifest> readManifest(const QString &folder)
{
    QFile file(folder + "/exporter.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotFound,
                       translated(QT_TRANSLATE_NOOP("Exporters", "%1 cannot be read.")).arg(file.fileName()),
                       file.errorString());
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &error).object();
    QString problem = error.error == QJsonParseError::NoError ? problemOf(json) : error.errorString();
    if (problem.isEmpty() && json["id"_L1].toString().isEmpty())
        problem = translated(QT_TRANSLATE_NOOP("Exporters", "it has no id"));
    if (!problem.isEmpty())
        return failure(
            ErrorKind::Invalid,
            translated(QT_TRANSLATE_NOOP("Exporters", "The exporter %1 cannot be used: %2.")).arg(folder, problem));
    QStringList templates = QDir(folder).entryList({u"*.hbs"_s});
    for (QString &name : templates)
        name.chop(".hbs"_L1.size());
    return Manifest{folder, localized(json), templates};
}

void applyManifest(Exporter &exporter, const Manifest &manifest, const QList<Option> &shared)
{
    const QJsonObject &json = manifest.json;
    exporter.id = manifest.id();
    setText(exporter.name, json, u"name"_s);
    setText(exporter.description, json, u"description"_s);
    setText(exporter.family, json, u"family"_s);
    setText(exporter.indentation, json, u"indentation"_s);
    exporter.isAbstract = json["abstract"_L1].toBool();
    exporter.writesSignature = json["signature"_L1].toBool(exporter.writesSignature);
    exporter.hasWordsInTests = json["wordsInTests"_L1].toBool(exporter.hasWordsInTests);
    setText(exporter.skeletonEnd, json, u"skeletonEnd"_s);
    exporter.hasTypedParameters = json["typedParameters"_L1].toBool(exporter.hasTypedParameters);
    const QJsonObject codeNames = json["codeNames"_L1].toObject();
    for (auto name = codeNames.begin(); name != codeNames.end(); ++name)
        exporter.codeNames.insert(name.key(), conversionOf(name.value().toString()).value_or(Conversion::Keep));
    // A template file of this exporter comes before a one-line template of an exporter that it extends.
    for (const QString &name : manifest.templates)
        exporter.partials.remove(name);
    const QJsonObject partials = json["partials"_L1].toObject();
    for (auto partial = partials.begin(); partial != partials.end(); ++partial)
        exporter.partials.insert(partial.key(), partial.value().toString());
    setText(exporter.characterEscapes, json, u"characterEscapes"_s);
    for (const QJsonValue word : json["outlineNames"_L1].toArray())
        exporter.outlineNames.insert(word.toString().toLower());
    for (const QJsonValue word : json["reservedWords"_L1].toArray())
        exporter.reservedWords.insert(word.toString());
    for (const QJsonValue value : json["options"_L1].toArray()) {
        if (const std::optional<Option> option = optionOf(value, shared))
            entryOf(exporter.options, option->id) = *option;
    }
    if (json.contains("versions"_L1))
        applyVersions(exporter, json["versions"_L1].toArray(), shared);
    exporter.hasUniqueFileNames = json["uniqueFileNames"_L1].toBool(exporter.hasUniqueFileNames);
    exporter.writesRules = json["rules"_L1].toBool(exporter.writesRules);
    for (const QJsonValue value : json["categories"_L1].toArray()) {
        Category &category = entryOf(exporter.categories, value["id"_L1].toString());
        category.id = value["id"_L1].toString();
        applyCategory(category, value.toObject());
    }
    exporter.templateFolders.prepend(manifest.folder);
}

} // namespace stepwright::exporting
