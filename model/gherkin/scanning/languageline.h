#pragma once

#include <QByteArrayView>

namespace stepwright::gherkin {

/// The language code of a comment's content `# language: xx`; empty where the comment is no such line. The code may be
/// unknown.
[[nodiscard]] QByteArrayView languageOfLine(QByteArrayView content);

} // namespace stepwright::gherkin
