#pragma once

#include <QString>
#include <QUtf8StringView>

#include <span>
#include <vector>

namespace stepwright::project {

/// A scenario as far as recognising it after an edit needs it.
struct ScenarioShape
{
    QString name;
    QString ruleName;
    std::vector<QUtf8StringView> body; ///< ScenarioContent::body
};

/// Says which scenario of a feature's new text is which of the old one: an index into `before` for each of `after`, -1
/// for a new scenario. Same name and body come first, then same name, then same body (renamed), then the likest bodies;
/// what is left is the same where it stands at the same place between the same neighbours and shares at least a line.
[[nodiscard]] std::vector<int> matchScenarios(std::span<const ScenarioShape> before,
                                              std::span<const ScenarioShape> after);

} // namespace stepwright::project
