#pragma once

#include "model/linting/rule.h"

#include <QLatin1StringView>

namespace stepwright::linting {

/// What a project says about one rule.
struct RuleSetting
{
    Severity severity = Severity::Off;
    int limit = 0; ///< of a rule that has one

    bool operator==(const RuleSetting &) const = default;
};

/// Severity and limit of each rule in a project.
class LintSettings
{
public:
    /// The key of the project's settings under which they are stored.
    static constexpr QLatin1StringView key{"linting"};

    /// Every rule as the registry has it.
    LintSettings();

    [[nodiscard]] const RuleSetting &operator[](RuleId id) const { return m_rules[std::size_t(id)]; }
    [[nodiscard]] bool isOn(RuleId id) const { return (*this)[id].severity != Severity::Off; }
    void set(RuleId id, const RuleSetting &setting) { m_rules[std::size_t(id)] = setting; }

    /// Sets one rule by a text such as `no-when=off` or `too-many-steps=warning:20`; false where it is none.
    [[nodiscard]] bool setFromText(QStringView text);

    /// What differs from the registry as JSON, for storage; empty where nothing does.
    [[nodiscard]] QString toJson() const;
    /// Reads what toJson wrote; rules, severities and limits that do not exist are passed over.
    [[nodiscard]] static LintSettings fromJson(const QString &json);

    bool operator==(const LintSettings &) const = default;

private:
    std::array<RuleSetting, ruleCount> m_rules;
};

} // namespace stepwright::linting
