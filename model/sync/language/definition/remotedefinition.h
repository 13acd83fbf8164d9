#pragma once

#include "model/sync/language/definition/definitionprinter.h"

#include <optional>

namespace stepwright::sync {

/// A definition as the platform sent it: understood, or opaque. Opaque text is shown and kept, and nothing that is made
/// from a syntax tree is ever written over it.
class RemoteDefinition
{
public:
    /// Any text; never fails.
    explicit RemoteDefinition(QString text);

    [[nodiscard]] const QString &text() const { return m_text; } ///< as it came
    [[nodiscard]] bool isOpaque() const { return !m_parsed; }
    /// What the text says; nullopt for an opaque one.
    [[nodiscard]] std::optional<PlatformDefinition> value() const;
    /// Why it is opaque: Invalid, with line and column in the message.
    [[nodiscard]] const Error &error() const { return m_error; }

    /// Whether sending this definition would change anything.
    [[nodiscard]] bool differsFrom(const PlatformDefinition &definition) const;

    /// The text to send in its place: unchanged parts keep their characters, and reading it gives the definition.
    /// Errors: Conflict where this is opaque, Invalid where the language has no way to say the definition.
    [[nodiscard]] Result<QString> changedTo(const PlatformDefinition &definition) const;

private:
    QString m_text;
    std::optional<ParsedDefinition> m_parsed;
    Error m_error;
};

} // namespace stepwright::sync
