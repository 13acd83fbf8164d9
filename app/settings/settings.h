#pragma once

#include "app/appearance/theme.h"
#include "app/pages/opentabs.h"

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QStringList>

namespace stepwright {

/// How a project was last exported to a target.
struct RememberedExport
{
    QString folder;                 ///< empty: it was not exported to it yet
    QMap<QString, QString> options; ///< those that the user set otherwise than the target's defaults

    bool operator==(const RememberedExport &) const = default;
};

/// What the program remembers between two runs: per user, and per project file what was open in it.
class Settings
{
public:
    /// `path`: the settings file; empty: the user's own.
    explicit Settings(const QString &path = {});

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// Size of the feature text in percent.
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);

    /// Whether tables are aligned while one types in them.
    [[nodiscard]] bool alignsTables() const;
    void setAlignsTables(bool aligns);

    /// What was typed before into the fields of a purpose ("find", "replace"), latest first, at most twenty.
    [[nodiscard]] QStringList typedTexts(const QString &purpose) const;
    void addTypedText(const QString &purpose, const QString &text);

    /// Whether misspelled words are marked.
    [[nodiscard]] bool checksSpelling() const;
    void setChecksSpelling(bool checks);

    /// How features are read: "beside" the text, "instead" of it, or empty: they are not.
    [[nodiscard]] QString readingPlace() const;
    void setReadingPlace(const QString &place);

    /// Project files opened before and still there, latest first, at most ten.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &path);

    /// The tabs that were open in a project.
    [[nodiscard]] OpenTabs openTabs(const QString &projectPath) const;
    void setOpenTabs(const QString &projectPath, const OpenTabs &tabs);

    /// Whether an option of the menus, by the object name of its action, is on; `standard` until it was changed.
    [[nodiscard]] bool option(const QString &name, bool standard) const;
    void setOption(const QString &name, bool isOn);

    /// What the editor remembers of a feature's text between two runs, by its purpose ("folded", "bookmarks").
    [[nodiscard]] QStringList remembered(const QString &projectPath, const QString &folderUid,
                                         const QString &purpose) const;
    void remember(const QString &projectPath, const QString &folderUid, const QString &purpose,
                  const QStringList &state);

    /// How a project was exported to a target, by the target's id.
    [[nodiscard]] RememberedExport rememberedExport(const QString &projectPath, const QString &target) const;
    void rememberExport(const QString &projectPath, const QString &target, const RememberedExport &last);

    /// The folder in which the last file dialog of a purpose ("import", "export") ended.
    [[nodiscard]] QString lastFolder(const QString &purpose) const;
    void setLastFolder(const QString &purpose, const QString &folder);

    /// Where the credentials for a platform's server are kept: "keyring", "memory", "file"; empty: nothing was chosen.
    [[nodiscard]] QString credentialPlace(const QString &origin) const;
    void setCredentialPlace(const QString &origin, const QString &place);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace stepwright
