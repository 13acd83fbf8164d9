#pragma once

#include "platform/api/runs/runresources.h"

namespace stepwright::platform {

/// The tests of a run with what a call includes: scenarios, datasets, last results, tags.
class TestList
{
public:
    [[nodiscard]] static Async<TestList> read(Call &call, qint64 run);

    [[nodiscard]] const std::vector<TestSnapshot> &tests() const { return m_tests; }

    /// A test as a resource; what it includes is remembered.
    [[nodiscard]] QJsonObject add(const TestSnapshot &test);
    [[nodiscard]] const JsonText &included() const { return m_included; }

private:
    std::vector<TestSnapshot> m_tests;
    TagIndex m_tags;
    QHash<qint64, JsonText> m_scenarios;
    QHash<qint64, JsonText> m_datasets;
    QHash<qint64, TestResult> m_results; ///< by test
    QHash<qint64, int> m_indexes;        ///< of tests among those of their scenario
    bool m_withSteps = false;
    QSet<QString> m_seen;
    JsonText m_included = JsonText::list();
};

/// Adds a result to a build and answers it. Errors: Invalid (the build is closed).
[[nodiscard]] Async<Answer> answerNewResult(Call &call, TestResult result, Build build);

} // namespace stepwright::platform
