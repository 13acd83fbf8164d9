#pragma once

#include "model/exporting/signature/bodydump.h"

namespace stepwright::exporting {

/// The content of actionwords_signature.yaml: name, uid, parameter names and body hash of every action word of the
/// document and its libraries, in the form Ruby's YAML emitter gives it. `words` and `steps` belong to the document.
[[nodiscard]] QString signatureYaml(const project::ProjectDocument &document, const project::StepText &steps);

/// A text as a YAML scalar that every YAML reader takes for that text: plain where possible, else quoted; the line
/// breaks of long and multi-line texts are indented by `indent`. Follows Ruby's emitter.
[[nodiscard]] QString yamlScalar(const QString &text, int indent);

} // namespace stepwright::exporting
