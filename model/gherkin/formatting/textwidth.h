#pragma once

#include <QByteArrayView>

namespace stepwright::gherkin {

/// How many columns a text takes in a fixed font: two for East Asian wide characters and emoji (UAX #11, UTS #51), none
/// for combining marks and for what joins an emoji before it. An invalid byte takes one.
[[nodiscard]] int textWidth(QByteArrayView text);

} // namespace stepwright::gherkin
