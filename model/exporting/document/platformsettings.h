#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace stepwright::exporting {

/// Settings of a stored project that hold what Gherkin cannot say of a platform project: of the project as a whole…
inline constexpr QStringView platformProjectKey = u"platform.project";

/// …and of each feature, by its folder's uid.
[[nodiscard]] QString platformFeatureKey(const QString &folderUid);

/// What tells whether a feature's text is still the one that such a setting belongs to.
[[nodiscard]] QString digestOf(const QByteArray &bytes);

/// A setting's JSON; empty where it is not set.
[[nodiscard]] QJsonObject objectOf(const std::optional<QString> &json);

} // namespace stepwright::exporting
