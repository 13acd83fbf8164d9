#include "model/sync/reconcile/resolving/definitionchoices.h"

#include "model/sync/reconcile/examples/parameterrename.h"

namespace stepwright::sync {

using namespace project;

namespace {

using Take = Choice::Take;

QList<DecidedConflict> ofField(const QList<DecidedConflict> &decisions, Field field, bool isWhole)
{
    QList<DecidedConflict> found;
    for (const DecidedConflict &decision : decisions) {
        if (decision.conflict->field == field && decision.conflict->place.isEmpty() == isWhole)
            found.append(decision);
    }
    return found;
}

/// The platform's text or steps in place of ours, with rows merged under its parameters.
Definition withTheirText(const DefinitionVersions &versions, const Conflict &conflict)
{
    const auto &[merged, base, ours, theirs] = versions;
    Definition result = theirs;
    if (const auto *body = std::get_if<Body>(&conflict.theirs))
        result.body = *body;
    if (!base)
        return result;
    const QList<Parameter> &parameters = theirs.examples.parameters;
    Findings known; // the same as of ours' text
    result.examples = mergeExamples({parameters, base->examples.rows}, {parameters, ours.examples.rows},
                                    {parameters, theirs.examples.rows}, {}, known);
    return result;
}

const Parameter *parameterOf(const Conflict &conflict)
{
    for (const ConflictValue *value : {&conflict.ours, &conflict.theirs, &conflict.base}) {
        if (const auto *parameter = std::get_if<Parameter>(value))
            return parameter;
    }
    return nullptr;
}

void decideParameter(Examples &examples, const DecidedConflict &decision)
{
    const Parameter *about = parameterOf(*decision.conflict);
    if (!about)
        return; // a name, which comes last
    const QString name = about->name;
    if (isGone(decision)) {
        examples.parameters.removeIf([&](const Parameter &parameter) { return parameter.name == name; });
        for (Dataset &row : examples.rows)
            row.values.removeIf([&](const Argument &cell) { return cell.name == name; });
        return;
    }
    const auto parameter = std::ranges::find(examples.parameters, name, &Parameter::name);
    const auto *theirs = std::get_if<Parameter>(&decision.conflict->theirs);
    if (decision.conflict->kind != ConflictKind::Changed || parameter == examples.parameters.end() || !theirs)
        return;
    if (decision.takes(Take::Theirs)) {
        *parameter = *theirs;
    } else if (decision.takes(Take::Edited)) {
        const Expression like =
            parameter->defaultValue.value_or(theirs->defaultValue.value_or(Expression{ExpressionKind::String}));
        if (const Result<Expression> value = valueFrom(decision.choice->text, like))
            parameter->defaultValue = *value;
    }
}

Dataset withCell(Dataset row, const DecidedConflict &decision)
{
    const Conflict &conflict = *decision.conflict;
    if (conflict.kind != ConflictKind::Changed)
        return row;
    if (conflict.part.isEmpty()) {
        const auto *theirs = std::get_if<QString>(&conflict.theirs);
        if (decision.takes(Take::Edited))
            row.name = decision.choice->text.trimmed();
        else if (theirs && decision.takes(Take::Theirs))
            row.name = *theirs;
        return row;
    }
    const auto cell = std::ranges::find(row.values, conflict.part, &Argument::name);
    if (cell == row.values.end())
        return row;
    if (decision.takes(Take::Edited))
        cell->value = valueFrom(decision.choice->text, cell->value).value_or(cell->value);
    else if (const auto *theirs = std::get_if<Expression>(&conflict.theirs); theirs && decision.takes(Take::Theirs))
        cell->value = *theirs;
    return row;
}

/// All rows of one side, or those of both.
void decideRows(QList<Dataset> &rows, const QList<Dataset> &theirs, const DecidedConflict &decision)
{
    if (decision.takes(Take::Theirs))
        rows = theirs;
    if (!decision.takes(Take::Both))
        return;
    KeyTable table;
    const std::vector<int> known = table.ofEach(rows);
    const std::vector<int> keys = table.ofEach(theirs);
    for (qsizetype index = 0; index < theirs.size(); ++index) {
        if (!std::ranges::contains(known, keys[size_t(index)]))
            rows.append(theirs[index]);
    }
}

/// Where both gave a parameter another name.
Renaming renamingOf(const QList<DecidedConflict> &decisions)
{
    Renaming renaming;
    for (const DecidedConflict &decision : decisions) {
        const auto *ours = std::get_if<QString>(&decision.conflict->ours);
        const auto *theirs = std::get_if<QString>(&decision.conflict->theirs);
        if (!ours || !theirs)
            continue;
        if (decision.takes(Take::Theirs))
            renaming.insert(*ours, *theirs);
        else if (decision.takes(Take::Edited))
            renaming.insert(*ours, decision.choice->text.trimmed());
    }
    return renaming;
}

} // namespace

Definition withDefinitionChoices(const DefinitionVersions &versions, const QList<DecidedConflict> &decisions,
                                 const EditContext &context)
{
    Definition result = versions.merged;
    for (const DecidedConflict &decision : ofField(decisions, Field::Steps, true)) {
        if (decision.takes(Take::Theirs))
            result = withTheirText(versions, *decision.conflict);
    }
    for (const DecidedConflict &decision : ofField(decisions, Field::Examples, true))
        decideRows(result.examples.rows, versions.theirs.examples.rows, decision);
    result.examples.rows = withListChoices(
        result.examples.rows, ofField(decisions, Field::Examples, false),
        [](const Dataset &row, const DecidedConflict &decision) { return QList<Dataset>{withCell(row, decision)}; },
        lastOfPlace);
    for (const DecidedConflict &decision : ofField(decisions, Field::Parameters, false))
        decideParameter(result.examples, decision);
    result.body = withBodyChoices(std::move(result.body), ofField(decisions, Field::Steps, false), context);
    return withNames(std::move(result), renamingOf(ofField(decisions, Field::Parameters, true)));
}

} // namespace stepwright::sync
