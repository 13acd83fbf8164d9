#pragma once

#include <QString>

namespace stepwright::platform::addresses {

/// Where pages are. Values are encoded.
inline const QString style = QStringLiteral("/style.css");
inline const QString icon = QStringLiteral("/icon.svg");
inline const QString signIn = QStringLiteral("/sign_in");
inline const QString signOut = QStringLiteral("/sign_out");
inline const QString projects = QStringLiteral("/projects");

[[nodiscard]] QString project(qint64 id);
[[nodiscard]] QString folder(qint64 project, qint64 id, qint64 page = 1);
[[nodiscard]] QString scenario(qint64 project, qint64 id);
[[nodiscard]] QString folderAttachment(qint64 project, qint64 folder, qint64 id);
[[nodiscard]] QString scenarioAttachment(qint64 project, qint64 scenario, qint64 id);
[[nodiscard]] QString actionWord(qint64 project, qint64 id);
[[nodiscard]] QString tag(qint64 project, const QString &key, const QString &value);
[[nodiscard]] QString search(qint64 project, const QString &text = {}, qint64 page = 1);

/// Where somebody wanted to go before signing in: a page of this server, or none.
[[nodiscard]] QString signInFor(const QString &pathAndQuery);

/// The address as a page of this server's projects; the list of projects for everything else, above all for other
/// servers.
[[nodiscard]] QString ownPage(const QString &pathAndQuery);

} // namespace stepwright::platform::addresses
