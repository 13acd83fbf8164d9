#include "app/settings/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype typedTextLimit = 20;
constexpr qsizetype recentProjectLimit = 10;

// A path holds '/', which QSettings reads as groups.
QString projectGroup(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"projects/"_s + QString::fromLatin1(hash.first(16));
}

// An origin holds '/' and ':'.
QString platformGroup(const QString &origin)
{
    return u"platforms/"_s + QString::fromLatin1(origin.toUtf8().toPercentEncoding());
}

QString exportGroup(const QString &projectPath, const QString &target)
{
    return projectGroup(projectPath) + "/export/"_L1 + target;
}

} // namespace

Settings::Settings(const QString &path)
    : m_settings(path.isEmpty() ? std::make_unique<QSettings>()
                                : std::make_unique<QSettings>(path, QSettings::IniFormat))
{
}

QByteArray Settings::windowGeometry() const
{
    return m_settings->value("window/geometry").toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings->value("window/state").toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings->setValue("window/geometry", geometry);
    m_settings->setValue("window/state", state);
}

ThemeChoice Settings::theme() const
{
    const QString name = m_settings->value("appearance/theme").toString();
    if (name == "light"_L1)
        return ThemeChoice::Light;
    return name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice theme)
{
    const QString name = theme == ThemeChoice::Light  ? u"light"_s
                         : theme == ThemeChoice::Dark ? u"dark"_s
                                                      : u"system"_s;
    m_settings->setValue("appearance/theme", name);
}

int Settings::zoom() const
{
    return m_settings->value("appearance/zoom", 100).toInt();
}

void Settings::setZoom(int percent)
{
    m_settings->setValue("appearance/zoom", percent);
}

bool Settings::alignsTables() const
{
    return m_settings->value("editing/alignTables", true).toBool();
}

void Settings::setAlignsTables(bool aligns)
{
    m_settings->setValue("editing/alignTables", aligns);
}

QStringList Settings::typedTexts(const QString &purpose) const
{
    return m_settings->value(QString("typed/"_L1 + purpose)).toStringList();
}

void Settings::addTypedText(const QString &purpose, const QString &text)
{
    QStringList texts = typedTexts(purpose);
    if (text.isEmpty() || texts.value(0) == text)
        return;
    texts.removeAll(text);
    texts.prepend(text);
    m_settings->setValue(QString("typed/"_L1 + purpose), QStringList(texts.first(qMin(texts.size(), typedTextLimit))));
}

bool Settings::checksSpelling() const
{
    return m_settings->value("editing/checkSpelling", true).toBool();
}

void Settings::setChecksSpelling(bool checks)
{
    m_settings->setValue("editing/checkSpelling", checks);
}

QString Settings::readingPlace() const
{
    return m_settings->value("reading/place").toString();
}

void Settings::setReadingPlace(const QString &place)
{
    m_settings->setValue("reading/place", place);
}

QStringList Settings::recentProjects() const
{
    QStringList paths = m_settings->value("projects/recent").toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void Settings::addRecentProject(const QString &path)
{
    QStringList paths = recentProjects();
    paths.removeAll(path);
    paths.prepend(path);
    m_settings->setValue("projects/recent", QStringList(paths.first(qMin(paths.size(), recentProjectLimit))));
}

OpenTabs Settings::openTabs(const QString &projectPath) const
{
    const QString group = projectGroup(projectPath);
    OpenTabs tabs{.sides = {m_settings->value(group + "/open"_L1).toStringList(),
                            m_settings->value(group + "/openAside"_L1).toStringList()},
                  .shown = m_settings->value(group + "/shown"_L1).toStringList(),
                  .currentSide = m_settings->value(group + "/currentSide"_L1).toInt()};
    for (const QString &size : m_settings->value(group + "/sizes"_L1).toStringList())
        tabs.sizes.append(size.toInt());
    return tabs;
}

void Settings::setOpenTabs(const QString &projectPath, const OpenTabs &tabs)
{
    const QString group = projectGroup(projectPath);
    QStringList sizes;
    for (const int size : tabs.sizes)
        sizes.append(QString::number(size));
    m_settings->setValue(group + "/open"_L1, tabs.sides.value(0));
    m_settings->setValue(group + "/openAside"_L1, tabs.sides.value(1));
    m_settings->setValue(group + "/shown"_L1, tabs.shown);
    m_settings->setValue(group + "/currentSide"_L1, tabs.currentSide);
    m_settings->setValue(group + "/sizes"_L1, sizes);
}

bool Settings::option(const QString &name, bool standard) const
{
    return m_settings->value(QString("editing/"_L1 + name), standard).toBool();
}

void Settings::setOption(const QString &name, bool isOn)
{
    m_settings->setValue(QString("editing/"_L1 + name), isOn);
}

QStringList Settings::remembered(const QString &projectPath, const QString &folderUid, const QString &purpose) const
{
    return m_settings->value(u"%1/%2/%3"_s.arg(projectGroup(projectPath), purpose, folderUid)).toStringList();
}

void Settings::remember(const QString &projectPath, const QString &folderUid, const QString &purpose,
                        const QStringList &state)
{
    const QString key = u"%1/%2/%3"_s.arg(projectGroup(projectPath), purpose, folderUid);
    if (state.isEmpty())
        m_settings->remove(key);
    else
        m_settings->setValue(key, state);
}

RememberedExport Settings::rememberedExport(const QString &projectPath, const QString &target) const
{
    const QString group = exportGroup(projectPath, target);
    RememberedExport last{.folder = m_settings->value(group + "/folder"_L1).toString(), .options = {}};
    // As a list, for values may hold what the names of settings may not.
    const QStringList pairs = m_settings->value(group + "/options"_L1).toStringList();
    for (const QString &pair : pairs)
        last.options.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return last;
}

void Settings::rememberExport(const QString &projectPath, const QString &target, const RememberedExport &last)
{
    const QString group = exportGroup(projectPath, target);
    QStringList pairs;
    for (const auto &[id, value] : last.options.asKeyValueRange())
        pairs.append(id + u'=' + value);
    m_settings->setValue(group + "/folder"_L1, last.folder);
    if (pairs.isEmpty())
        m_settings->remove(group + "/options"_L1);
    else
        m_settings->setValue(group + "/options"_L1, pairs);
}

QString Settings::lastFolder(const QString &purpose) const
{
    return m_settings->value(QString("folders/"_L1 + purpose), QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &purpose, const QString &folder)
{
    m_settings->setValue(QString("folders/"_L1 + purpose), folder);
}

QString Settings::credentialPlace(const QString &origin) const
{
    return m_settings->value(platformGroup(origin) + "/credentials"_L1).toString();
}

void Settings::setCredentialPlace(const QString &origin, const QString &place)
{
    m_settings->setValue(platformGroup(origin) + "/credentials"_L1, place);
}

} // namespace stepwright
