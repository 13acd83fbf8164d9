#pragma once

#include "editor/text/parsedtext.h"
#include "model/linting/featurelint.h"

#include <QObject>

namespace stepwright {

class ProblemsModel;

/// Keeps the problems of an edited text up to date, key by key.
class Checking : public QObject
{
    Q_OBJECT

public:
    /// `text` must outlive it; `problems` shows what is found.
    Checking(const ParsedText &text, ProblemsModel *problems, QObject *parent);

    /// Severity and limits of the rules.
    void setSettings(const linting::LintSettings &settings);
    /// What the text is compared with; `uid` is its own feature's folder.
    void setProject(std::shared_ptr<const linting::ProjectIndex> project, const QString &uid);

    /// Blanks at the end of the line (1-based) that is being written are not worth a word; 0: no line is.
    void setWrittenLine(int line);

    [[nodiscard]] const linting::FeatureLint &lint() const { return m_lint; }

private:
    void takeEdit(const gherkin::LineChange &change);
    void show();

    const ParsedText &m_text;
    ProblemsModel *m_problems;
    linting::FeatureLint m_lint;
    int m_writtenLine = 0;
};

} // namespace stepwright
