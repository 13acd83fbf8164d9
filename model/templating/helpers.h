#pragma once

#include "model/templating/value.h"

#include <QHash>

#include <atomic>
#include <deque>
#include <optional>
#include <ranges>
#include <span>

namespace stepwright::templating {

struct CallSite;

/// A variable that is read as `@name`, or an argument `name=value`.
using Variable = std::pair<QString, Value>;

/// What a helper hands to its block beside the context; it keeps what this points to.
struct BlockVariables
{
    std::span<const Variable> data;    ///< variables the block reads as `@name`
    std::span<const Value> parameters; ///< values for the block's parameters, `as |first second|`
};

/// One call of a helper: what the template gave it and the blocks it may render. Lives only while the helper runs.
class HelperCall
{
public:
    /// Made by the renderer alone.
    HelperCall(const QString &name, const Value &context, std::span<const Value *const> arguments,
               std::span<const Variable> hash, const CallSite &site);

    /// The name it was called by.
    [[nodiscard]] const QString &name() const { return m_name; }

    /// The context at the place of the call, JavaScript's `this`.
    [[nodiscard]] const Value &context() const { return m_context; }

    /// The positional arguments.
    [[nodiscard]] auto arguments() const
    {
        return m_arguments | std::views::transform([](const Value *one) -> const Value & { return *one; });
    }

    /// A positional argument; undefined where fewer were given.
    [[nodiscard]] const Value &argument(qsizetype index) const;

    /// All `name=value` arguments.
    [[nodiscard]] std::span<const Variable> hash() const { return m_hash; }

    /// A `name=value` argument; undefined where it was not given.
    [[nodiscard]] Value option(const QString &name) const;

    /// The variable `@name`; undefined where there is none.
    [[nodiscard]] Value data(const QString &name) const;

    /// Whether it was called as a block, `{{#name}}…{{/name}}`.
    [[nodiscard]] bool isBlock() const;

    /// Renders the block (JavaScript's `options.fn`) for a context. Stops the rendering with an error where the helper
    /// was not called as a block.
    [[nodiscard]] QString block(const Value &context, const BlockVariables &variables = {}) const;

    /// Renders the `{{else}}` block (JavaScript's `options.inverse`) in the same way; empty where the block has none.
    [[nodiscard]] QString inverse(const Value &context, const BlockVariables &variables = {}) const;

    /// Renders the block, or the `{{else}}` block, like `block` and `inverse`, but straight to where the text goes that
    /// the helper gives: before that text.
    void writeBlock(const Value &context, const BlockVariables &variables = {}) const;
    void writeInverse(const Value &context, const BlockVariables &variables = {}) const;

    /// Renders the block to the same place and calls `change(text, begin)`, which may change what the block gave: it is
    /// the end of `text` from `begin` on.
    template <class Change>
    void changeBlock(const Value &context, const Change &change) const
    {
        if (!needsBlock())
            return;
        const qsizetype begin = output().size();
        writeBlock(context);
        change(output(), begin);
    }

    /// Writes a text to the same place; nothing where the helper was not called as a block.
    void write(QStringView text) const;

    /// A value, or what it gives when called where it is a function.
    [[nodiscard]] Value resolved(const Value &value) const;

    /// Stops the rendering with an error at the place of the call: `return call.fail(tr("…"))`.
    /// `message` is a translated sentence that says what to do.
    Value fail(const QString &message) const;

private:
    [[nodiscard]] bool needsBlock() const;
    [[nodiscard]] QString &output() const; ///< of a block

    const QString &m_name;
    const Value &m_context;
    std::span<const Value *const> m_arguments;
    std::span<const Variable> m_hash;
    const CallSite &m_site;
};

/// The name of a helper or partial with its hash: templates compute it once and look it up often.
struct HashedName
{
    HashedName(QString name) : text(std::move(name)), hash(qHash(text)) {}

    QString text;
    std::size_t hash = 0;

    bool operator==(const HashedName &other) const { return text == other.text; }
    friend std::size_t qHash(const HashedName &name, std::size_t /*seed*/) { return name.hash; }
};

/// Which helper or partial a place of a template names, as it was when it was looked up last: in which set of them, and
/// its place there. A template may be rendered by several threads.
class KnownPlace
{
public:
    static constexpr quint64 places = quint64(1) << 16; ///< that a set can have

    KnownPlace() = default;
    KnownPlace(KnownPlace &&) noexcept {}
    KnownPlace &operator=(KnownPlace &&) noexcept { return *this; }

    /// A number that no other set has.
    [[nodiscard]] static quint64 newSet();

    /// The place in a set; nothing where it was looked up in another one.
    [[nodiscard]] std::optional<quint64> in(quint64 set) const
    {
        const quint64 found = m_found.load(std::memory_order_relaxed);
        return found / places == set ? std::optional(found % places) : std::nullopt;
    }

    /// Remembers a place in a set.
    void remember(quint64 set, quint64 place) const { m_found.store(set * places + place, std::memory_order_relaxed); }

private:
    mutable std::atomic<quint64> m_found = 0;
};

/// The helpers templates may call by name.
class Helpers
{
public:
    /// Begins with those of Handlebars: if, unless, each, with, lookup, log, helperMissing, blockHelperMissing.
    Helpers();

    /// Registers a helper; one of the same name is replaced.
    void add(const QString &name, Callable helper);

    /// Whether `if` and `unless` are those of Handlebars.
    [[nodiscard]] bool hasUsualConditions() const { return m_hasUsualConditions; }

    /// The helper of that name, or null. `known` belongs to the place that asks, and makes it fast.
    [[nodiscard]] const Callable *find(const HashedName &name) const;
    [[nodiscard]] const Callable *find(const HashedName &name, const KnownPlace &known) const;

private:
    std::deque<Callable> m_helpers; ///< the first one is none
    QHash<HashedName, quint64> m_places;
    bool m_hasUsualConditions = false;
    quint64 m_number = 0; ///< changes with each helper that is added; no two sets have the same
};

} // namespace stepwright::templating
