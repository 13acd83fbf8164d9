#include "model/sync/language/definition/remotedefinition.h"

#include <QCoreApplication>

namespace stepwright::sync {

namespace {

/// The definition with the tags that the text has: they are a resource of their own, and a text that holds them keeps
/// them.
PlatformDefinition withTags(PlatformDefinition definition, const ParsedDefinition &parsed)
{
    definition.tags = parsed.value.tags;
    return normalized(std::move(definition));
}

} // namespace

RemoteDefinition::RemoteDefinition(QString text) : m_text(std::move(text))
{
    Result<ParsedDefinition> parsed = parseDefinition(m_text);
    if (parsed)
        m_parsed = *std::move(parsed);
    else
        m_error = parsed.error();
}

std::optional<PlatformDefinition> RemoteDefinition::value() const
{
    return m_parsed ? std::optional(m_parsed->value) : std::nullopt;
}

bool RemoteDefinition::differsFrom(const PlatformDefinition &definition) const
{
    return !m_parsed || normalized(m_parsed->value) != withTags(definition, *m_parsed);
}

Result<QString> RemoteDefinition::changedTo(const PlatformDefinition &definition) const
{
    if (!m_parsed)
        return failure(
            ErrorKind::Conflict,
            QCoreApplication::translate("DefinitionLanguage",
                                        "“%1” on the platform cannot be understood here, so it is not overwritten.")
                .arg(definition.name),
            m_error.message);
    if (!differsFrom(definition))
        return m_text;
    const PlatformDefinition wanted = withTags(definition, *m_parsed);
    Result<QString> whole = provenText(wanted);
    if (!whole)
        return whole;
    QString text = printOver(m_text, *m_parsed, wanted);
    const Result<ParsedDefinition> parsed = parseDefinition(text);
    return parsed && normalized(parsed->value) == wanted ? text : whole;
}

} // namespace stepwright::sync
