#pragma once

#include <QList>
#include <QString>

namespace stepwright::completion {

enum class ProposalKind {
    Keyword,
    Step,
    ActionWord, ///< a step that is an action word and not used so far
    Tag,
    Language,
    MediaType,
    TableHeader, ///< a whole row
    Cell,
    Parameter, ///< `<name>`
    Value,     ///< of a parameter of a step
};

[[nodiscard]] constexpr bool isStep(ProposalKind kind)
{
    return kind == ProposalKind::Step || kind == ProposalKind::ActionWord;
}

/// One thing that can be inserted.
struct Proposal
{
    ProposalKind kind = ProposalKind::Step;
    QString text;           ///< as it is inserted; a step with the values it is used with
    int uses = 0;           ///< in the project; 0 also where uses are not counted
    QString note;           ///< what else to say of it: a language's name
    bool isCloseFit = true; ///< what was typed begins it

    bool operator==(const Proposal &) const = default;
};

} // namespace stepwright::completion
