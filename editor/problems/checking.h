#pragma once

#include "editor/text/parsedtext.h"
#include "model/linting/featurelint.h"

#include <QObject>

#include <memory>
#include <optional>

namespace stepwright {

class ProblemsModel;

/// Keeps the problems of an edited text up to date, key by key. Where very many lines change at once, the rules look at
/// them in the background; until then only the parser's problems are shown.
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

    /// What carries the steps out; null: not known.
    void setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index);

    /// Blanks at the end of the line (1-based) that is being written are not worth a word; 0: no line is.
    void setWrittenLine(int line);

Q_SIGNALS:
    /// There may be other problems, though the text is as it was.
    void lookedAgain();

private:
    void takeEdit(const gherkin::LineChange &change);
    void readInBackground();
    void takeRead(std::shared_ptr<linting::FeatureLint> read);
    void show();
    void showAgain();

    const ParsedText &m_text;
    ProblemsModel *m_problems;
    std::shared_ptr<linting::FeatureLint> m_lint;
    linting::LintSettings m_settings;
    std::shared_ptr<const linting::ProjectIndex> m_project;
    QString m_uid;
    std::shared_ptr<const definitions::DefinitionIndex> m_definitions;
    int m_writtenLine = 0;
    bool m_isReading = false;                       ///< in the background; m_lint is out of date then
    bool m_isOutdated = false;                      ///< what is read then, for other reasons than edits
    std::optional<gherkin::LineChange> m_meanwhile; ///< edits since then
};

} // namespace stepwright
