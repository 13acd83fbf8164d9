#pragma once

class QPlainTextEdit;

namespace stepwright {

/// Puts an empty scenario behind the one the cursor is in (else at the end), with the cursor where its name goes.
void insertScenario(QPlainTextEdit &edit);

} // namespace stepwright
