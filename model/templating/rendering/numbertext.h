#pragma once

#include <QString>

namespace stepwright::templating {

/// A number as JavaScript writes it: the shortest digits that read back as the same number, with an exponent from
/// 1e21 and below 1e-6 (ECMAScript, Number::toString).
[[nodiscard]] QString numberText(double number);

} // namespace stepwright::templating
