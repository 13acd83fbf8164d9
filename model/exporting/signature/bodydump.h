#pragma once

#include "model/project/steptext.h"

namespace stepwright::exporting {

/// The text dump of an action word's body that its signature is the MD5 of. Its form is the one that existing signature
/// files were made with, so that they stay comparable: docs/exporting.md, "The signature".
[[nodiscard]] QString dumpBody(const project::Body &body, const project::StepText &steps);

/// MD5 of the dump in UTF-8, as 32 hexadecimal digits.
[[nodiscard]] QString bodyHash(const project::Body &body, const project::StepText &steps);

} // namespace stepwright::exporting
