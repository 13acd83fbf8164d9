#pragma once

#include "model/project/definition.h"

namespace stepwright::sync {

/// The words of a value as people read them: what similarity looks at.
[[nodiscard]] QString readableText(const project::Expression &expression);

/// Every word of a statement, with those of a block's statements.
[[nodiscard]] QString readableText(const project::Statement &statement);

/// A text value as one text, a variable in it as `${name}`; nullopt: it is no text, or has `${` in its words.
[[nodiscard]] std::optional<QString> proseOf(const project::Expression &expression);

/// The value of a kind that says a text: undoes proseOf.
[[nodiscard]] project::Expression expressionOf(const QString &prose, project::ExpressionKind kind);

} // namespace stepwright::sync
