#pragma once

#include "model/completion/context.h"
#include "model/completion/places/featurefacts.h"
#include "model/completion/proposal.h"

namespace stepwright::completion {

/// What can stand in the first row of a table on a line: whole rows that the same step or the project has elsewhere and
/// that begin with the cells so far, and in examples the parameters of the outline that have no column yet.
[[nodiscard]] QList<Proposal> headerProposals(const gherkin::Tree &tree, quint32 line, QStringView lineText,
                                              const TypingContext &context, const ProjectFacts &facts);

/// What columns of the same name hold elsewhere.
[[nodiscard]] QList<Proposal> cellProposals(const gherkin::Tree &tree, quint32 line, const TypingContext &context,
                                            const ProjectFacts &facts);

/// The parameters of the outline around a line.
[[nodiscard]] QList<Proposal> parameterProposals(const gherkin::Tree &tree, quint32 line, const TypingContext &context);

/// For an empty line behind a step: the first rows of the tables that this step has elsewhere.
[[nodiscard]] QList<Proposal> tablesForStep(const gherkin::Tree &tree, quint32 line, const ProjectFacts &facts);

/// The step to which a table or doc string on a line would belong; invalid: it would belong to examples, or nowhere.
[[nodiscard]] gherkin::Step stepBefore(const gherkin::Tree &tree, quint32 line);

/// Those texts that begin with what was typed, then those in which another word does.
[[nodiscard]] QList<UsedText> fitting(const QList<UsedText> &texts, QStringView typed);

} // namespace stepwright::completion
