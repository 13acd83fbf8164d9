#include "model/exporting/words/parametertypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

void collectCalls(const Body &body, std::vector<const Call *> &calls)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            calls.push_back(call);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            collectCalls(choice->then, calls);
            collectCalls(choice->otherwise, calls);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            collectCalls(loop->body, calls);
        }
    }
}

/// Some of the types, a bit for each.
class SeenTypes
{
public:
    void insert(ParameterType type) { m_bits |= bit(type); }

    /// The type that takes all of them.
    [[nodiscard]] ParameterType common() const
    {
        const unsigned bits = m_bits & ~bit(ParameterType::Null);
        if (bits == 0)
            return ParameterType::Null;
        for (const ParameterType type : {ParameterType::Int, ParameterType::Float, ParameterType::Bool}) {
            if (bits == bit(type))
                return type;
        }
        return bits == (bit(ParameterType::Int) | bit(ParameterType::Float)) ? ParameterType::Float
                                                                             : ParameterType::String;
    }

private:
    static constexpr unsigned bit(ParameterType type) { return 1U << unsigned(type); }

    unsigned m_bits = 0;
};

ParameterType establishedTypeOf(const QString &number)
{
    return number.contains(u'.') ? ParameterType::Float : ParameterType::Int;
}

/// Whether a text is digits, perhaps with a sign before them and a point between them.
bool isDecimal(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto areDigits = [&](QStringView part) { return !part.isEmpty() && std::ranges::all_of(part, isDigit); };
    if (text.startsWith(u'+') || text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? areDigits(text) : areDigits(text.first(point)) && areDigits(text.sliced(point + 1));
}

/// Integers of all typed languages have 32 bits. What is no number is a text in code.
ParameterType numberType(const QString &number)
{
    if (!isDecimal(QStringView(number).trimmed()))
        return ParameterType::String;
    bool isInt = false;
    number.toInt(&isInt);
    return isInt ? ParameterType::Int : ParameterType::Float;
}

class TypeInference
{
public:
    TypeInference(const ProjectDocument &document, bool isCompatible);
    ParameterTypes run();

private:
    using Seen = QHash<QString, SeenTypes>; ///< by parameter
    struct Word
    {
        const ActionWordDocument *word = nullptr;
        std::vector<const Call *> calls;
        int distance = -1; ///< the longest way from a scenario; -1: never called from one
        bool isOnWay = false;
    };

    void findDistances();
    void reach(const std::vector<const Call *> &calls, int distance);
    void see(const std::vector<const Call *> &calls, const ParameterTypes::OfParameters &context);
    [[nodiscard]] ParameterType typeOf(const Expression &value, const ParameterTypes::OfParameters &context) const;
    [[nodiscard]] static ParameterTypes::OfParameters decided(const QList<Parameter> &parameters, const Seen &seen);

    const ProjectDocument &m_document;
    bool m_isCompatible;
    std::vector<Word> m_words;
    QHash<QString, qsizetype> m_byName;
    QHash<QString, Seen> m_seen; ///< by action word
};

TypeInference::TypeInference(const ProjectDocument &document, bool isCompatible)
    : m_document(document), m_isCompatible(isCompatible)
{
    m_words.reserve(std::size_t(document.actionWords.size()));
    for (const ActionWordDocument &word : document.actionWords) {
        m_byName.insert(word.name, qsizetype(m_words.size()));
        collectCalls(word.definition.body, m_words.emplace_back(&word).calls);
        for (const Parameter &parameter : word.definition.parameters) {
            if (parameter.defaultValue)
                m_seen[word.name][parameter.name].insert(typeOf(*parameter.defaultValue, {}));
        }
    }
}

ParameterTypes TypeInference::run()
{
    ParameterTypes types;
    std::vector<const Call *> calls;
    QHash<QString, Seen> rows;
    for (const ScenarioDocument &scenario : m_document.scenarios) {
        for (const Dataset &dataset : scenario.datasets) {
            for (const Argument &argument : dataset.values)
                rows[scenario.name][argument.name].insert(typeOf(argument.value, {}));
        }
    }
    findDistances();
    const auto seeWordsAt = [&](int distance) {
        for (const Word &word : m_words) {
            if (word.distance != distance)
                continue;
            const QString &name = word.word->name;
            types.actionWords[name] = decided(word.word->definition.parameters, m_seen.value(name));
            see(word.calls, types.actionWords[name]);
        }
    };
    seeWordsAt(-1);
    for (const ScenarioDocument &scenario : m_document.scenarios) {
        types.scenarios[scenario.name] = decided(scenario.parameters, rows.value(scenario.name));
        calls.clear();
        collectCalls(scenario.body, calls);
        see(calls, types.scenarios[scenario.name]);
    }
    int deepest = -1;
    for (const Word &word : m_words)
        deepest = qMax(deepest, word.distance);
    for (int distance = 0; distance <= deepest; ++distance)
        seeWordsAt(distance);
    return types;
}

void TypeInference::findDistances()
{
    std::vector<const Call *> calls;
    for (const ScenarioDocument &scenario : m_document.scenarios)
        collectCalls(scenario.body, calls);
    reach(calls, 0);
}

/// A word that calls itself, over others too, is not gone through again.
void TypeInference::reach(const std::vector<const Call *> &calls, int distance)
{
    for (const Call *call : calls) {
        const auto found = m_byName.constFind(call->actionWord);
        if (found == m_byName.cend())
            continue;
        Word &word = m_words[std::size_t(*found)];
        if (word.isOnWay || word.distance >= distance)
            continue;
        word.distance = distance;
        word.isOnWay = true;
        reach(word.calls, distance + 1);
        word.isOnWay = false;
    }
}

void TypeInference::see(const std::vector<const Call *> &calls, const ParameterTypes::OfParameters &context)
{
    for (const Call *call : calls) {
        if (call->arguments.isEmpty())
            continue;
        Seen &seen = m_seen[call->actionWord];
        for (const Argument &argument : call->arguments)
            seen[argument.name].insert(typeOf(argument.value, context));
    }
}

ParameterType TypeInference::typeOf(const Expression &value, const ParameterTypes::OfParameters &context) const
{
    switch (value.kind) {
    case ExpressionKind::PlainText:
    case ExpressionKind::String:
    case ExpressionKind::Template:
        return ParameterType::String;
    case ExpressionKind::Number:
        return m_isCompatible ? establishedTypeOf(value.text) : numberType(value.text);
    case ExpressionKind::Boolean:
        return ParameterType::Bool;
    case ExpressionKind::Variable:
        return context.value(value.text, ParameterType::Null);
    default:
        return ParameterType::Null;
    }
}

ParameterTypes::OfParameters TypeInference::decided(const QList<Parameter> &parameters, const Seen &seen)
{
    ParameterTypes::OfParameters types;
    for (const Parameter &parameter : parameters) {
        const auto values = seen.constFind(parameter.name);
        types.insert(parameter.name, values == seen.cend() ? ParameterType::String : values->common());
    }
    return types;
}

} // namespace

ParameterTypes inferParameterTypes(const ProjectDocument &document, bool isCompatible)
{
    return TypeInference(document, isCompatible).run();
}

} // namespace stepwright::exporting
