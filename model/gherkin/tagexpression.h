#pragma once

#include "model/base/result.h"

#include <QStringList>

#include <memory>

namespace stepwright::gherkin {

/// A condition on tags such as `@smoke and not (@slow or @wip)`, as Cucumber's tag expressions define it
/// (cucumber.io/docs/cucumber/api, "Tag expressions"): not before and before or; blanks, parentheses and backslashes in
/// tags are written with a backslash. An empty expression holds for everything.
class TagExpression
{
public:
    TagExpression();
    TagExpression(TagExpression &&) noexcept;
    TagExpression &operator=(TagExpression &&) noexcept;
    ~TagExpression();

    /// Error: Invalid, with what is wrong at which character.
    [[nodiscard]] static Result<TagExpression> parse(const QString &text);

    /// Whether it holds for something with these tags, written with `@`.
    [[nodiscard]] bool holds(const QStringList &tags) const;

    struct Node;

private:
    std::unique_ptr<Node> m_root; ///< null: always holds
};

} // namespace stepwright::gherkin
