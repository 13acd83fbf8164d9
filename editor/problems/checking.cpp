#include "editor/problems/checking.h"

#include "editor/problems/problemsmodel.h"

namespace stepwright {

Checking::Checking(const ParsedText &text, ProblemsModel *problems, QObject *parent)
    : QObject(parent), m_text(text), m_problems(problems)
{
    connect(&text, &ParsedText::changed, this,
            [this](int, int, const gherkin::LineChange &change) { takeEdit(change); });
}

void Checking::takeEdit(const gherkin::LineChange &change)
{
    m_lint.update(m_text.tree(), change);
    show();
}

void Checking::setSettings(const linting::LintSettings &settings)
{
    if (settings == m_lint.settings())
        return;
    m_lint.setSettings(settings);
    show();
}

void Checking::setProject(std::shared_ptr<const linting::ProjectIndex> project, const QString &uid)
{
    m_lint.setProject(std::move(project), uid);
    show();
}

void Checking::setWrittenLine(int line)
{
    if (line == std::exchange(m_writtenLine, line))
        return;
    show();
}

void Checking::show()
{
    std::vector<linting::Problem> problems = m_lint.problems();
    std::erase_if(problems, [this](const linting::Problem &problem) {
        return problem.rule == linting::RuleId::TrailingBlanks && int(problem.line) + 1 == m_writtenLine;
    });
    m_problems->setProblems(m_text.tree(), std::move(problems));
}

} // namespace stepwright
