#include "model/gherkin/tree/nodes.h"

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

namespace {

// The lines inside of a node, after its own.
LineRange inner(Node node)
{
    return {node.lineIndex() + 1, node.record().extent - 1};
}

template <class T>
Nodes<T> inside(Node node, quint32 kinds)
{
    return {&node.tree(), node.tree().lines.data(), inner(node), kinds};
}

} // namespace

Nodes<Step> Background::steps() const
{
    return inside<Step>(*this, bit(LineKind::Step));
}

Nodes<Step> Scenario::steps() const
{
    return inside<Step>(*this, bit(LineKind::Step));
}

Nodes<Examples> Scenario::examples() const
{
    return inside<Examples>(*this, bit(LineKind::Examples));
}

KeywordType Step::keywordType() const
{
    const Keyword *entry = keywordEntry();
    return entry ? entry->type : KeywordType::Unknown;
}

DataTable Step::dataTable() const
{
    return as<DataTable>(inside<Node>(*this, bit(LineKind::TableRow)).first());
}

DocString Step::docString() const
{
    return as<DocString>(inside<Node>(*this, bit(LineKind::DocStringSeparator)).first());
}

DataTable Examples::table() const
{
    return as<DataTable>(inside<Node>(*this, bit(LineKind::TableRow)).first());
}

TableRow Examples::header() const
{
    return as<TableRow>(table());
}

Nodes<TableRow> Examples::body() const
{
    const DataTable rows = table();
    return rows ? inside<TableRow>(rows, bit(LineKind::TableRow)) : Nodes<TableRow>();
}

Nodes<Node> ScenarioContainer::children() const
{
    return inside<Node>(*this, bit(LineKind::Background) | bit(LineKind::Scenario) | bit(LineKind::Rule));
}

Background ScenarioContainer::background() const
{
    return inside<Background>(*this, bit(LineKind::Background)).first();
}

Nodes<Scenario> ScenarioContainer::scenarios() const
{
    return inside<Scenario>(*this, bit(LineKind::Scenario));
}

Nodes<Rule> Feature::rules() const
{
    return inside<Rule>(*this, bit(LineKind::Rule));
}

const QByteArray &Feature::language() const
{
    return m_tree->dialect->code();
}

} // namespace stepwright::gherkin
