#pragma once

#include <QString>

#include <initializer_list>

namespace stepwright::sync {

/// Text between two tags. Line ends of all kinds survive reading; what XML cannot hold becomes U+FFFD.
[[nodiscard]] QString xmlText(const QString &text);

/// `<name>content</name>`; the content is XML already.
[[nodiscard]] QString xmlElement(QStringView name, const QString &content);

/// An element with text.
[[nodiscard]] QString xmlTextElement(QStringView name, const QString &text);

/// An element with text, or nothing where the text is empty.
[[nodiscard]] QString xmlOptional(QStringView name, const QString &text);

} // namespace stepwright::sync
