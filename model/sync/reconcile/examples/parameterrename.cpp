#include "model/sync/reconcile/examples/parameterrename.h"

#include <algorithm>

namespace stepwright::sync {

using namespace project;

namespace {

constexpr double mostlyEqual = 0.8;

bool has(const Definition &side, const QString &name)
{
    return std::ranges::contains(side.examples.parameters, name, &Parameter::name);
}

QStringList namesOnlyIn(const Definition &one, const Definition &other)
{
    QStringList names;
    for (const Parameter &parameter : one.examples.parameters) {
        if (!has(other, parameter.name) && !names.contains(parameter.name))
            names.append(parameter.name);
    }
    return names;
}

/// The share of rows that have under the new name what they had under the old one.
double shareOfEqual(const Definition &base, const QString &was, const Definition &side, const QString &is,
                    const Alignment &rows)
{
    int partners = 0;
    int equal = 0;
    for (int row = 0; row < int(base.examples.rows.size()); ++row) {
        const int partner = rows.after[size_t(row)];
        const Expression *before = partner < 0 ? nullptr : cellIn(base.examples.rows[row], was);
        if (!before)
            continue;
        ++partners;
        const Expression *after = cellIn(side.examples.rows[partner], is);
        equal += after && *before == *after;
    }
    return partners == 0 ? 0 : double(equal) / partners;
}

/// Old names by the new ones of a side.
Renaming renamedBy(const Definition &side, const Definition &base, const Definition &other)
{
    Renaming toBase;
    const QStringList gone = namesOnlyIn(base, side);
    const QStringList come = namesOnlyIn(side, base);
    if (gone.isEmpty() || come.isEmpty())
        return toBase;
    const Alignment rows = alignRows(base.examples.rows, side.examples.rows);
    for (const QString &was : gone) {
        for (const QString &is : come) {
            if (!toBase.contains(is) && !has(other, is) && shareOfEqual(base, was, side, is, rows) >= mostlyEqual) {
                toBase.insert(is, was);
                break;
            }
        }
    }
    return toBase;
}

void rename(Expression &expression, const Renaming &renaming)
{
    if (expression.kind == ExpressionKind::Variable)
        expression.text = renaming.value(expression.text, expression.text);
    for (Expression &child : expression.children)
        rename(child, renaming);
}

void rename(Body &body, const Renaming &renaming);

struct RenameIn
{
    const Renaming &renaming;

    void operator()(Call &call) const
    {
        for (Argument &argument : call.arguments)
            rename(argument.value, renaming);
    }
    void operator()(Step &step) const { rename(step.value, renaming); }
    void operator()(Assign &assign) const
    {
        rename(assign.target, renaming);
        rename(assign.value, renaming);
    }
    void operator()(If &block) const
    {
        rename(block.condition, renaming);
        rename(block.then, renaming);
        rename(block.otherwise, renaming);
    }
    void operator()(While &block) const
    {
        rename(block.condition, renaming);
        rename(block.body, renaming);
    }
};

void rename(Body &body, const Renaming &renaming)
{
    for (Statement &statement : body)
        std::visit(RenameIn{renaming}, statement.content);
}

} // namespace

RenamedParameters renamedParameters(const Definition &base, const Definition &ours, const Definition &theirs)
{
    RenamedParameters result;
    result.oursToBase = renamedBy(ours, base, theirs);
    result.theirsToBase = renamedBy(theirs, base, ours);
    for (const auto [is, was] : result.theirsToBase.asKeyValueRange())
        result.baseToMerged.insert(was, is);
    for (const auto [is, was] : result.oursToBase.asKeyValueRange()) {
        if (result.baseToMerged.contains(was))
            result.apart.append({was, is, result.baseToMerged[was]});
        result.baseToMerged.insert(was, is);
    }
    return result;
}

Definition withNames(Definition definition, const Renaming &renaming)
{
    if (renaming.isEmpty())
        return definition;
    for (Parameter &parameter : definition.examples.parameters)
        parameter.name = renaming.value(parameter.name, parameter.name);
    for (Dataset &row : definition.examples.rows) {
        for (Argument &cell : row.values)
            cell.name = renaming.value(cell.name, cell.name);
    }
    rename(definition.body, renaming);
    return definition;
}

Findings withNames(Findings findings, const Renaming &renaming)
{
    if (renaming.isEmpty())
        return findings;
    for (Conflict &conflict : findings.conflicts) {
        if (!conflict.table.isInTable())
            conflict.part = renaming.value(conflict.part, conflict.part);
        for (ConflictValue *value : {&conflict.base, &conflict.ours, &conflict.theirs}) {
            if (auto *parameter = std::get_if<Parameter>(value)) {
                parameter->name = renaming.value(parameter->name, parameter->name);
            } else if (auto *row = std::get_if<Dataset>(value)) {
                for (Argument &cell : row->values)
                    cell.name = renaming.value(cell.name, cell.name);
            } else if (auto *expression = std::get_if<Expression>(value)) {
                rename(*expression, renaming);
            } else if (auto *statement = std::get_if<Statement>(value)) {
                std::visit(RenameIn{renaming}, statement->content);
            }
        }
    }
    return findings;
}

} // namespace stepwright::sync
