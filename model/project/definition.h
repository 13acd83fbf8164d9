#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace stepwright::project {

/// What kind of value an expression is. The kinds are those of the platform's definition language.
enum class ExpressionKind {
    PlainText,   ///< text in the place of a value (old action and result steps)
    Null,        ///< `nil`
    String,      ///< text without interpolation
    Number,      ///< `text` as written: "1", "3.14"
    Boolean,     ///< `text` is "true" or "false"
    Variable,    ///< `text` is its name
    Symbol,      ///< `text` with `delimiter` around it
    Field,       ///< children[0] `.` text
    Index,       ///< children[0] `[` children[1] `]`
    Unary,       ///< `text` is the operator, children[0] the operand
    Binary,      ///< children[0] operator `text` children[1]
    Parenthesis, ///< `(` children[0] `)`
    List,        ///< children
    Dictionary,  ///< keys and children, one each
    Template,    ///< strings and variables in a row: interpolated text
};

/// A value in a body: an argument, a default, a condition. One node of a tree.
struct Expression
{
    ExpressionKind kind = ExpressionKind::Null;
    QString text;
    QString delimiter; ///< of a symbol
    QStringList keys;  ///< of a dictionary
    std::vector<Expression> children;

    bool operator==(const Expression &) const = default;
};

/// A named value handed to an action word, or a cell of a dataset.
struct Argument
{
    QString name;
    Expression value;

    bool operator==(const Argument &) const = default;
};

/// The names of the two parameters that stand for a step's doc string and data table.
inline constexpr QStringView freeTextParameter = u"__free_text";
inline constexpr QStringView dataTableParameter = u"__datatable";

struct Statement;
using Body = std::vector<Statement>;

/// A use of an action word, which it calls by name.
struct Call
{
    QString actionWord;
    QString annotation; ///< "given", "when", "then", "and", "but"; empty for a bullet
    QList<Argument> arguments;
    QString keyword;   ///< as written in a feature in another language or style ("Soit "); empty: the annotation's own
    QString mediaType; ///< of the doc string

    bool operator==(const Call &) const = default;
};

/// Words for a person: something to do, or something to see.
struct Step
{
    enum class Kind { Action, Result };
    Kind kind = Kind::Action;
    Expression value;

    bool operator==(const Step &) const = default;
};

/// `target := value`
struct Assign
{
    Expression target;
    Expression value;

    bool operator==(const Assign &) const = default;
};

/// Two bodies, one of which runs.
struct If
{
    Expression condition;
    Body then;
    Body otherwise;

    bool operator==(const If &) const;
};

/// A body that runs as long as the condition holds.
struct While
{
    Expression condition;
    Body body;

    bool operator==(const While &) const;
};

/// One line or block of a body.
struct Statement
{
    std::variant<Call, Step, Assign, If, While> content;

    bool operator==(const Statement &) const = default;
};

/// A tag in the platform's form: "slow", or "JIRA" with the value "AB-1".
struct Tag
{
    QString key;
    QString value;

    bool operator==(const Tag &) const = default;
};

/// What an action word or scenario takes.
struct Parameter
{
    QString name;
    std::optional<Expression> defaultValue;

    bool operator==(const Parameter &) const = default;
};

/// One part of a step's wording: fixed words, or the place of a parameter.
struct WordingPart
{
    QString text; ///< the words, or the parameter's name
    bool isParameter = false;
    QString quote = QStringLiteral("\""); ///< what stands around the parameter's value; may be empty
    QString valuePattern;                 ///< regular expression of the values; empty: anything

    bool operator==(const WordingPart &) const = default;
};

/// What an action word is, apart from its name and uid.
struct Definition
{
    QString description;
    QList<Tag> tags;
    QList<Parameter> parameters;
    Body body;
    QList<WordingPart> wording; ///< empty: the name says it, with its parameters in double quotes

    bool operator==(const Definition &) const = default;
};

/// The definition as JSON text, for storage. `definitionFromJson(toJson(x)) == x`.
[[nodiscard]] QString toJson(const Definition &definition);

/// Reads what toJson wrote. What it does not understand it leaves out: a newer version's kinds become Null.
[[nodiscard]] Definition definitionFromJson(const QString &json);

} // namespace stepwright::project
