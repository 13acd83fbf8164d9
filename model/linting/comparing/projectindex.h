#pragma once

#include "model/linting/comparing/spellingindex.h"

#include <QHash>
#include <QString>

#include <memory>

namespace stepwright::linting {

/// What the features of a project are compared by.
enum class FactKind : quint8 { Name, Tag, Step };
inline constexpr int factKindCount = 3;

/// The facts of one feature, by kind.
using FeatureFacts = std::array<std::vector<Fact>, factKindCount>;

/// Scenario names, tags and steps of all features of a project. A copy is a snapshot that shares all that stays as it
/// was; may be read from several threads.
class ProjectIndex
{
public:
    /// Takes a feature in, in the place of what it said before.
    void setFeature(const QString &uid, const QString &name, const FeatureFacts &facts);
    void removeFeature(const QString &uid);

    [[nodiscard]] const SpellingIndex &facts(FactKind kind) const { return m_facts[std::size_t(kind)]; }
    /// The number of a feature in `Spelling::Use`; 0 where it is not here.
    [[nodiscard]] quint32 numberOf(const QString &uid) const;
    /// The name of the feature of a number.
    [[nodiscard]] QString nameOf(quint32 number) const { return m_names.value(number); }

private:
    struct Feature
    {
        quint32 number = 0;
        std::shared_ptr<const std::array<std::vector<quint64>, factKindCount>> keys;
    };

    std::array<SpellingIndex, factKindCount> m_facts;
    QHash<QString, Feature> m_features;
    QHash<quint32, QString> m_names;
    quint32 m_lastNumber = 0;
};

/// The facts of a scenario's name, a tag (which has several, so that slips are found) and a step.
[[nodiscard]] Fact nameFact(QByteArrayView name);
[[nodiscard]] std::vector<Fact> tagFacts(QByteArrayView tag);

/// How two tags that are not equal may be meant to be one.
enum class TagLikeness : quint8 {
    None,
    Case, ///< but for case, `-` and `_` they are equal; or one has a letter doubled
    Slip, ///< one letter differs, is missing or too much, or two changed places
};

/// Tags with digits are never slips of each other.
[[nodiscard]] TagLikeness likenessOf(QByteArrayView left, QByteArrayView right);

} // namespace stepwright::linting
