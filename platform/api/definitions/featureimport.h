#pragma once

#include "platform/storage/tables/content/folders.h"

namespace stepwright::platform {

/// Whether an imported feature gives its folder its name.
enum class FeatureName { BecomesFolderName, IsLeftOut };

/// What is to be imported.
struct GivenFeature
{
    QByteArray text; ///< UTF-8
    FeatureName name = FeatureName::IsLeftOut;

    /// As a job is given it, and back.
    [[nodiscard]] QByteArray toInput() const;
    [[nodiscard]] static GivenFeature fromInput(const QByteArray &input);

    /// Whether importing it takes so long that nobody should wait for it.
    [[nodiscard]] bool isLarge() const;
};

/// Errors: Invalid (the text is no feature).
[[nodiscard]] Result<> checkFeature(const QByteArray &text);

/// Reads a feature into a folder: its description, tags and background become the folder's, its scenarios (those of
/// rules, too) those of the folder, and its steps action words of the project. Scenarios of the same name in the folder
/// are written anew, others are made; scenarios that the text does not have stay. A name that another folder's scenario
/// has gets a number. Errors: Invalid (the text is no feature).
[[nodiscard]] Async<> importFeature(Connection &connection, Stamp stamp, qint64 folder, GivenFeature feature);

} // namespace stepwright::platform
