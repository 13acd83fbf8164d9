#include "model/gherkin/tagexpression.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::gherkin {

/// A tag, or an operator with its operands.
struct TagExpression::Node
{
    enum class Kind { Tag, Not, And, Or };
    Kind kind = Kind::Tag;
    QString tag;
    std::unique_ptr<Node> left; ///< of Not the only one
    std::unique_ptr<Node> right;

    [[nodiscard]] bool holds(const QStringList &tags) const
    {
        switch (kind) {
        case Kind::Tag:
            return tags.contains(tag);
        case Kind::Not:
            return !left->holds(tags);
        case Kind::And:
            return left->holds(tags) && right->holds(tags);
        case Kind::Or:
            return left->holds(tags) || right->holds(tags);
        }
        return false;
    }
};

namespace {

using Node = TagExpression::Node;
using NodePointer = std::unique_ptr<Node>;

constexpr int maximumDepth = 200;

QString translated(const char *text)
{
    return QCoreApplication::translate("TagExpression", text);
}

struct Token
{
    QString text;
    qsizetype place = 0;     ///< index of its first character
    bool isOperator = false; ///< not a tag that is called like one, which is written with a backslash
};

QList<Token> tokensOf(const QString &text)
{
    QList<Token> tokens;
    bool isOpen = false;
    const auto begin = [&](qsizetype place) {
        if (!isOpen)
            tokens.append({.text = {}, .place = place, .isOperator = true});
        isOpen = true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size()) {
            begin(i);
            tokens.back().text += text[++i];
            tokens.back().isOperator = false;
        } else if (c.isSpace()) {
            isOpen = false;
        } else if (c == u'(' || c == u')') {
            tokens.append({.text = c, .place = i, .isOperator = true});
            isOpen = false;
        } else {
            begin(i);
            tokens.back().text += c;
        }
    }
    return tokens;
}

/// Recursive descent over the tokens.
class Parser
{
public:
    explicit Parser(const QString &text) : m_tokens(tokensOf(text)), m_end(text.size()) {}

    Result<NodePointer> whole()
    {
        Result<NodePointer> node = disjunction(0);
        if (node && m_next < m_tokens.size())
            return problem(translated(QT_TRANSLATE_NOOP("TagExpression", "\"and\" or \"or\" is missing")));
        return node;
    }

    [[nodiscard]] bool isEmpty() const { return m_tokens.isEmpty(); }

private:
    [[nodiscard]] bool isAt(QLatin1StringView word) const
    {
        return m_next < m_tokens.size() && m_tokens[m_next].isOperator && m_tokens[m_next].text == word;
    }

    [[nodiscard]] std::unexpected<Error> problem(const QString &what) const
    {
        const qsizetype place = m_next < m_tokens.size() ? m_tokens[m_next].place : m_end;
        return failure(
            ErrorKind::Invalid,
            translated(QT_TRANSLATE_NOOP("TagExpression", "The tag expression cannot be read: %1 at character %2."))
                .arg(what)
                .arg(place + 1));
    }

    Result<NodePointer> disjunction(int depth) { return chain("or"_L1, Node::Kind::Or, depth); }

    Result<NodePointer> chain(QLatin1StringView word, Node::Kind kind, int depth)
    {
        const auto operand = [this, kind, depth] {
            return kind == Node::Kind::Or ? chain("and"_L1, Node::Kind::And, depth) : negation(depth);
        };
        Result<NodePointer> left = operand();
        while (left && isAt(word)) {
            ++m_next;
            Result<NodePointer> right = operand();
            if (!right)
                return right;
            left = std::make_unique<Node>(
                Node{.kind = kind, .tag = {}, .left = *std::move(left), .right = *std::move(right)});
        }
        return left;
    }

    Result<NodePointer> negation(int depth)
    {
        if (depth > maximumDepth)
            return problem(translated(QT_TRANSLATE_NOOP("TagExpression", "too many parentheses")));
        if (isAt("not"_L1)) {
            ++m_next;
            Result<NodePointer> operand = negation(depth + 1);
            if (!operand)
                return operand;
            return std::make_unique<Node>(
                Node{.kind = Node::Kind::Not, .tag = {}, .left = *std::move(operand), .right = {}});
        }
        if (isAt("("_L1)) {
            ++m_next;
            Result<NodePointer> inner = disjunction(depth + 1);
            if (inner && !isAt(")"_L1))
                return problem(translated(QT_TRANSLATE_NOOP("TagExpression", "\")\" is missing")));
            ++m_next;
            return inner;
        }
        if (m_next >= m_tokens.size() || isAt(")"_L1) || isAt("and"_L1) || isAt("or"_L1))
            return problem(translated(QT_TRANSLATE_NOOP("TagExpression", "a tag is missing")));
        return std::make_unique<Node>(
            Node{.kind = Node::Kind::Tag, .tag = m_tokens[m_next++].text, .left = {}, .right = {}});
    }

    QList<Token> m_tokens;
    qsizetype m_next = 0;
    qsizetype m_end;
};

} // namespace

TagExpression::TagExpression() = default;
TagExpression::TagExpression(TagExpression &&) noexcept = default;
TagExpression &TagExpression::operator=(TagExpression &&) noexcept = default;
TagExpression::~TagExpression() = default;

Result<TagExpression> TagExpression::parse(const QString &text)
{
    TagExpression expression;
    Parser parser(text);
    if (parser.isEmpty())
        return expression;
    Result<NodePointer> root = parser.whole();
    if (!root)
        return failure(root.error());
    expression.m_root = *std::move(root);
    return expression;
}

bool TagExpression::holds(const QStringList &tags) const
{
    return !m_root || m_root->holds(tags);
}

} // namespace stepwright::gherkin
