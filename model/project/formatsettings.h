#pragma once

#include "model/gherkin/format.h"

#include <QString>

namespace stepwright::project {

/// How a project's features are formatted.
struct FormatSettings
{
    gherkin::FormatOptions options{};
    bool onSave = false; ///< each feature as it is saved

    bool operator==(const FormatSettings &) const = default;
};

/// The key of the project's setting that holds them.
inline constexpr QStringView formatSettingsKey = u"editor.format";

/// The settings as JSON text, for the project's file.
[[nodiscard]] QString toJson(const FormatSettings &settings);

/// Reads what toJson wrote; what is missing or makes no sense is as usual.
[[nodiscard]] FormatSettings formatSettingsFromJson(const QString &json);

} // namespace stepwright::project
