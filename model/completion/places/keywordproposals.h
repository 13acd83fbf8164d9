#pragma once

#include "model/completion/proposal.h"
#include "model/gherkin/tree/tree.h"

namespace stepwright::completion {

/// The keywords of the feature's language that may stand on a line and that begin with what was typed, as they are
/// inserted: titles with colon and blank, steps with their blank; in Markdown with bullet or `#` where `lineText` has
/// none. In the order of the dialect, without `*`.
[[nodiscard]] QList<Proposal> keywordProposals(const gherkin::Tree &tree, quint32 line, QStringView lineText,
                                               QStringView typed);

/// The codes of languages that begin with what was typed or whose names do.
[[nodiscard]] QList<Proposal> languageProposals(QStringView typed);

} // namespace stepwright::completion
