#pragma once

#include "model/definitions/definitionindex.h"
#include "model/linting/comparing/projectindex.h"
#include "model/linting/lintsettings.h"
#include "model/project/entities.h"
#include "model/store/answers.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>

namespace stepwright {

class Session;

/// A problem of a feature that need not be open.
struct ProjectProblem
{
    QString folderUid;
    QString feature; ///< its name
    linting::Severity severity = linting::Severity::Error;
    int rule = -1;  ///< number of the rule; -1: the parser found it
    int line = 1;   ///< 1-based
    int column = 1; ///< 1-based
    QString message;

    bool operator==(const ProjectProblem &) const = default;
};

/// Keeps the picture of the project's names, tags and steps that the rules compare with, and lists the problems of all
/// features once somebody looks at them. Reads and checks in the background.
class ProjectChecker : public QObject
{
    Q_OBJECT

public:
    explicit ProjectChecker(Session &session, QObject *parent = nullptr);

    /// What the project says about the rules.
    [[nodiscard]] const linting::LintSettings &settings() const { return m_settings; }
    /// Changes it, as one change of the project that undo takes back.
    void changeSettings(const linting::LintSettings &settings);

    /// Never null; without features until the project is read.
    [[nodiscard]] std::shared_ptr<const linting::ProjectIndex> index() const { return m_index; }

    /// What carries the project's steps out; null: not known.
    void setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index);
    [[nodiscard]] std::shared_ptr<const definitions::DefinitionIndex> definitions() const { return m_definitions; }

    /// Whether the problems of all features are to be listed, and kept up to date.
    void setListing(bool on);
    [[nodiscard]] const std::vector<ProjectProblem> &problems() const { return m_problems; }
    /// Whether the list is still being made.
    [[nodiscard]] bool isListing() const { return m_isListing; }

Q_SIGNALS:
    void settingsChanged();
    void indexChanged();
    void definitionsChanged();
    void problemsChanged();

private:
    void openProject();
    void closeProject();
    void takeTree();
    void readSome();
    void listProblems();
    void listSome(const QStringList &uids, qsizetype from,
                  const std::shared_ptr<std::vector<ProjectProblem>> &problems);
    [[nodiscard]] QStringList featureUids() const;

    Session &m_session;
    linting::LintSettings m_settings;
    std::shared_ptr<const linting::ProjectIndex> m_index;
    std::shared_ptr<const definitions::DefinitionIndex> m_definitions;
    QSet<QString> m_known; ///< features in the index, or on their way into it
    QStringList m_waiting; ///< features to be read
    std::vector<ProjectProblem> m_problems;
    quint64 m_generation = 0; ///< tells an answer of a project that is closed
    quint64 m_listing = 0;    ///< tells an answer to an older wish
    bool m_isReading = false;
    bool m_wantsList = false;
    bool m_isListing = false;
};

} // namespace stepwright
