#pragma once

#include "model/project/steps.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace stepwright::definitions {

/// How the text of a definition is to be understood.
enum class PatternKind : quint8 {
    Expression, ///< a cucumber expression
    Regex,
    Either,  ///< a text that some versions of a framework take for an expression, others for a regular expression
    Parse,   ///< Python's parse: `{count:d} cups`
    Turnip,  ///< Behat's and Turnip's `:count cup(s)`
    Literal, ///< the text itself
};

/// How much of a step a regular expression must match.
enum class Fit : quint8 {
    Search, ///< a part of it
    Begin,  ///< from its beginning on
    Whole,
};

/// Where else a definition competes with others of the same text.
enum class Reach : quint8 {
    Everywhere,
    File,   ///< only with those of its own file
    Nobody, ///< a scope that cannot be read here decides
};

/// Stands in a pattern for something that is only known when the code runs.
inline constexpr QChar gap{u'\uFFFC'};

/// The kinds of steps as bits.
constexpr quint8 bitOf(project::StepKind kind)
{
    return quint8(1U << int(kind));
}
inline constexpr quint8 anyKind =
    bitOf(project::StepKind::Context) | bitOf(project::StepKind::Action) | bitOf(project::StepKind::Outcome);

/// What a piece of code, or an action word of the project, says about the steps it carries out.
struct StepDefinition
{
    QString pattern; ///< as its language means it: without quotes and escapes of the string it stands in
    PatternKind kind = PatternKind::Expression;
    Fit fit = Fit::Search; ///< of a regular expression
    Reach reach = Reach::Everywhere;
    quint8 kinds = anyKind; ///< steps that it may be for (bits)
    bool ignoresCase = false;
    bool isExtended = false;  ///< a regular expression with blanks and comments that do not count
    bool dotsMeanAll = false; ///< a dot of the regular expression stands for line breaks, too
    QString file;             ///< absolute path; empty: an action word of the project
    int line = 0;             ///< 1-based
    QString actionWord;       ///< name of the action word

    [[nodiscard]] bool isActionWord() const { return file.isEmpty(); }
    /// What people know it by.
    [[nodiscard]] QString label() const { return isActionWord() ? actionWord : QString(pattern).replace(gap, u'…'); }

    bool operator==(const StepDefinition &) const = default;
};

/// A definition that cannot be used as it is written.
struct DefinitionProblem
{
    QString file;
    int line = 0;
    QString message;     ///< translated
    bool isNote = false; ///< it is used nevertheless
    bool operator==(const DefinitionProblem &) const = default;
};

/// A parameter type of a project's own: what `{name}` stands for in a text.
struct ParameterType
{
    QString name;
    QStringList regexes;     ///< as its language writes them
    QString function;        ///< Python: the function whose pattern it has, which another file may define
    bool isFunction = false; ///< it is such a function
    QString file;
    int line = 0;

    bool operator==(const ParameterType &) const = default;
};

/// What one source file says.
struct FileDefinitions
{
    std::vector<StepDefinition> definitions;
    std::vector<ParameterType> types;
    std::vector<DefinitionProblem> problems;
};

} // namespace stepwright::definitions
