#pragma once

#include <QLatin1StringView>
#include <QStringList>

namespace stepwright::definitions {

/// Where a project's step definitions lie.
struct CodeSettings
{
    /// The key of the project's settings under which they are stored.
    static constexpr QLatin1StringView key{"definitions"};

    QStringList folders; ///< absolute paths

    /// As JSON, for storage; empty where no folder is set. What lies in the folder of the project or beside it is told
    /// from there, so that the project may move with its code.
    [[nodiscard]] QString toJson(const QString &projectPath) const;
    /// Reads what toJson wrote.
    [[nodiscard]] static CodeSettings fromJson(const QString &json, const QString &projectPath);

    bool operator==(const CodeSettings &) const = default;
};

} // namespace stepwright::definitions
