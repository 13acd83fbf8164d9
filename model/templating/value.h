#pragma once

#include <QList>
#include <QString>
#include <QStringBuilder>
#include <QStringList>

#include <concepts>
#include <functional>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace stepwright::templating {

/// Whether two names are the same. Most that are as long differ in their first or last letter.
[[nodiscard]] inline bool isSameName(QStringView one, QStringView other)
{
    return one.size() == other.size() &&
           (one.isEmpty() || (one.front() == other.front() && one.back() == other.back() && one == other));
}

class HelperCall;
class Members;
class Object;
class Value;

/// An array of template values.
using List = QList<Value>;

/// A C++ function a template can call, as a helper by its name or as a member of the context.
using Callable = std::function<Value(const HelperCall &call)>;

/// An immutable value a template works with: what a JavaScript value is to Handlebars. Copying is cheap.
class Value
{
public:
    enum class Kind { Undefined, Null, Boolean, Number, Text, SafeText, Array, Object, Function };

    Value() = default;                            ///< undefined: renders as nothing
    Value(std::nullptr_t) : m_content(nullptr) {} ///< null: renders as nothing
    Value(std::same_as<bool> auto truth) : m_content(truth) {}
    template <class Number>
        requires(std::integral<Number> || std::floating_point<Number>) && (!std::same_as<Number, bool>)
    Value(Number number) : m_content(static_cast<double>(number))
    {
    }
    Value(QString text) : m_content(std::move(text)) {}
    template <class Left, class Right>
    Value(const QStringBuilder<Left, Right> &text) : m_content(QString(text))
    {
    }
    Value(List items);
    Value(Object members);
    Value(std::shared_ptr<const Members> members) : m_content(std::move(members)) {}

    /// Text that is never escaped, JavaScript's `new Handlebars.SafeString(text)`.
    [[nodiscard]] static Value safe(QString text);

    /// A function called with the current context where the template names it: `{{total}}`, `{{total 1 2}}`.
    [[nodiscard]] static Value function(Callable callable);

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_content.index()); }
    [[nodiscard]] bool isUndefined() const { return kind() == Kind::Undefined; }
    /// Whether this is null or undefined.
    [[nodiscard]] bool isNothing() const { return kind() <= Kind::Null; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    [[nodiscard]] bool isText() const { return kind() == Kind::Text || kind() == Kind::SafeText; }

    /// JavaScript's truth: false are undefined, null, false, 0, NaN and empty text.
    [[nodiscard]] bool isTruthy() const;

    /// Whether `{{#if}}` and `{{#with}}` see nothing: what is not true, except 0, and empty arrays.
    [[nodiscard]] bool isEmpty() const;

    /// The value as text, as JavaScript's `String(value)` gives it, except that undefined and null give nothing.
    [[nodiscard]] QString toText() const;

    /// Writes that text behind another one.
    void appendTo(QString &text) const;

    /// The number itself, the number a text reads as, 1 or 0 of a boolean; NaN for anything else.
    [[nodiscard]] double toNumber() const;

    /// The function of a function value, else null.
    [[nodiscard]] const Callable *toCallable() const;

    /// The elements of an array; empty for anything else.
    [[nodiscard]] const List &items() const;

    /// The names of an object's members in their order; empty for anything else.
    [[nodiscard]] QStringList names() const;

    /// An object's member, an element of an array or a character of a text by its index, `length` of arrays and
    /// texts; undefined where there is none.
    [[nodiscard]] Value member(const QString &name) const;

    /// JavaScript's `==`: objects and arrays are equal to themselves only, 1 equals "1", null equals undefined.
    [[nodiscard]] bool looselyEquals(const Value &other) const;

private:
    struct Safe
    {
        QString text;
    };
    std::variant<std::monostate, std::nullptr_t, bool, double, QString, Safe, std::shared_ptr<const List>,
                 std::shared_ptr<const Members>, std::shared_ptr<const Callable>>
        m_content;
};

/// What an object value consists of. Derive from it to give a template members without computing them all beforehand.
class Members
{
public:
    virtual ~Members() = default;

    /// The member of that name; undefined where there is none.
    [[nodiscard]] virtual Value member(const QString &name) const = 0;

    /// All names in the order `{{#each}}` shall meet them.
    [[nodiscard]] virtual QStringList names() const = 0;
};

/// Members held in the order they were inserted. A template's thread computes lazy ones: do not share these across
/// threads.
class Object final : public Members
{
public:
    Object() = default;
    /// The names are distinct.
    Object(std::initializer_list<std::pair<QString, Value>> members);

    /// Adds a member, or gives an existing one a new value in its old place.
    void insert(const QString &name, Value value);

    /// Adds a member that is computed when a template first asks for it.
    void insertLazy(const QString &name, std::function<Value()> compute);

    /// Adds a member that is computed each time a template asks for it, and let go of when the template has seen it:
    /// for what is large and asked for once.
    void insertFresh(const QString &name, std::function<Value()> compute);

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] Value member(const QString &name) const override;
    [[nodiscard]] QStringList names() const override;

private:
    struct Entry
    {
        QString name;
        mutable Value value;
        mutable std::function<Value()> compute;
        bool isFresh = false; ///< computed anew for each who asks
    };
    Entry &entry(const QString &name);

    std::vector<Entry> m_entries;
};

} // namespace stepwright::templating
