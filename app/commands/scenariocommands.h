#pragma once

class QPlainTextEdit;

namespace stepwright {

/// Puts an empty scenario behind the one the cursor is in (else at the end), with the cursor where its name goes.
void insertScenario(QPlainTextEdit &edit);

/// Puts a copy of the cursor's scenario behind it, with the cursor at the end of the copy's name.
void duplicateScenario(QPlainTextEdit &edit);

enum class MoveDirection { Up, Down };

/// Exchanges the cursor's scenario with the one before or after it in the same feature or rule; tags, comments and
/// examples go with it. Does nothing where there is none.
void moveScenario(QPlainTextEdit &edit, MoveDirection direction);

} // namespace stepwright
