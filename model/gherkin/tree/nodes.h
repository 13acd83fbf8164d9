#pragma once

#include "model/gherkin/dialect.h"
#include "model/gherkin/tree/leaves.h"

namespace stepwright::gherkin {

/// A node that begins with a keyword.
class KeywordNode : public Node
{
public:
    using Node::Node;
    [[nodiscard]] QUtf8StringView
    keyword() const; ///< without colon; of a step with its trailing blank; empty for a Markdown title without one
    [[nodiscard]] const Keyword *keywordEntry() const; ///< nullptr where there is no keyword
    [[nodiscard]] TextRange keywordRange() const;
    [[nodiscard]] QUtf8StringView name() const; ///< the rest of the line, trimmed
    [[nodiscard]] TextRange nameRange() const;
};

/// A keyword node that may have a description and tags.
class TitledNode : public KeywordNode
{
public:
    using KeywordNode::KeywordNode;
    [[nodiscard]] QString description() const; ///< raw lines joined by \n; comments and blank lines at the end left out
    [[nodiscard]] QByteArray descriptionUtf8() const;
    [[nodiscard]] LineRange
    descriptionLines() const; ///< up to the last line with text, comments between included; empty where there is none
    [[nodiscard]] Tags tags() const;
    [[nodiscard]] quint32 firstTagLine() const; ///< 0-based; the node's own line where it has no tags
};

/// `Given …` with its arguments.
class Step : public KeywordNode
{
public:
    using KeywordNode::KeywordNode;
    [[nodiscard]] KeywordType keywordType() const;
    [[nodiscard]] QUtf8StringView text() const { return name(); }
    [[nodiscard]] DataTable dataTable() const; ///< invalid where there is none
    [[nodiscard]] DocString docString() const; ///< invalid where there is none
};

/// `Background:`
class Background : public TitledNode
{
public:
    using TitledNode::TitledNode;
    [[nodiscard]] Nodes<Step> steps() const;
};

/// `Examples:` of a scenario outline.
class Examples : public TitledNode
{
public:
    using TitledNode::TitledNode;
    [[nodiscard]] DataTable table() const;      ///< invalid where there is none
    [[nodiscard]] TableRow header() const;      ///< invalid where there is no table
    [[nodiscard]] Nodes<TableRow> body() const; ///< the rows after the header
};

/// `Scenario:` or `Scenario Outline:`
class Scenario : public TitledNode
{
public:
    using TitledNode::TitledNode;
    [[nodiscard]] Nodes<Step> steps() const;
    [[nodiscard]] Nodes<Examples> examples() const;
    [[nodiscard]] bool isOutline() const { return !examples().isEmpty(); }
};

/// What may hold a background, scenarios and rules.
class ScenarioContainer : public TitledNode
{
public:
    using TitledNode::TitledNode;
    [[nodiscard]] Nodes<Node>
    children() const; ///< backgrounds, scenarios and rules in document order; see `Node::kind()`
    [[nodiscard]] Background background() const; ///< invalid where there is none
    [[nodiscard]] Nodes<Scenario> scenarios() const;
};

/// `Rule:`
class Rule : public ScenarioContainer
{
public:
    using ScenarioContainer::ScenarioContainer;
};

/// `Feature:`
class Feature : public ScenarioContainer
{
public:
    using ScenarioContainer::ScenarioContainer;
    [[nodiscard]] Nodes<Rule> rules() const;
    [[nodiscard]] const QByteArray &language() const; ///< the dialect's code
};

/// A node seen as what its kind says: `as<Scenario>(child)`.
template <class T>
[[nodiscard]] T as(Node node)
{
    return node ? T(&node.tree(), node.lineIndex()) : T();
}

} // namespace stepwright::gherkin
