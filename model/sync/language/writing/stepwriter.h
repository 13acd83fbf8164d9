#pragma once

#include "model/gherkin/dialect.h"
#include "model/project/steptext.h"
#include "model/sync/language/reading/outlinenames.h"

namespace stepwright::sync {

/// A call as Gherkin says it.
struct WrittenStep
{
    QString keyword; ///< with its blank
    QString text;
    std::optional<QString> docString;
    QStringList table; ///< its lines, not indented
};

/// Writes statements as lines of Gherkin in one language.
class StepWriter
{
public:
    /// The words must outlive the writer.
    StepWriter(const QList<project::ActionWordDocument> &words, const gherkin::Dialect &dialect);

    /// The step that a call is; its variables are columns.
    [[nodiscard]] WrittenStep stepOf(const project::Call &call, const OutlineNames &names);
    /// The lines of a statement: a step with what belongs to it, or comments for what Gherkin cannot say.
    [[nodiscard]] QStringList lines(const project::Statement &statement, const OutlineNames &names);

    /// The usual keyword of a role in this language, without colon or blank.
    [[nodiscard]] QString keyword(gherkin::KeywordRole role) const;
    /// A step keyword of this language with its blank, for "given"…, or the bullet.
    [[nodiscard]] QString stepKeyword(const QString &annotation) const;
    /// Translated: what was written in a way that cannot be read back.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    /// `arguments` gets all of the call's, those of the word's defaults too.
    [[nodiscard]] project::ResolvedCall resolve(const project::Call &call, QList<project::Argument> &arguments);

    project::ProjectDocument m_document;
    project::ActionWordIndex m_index;
    const gherkin::Dialect &m_dialect;
    QStringList m_problems;
};

/// The character whose delimiters can hold a text: `"`, unless the text itself has what would be read as escapes.
[[nodiscard]] QChar docStringDelimiter(const QString &text);

/// The lines of a doc string between its delimiters.
[[nodiscard]] QStringList docStringLines(const QString &text, QChar delimiter = u'"');

/// A table of all rows of a scenario, with its header, not indented.
[[nodiscard]] QStringList exampleLines(const project::ScenarioDocument &scenario, const OutlineNames &names);

} // namespace stepwright::sync
