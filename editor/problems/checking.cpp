#include "editor/problems/checking.h"

#include "editor/problems/problemsmodel.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <utility>

namespace stepwright {

namespace {

constexpr quint32 mostLinesAtOnce = 2'000; // the rules look at them in a few milliseconds

} // namespace

Checking::Checking(const ParsedText &text, ProblemsModel *problems, QObject *parent)
    : QObject(parent), m_text(text), m_problems(problems), m_lint(std::make_shared<linting::FeatureLint>())
{
    connect(&text, &ParsedText::changed, this,
            [this](int, int, const gherkin::LineChange &change) { takeEdit(change); });
}

void Checking::takeEdit(const gherkin::LineChange &change)
{
    if (m_isReading) {
        m_meanwhile = m_meanwhile ? gherkin::joined(*m_meanwhile, change) : change;
        m_problems->setProblems(m_text.tree(), linting::syntaxProblems(m_text.tree()));
    } else if (change.removed + change.inserted > mostLinesAtOnce) {
        readInBackground();
    } else {
        m_lint->update(m_text.tree(), change);
        show();
    }
}

void Checking::readInBackground()
{
    m_isReading = true;
    m_isOutdated = false;
    m_meanwhile.reset();
    m_problems->setProblems(m_text.tree(), linting::syntaxProblems(m_text.tree()));
    auto lint = std::make_shared<linting::FeatureLint>(m_settings);
    lint->setProject(m_project, m_uid);
    lint->setDefinitions(m_definitions);
    const auto read = [lint, tree = m_text.tree()] {
        lint->read(tree);
        return lint;
    };
    QtConcurrent::run(read).then(this,
                                 [this](std::shared_ptr<linting::FeatureLint> result) { takeRead(std::move(result)); });
}

void Checking::takeRead(std::shared_ptr<linting::FeatureLint> read)
{
    m_isReading = false;
    if (m_isOutdated) {
        readInBackground();
        return;
    }
    std::swap(m_lint, read);
    QThreadPool::globalInstance()->start([old = std::move(read)] {}); // it takes long to be taken apart
    if (const auto meanwhile = std::exchange(m_meanwhile, {}))
        takeEdit(*meanwhile);
    else
        showAgain();
}

void Checking::setSettings(const linting::LintSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_lint->setSettings(settings);
    showAgain();
}

void Checking::setProject(std::shared_ptr<const linting::ProjectIndex> project, const QString &uid)
{
    m_project = std::move(project);
    m_uid = uid;
    if (m_isReading) {
        m_isOutdated = true;
        return;
    }
    m_lint->setProject(m_project, uid);
    showAgain();
}

void Checking::setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index)
{
    if (index == m_definitions)
        return;
    m_definitions = std::move(index);
    if (m_isReading) {
        m_isOutdated = true;
    } else if (m_text.tree().lineCount() > mostLinesAtOnce) {
        readInBackground();
    } else {
        m_lint->setDefinitions(m_definitions);
        showAgain();
    }
}

void Checking::setWrittenLine(int line)
{
    if (line == std::exchange(m_writtenLine, line))
        return;
    show();
}

void Checking::showAgain()
{
    show();
    Q_EMIT lookedAgain();
}

void Checking::show()
{
    if (m_isReading)
        return;
    std::vector<linting::Problem> problems = m_lint->problems();
    std::erase_if(problems, [this](const linting::Problem &problem) {
        return problem.rule == linting::RuleId::TrailingBlanks && int(problem.line) + 1 == m_writtenLine;
    });
    m_problems->setProblems(m_text.tree(), std::move(problems));
}

} // namespace stepwright
