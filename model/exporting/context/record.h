#pragma once

#include "model/templating/value.h"

#include <algorithm>
#include <array>
#include <span>

namespace stepwright::exporting {

/// A member of a record: its name, and how it is made of what the record is about.
template <class Source>
struct Field
{
    QStringView name;
    templating::Value (*make)(const Source &source);
    bool isKept = false; ///< made once: templates ask for it several times, or it is much work
};

/// An object for templates that holds little but what it is about: a member is made each time that a template asks for
/// it, which is rarely more than once, and let go of when the template has seen it.
template <class Source>
class Record final : public templating::Members
{
public:
    /// `fields` must outlive this.
    Record(std::span<const Field<Source>> fields, Source source) : m_fields(fields), m_source(std::move(source)) {}

    [[nodiscard]] templating::Value member(const QString &name) const override
    {
        for (const Field<Source> &field : m_fields) {
            if (templating::isSameName(field.name, name))
                return field.isKept ? kept(field) : field.make(m_source);
        }
        return {};
    }

    [[nodiscard]] QStringList names() const override
    {
        QStringList names;
        for (const Field<Source> &field : m_fields)
            names.append(field.name.toString());
        return names;
    }

private:
    [[nodiscard]] templating::Value kept(const Field<Source> &field) const
    {
        const auto known = std::ranges::find(m_kept, &field, &Kept::first);
        return known == m_kept.end() ? m_kept.emplace_back(&field, field.make(m_source)).second : known->second;
    }

    using Kept = std::pair<const Field<Source> *, templating::Value>;
    std::span<const Field<Source>> m_fields;
    Source m_source;
    mutable std::vector<Kept> m_kept;
};

/// A record as a value.
template <class Source, std::size_t Count>
[[nodiscard]] templating::Value record(const std::array<Field<Source>, Count> &fields, Source source)
{
    return std::shared_ptr<const templating::Members>(std::make_shared<Record<Source>>(fields, std::move(source)));
}

} // namespace stepwright::exporting
