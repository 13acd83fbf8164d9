#pragma once

#include "model/linting/lintsettings.h"
#include "model/linting/problem.h"
#include "model/linting/words/words.h"

#include <vector>

namespace stepwright::linting {

/// What a rule found, with its place counted from the first line of the unit it is in, so that it stays right when the
/// unit moves.
struct Finding
{
    RuleId rule = RuleId::NoThen;
    quint32 line = 0;   ///< from the unit's first
    quint32 column = 0; ///< bytes from the line's begin
    quint32 length = 0; ///< bytes
    quint32 number = 0; ///< Problem::number
    QByteArray other;   ///< Problem::other

    bool operator==(const Finding &) const = default;
};

/// Where rules look and what they write down: some lines of a tree.
class Scope
{
public:
    Scope(const gherkin::Tree &tree, gherkin::LineRange lines, const LintSettings &settings)
        : m_tree(tree), m_lines(lines), m_settings(settings), m_words(LanguageWords::of(tree.dialect().code()))
    {
    }

    [[nodiscard]] const gherkin::Tree &tree() const { return m_tree; }
    [[nodiscard]] gherkin::LineRange lines() const { return m_lines; }
    [[nodiscard]] const LanguageWords &words() const { return m_words; }
    [[nodiscard]] int limit(RuleId id) const { return m_settings[id].limit; }

    /// Writes a finding down, if its rule is on. line: 0-based in the tree; range: bytes of the source in this line.
    void report(RuleId id, quint32 line, gherkin::TextRange range, quint32 number = 0, const QByteArray &other = {});

    /// What was found, by lines.
    [[nodiscard]] std::vector<Finding> take();

private:
    const gherkin::Tree &m_tree;
    gherkin::LineRange m_lines;
    const LintSettings &m_settings;
    const LanguageWords &m_words;
    std::vector<Finding> m_findings;
};

} // namespace stepwright::linting
