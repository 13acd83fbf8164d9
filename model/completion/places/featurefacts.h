#pragma once

#include "model/completion/search/likesteps.h"
#include "model/gherkin/tree/tree.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace stepwright::completion {

/// A table of a feature.
struct TableFacts
{
    quint64 step = 0;          ///< `patternHash` of its step; 0: of examples
    QStringList header;        ///< the cells of the first row as they are written, with their escapes
    QList<QStringList> values; ///< of each column, each once

    bool operator==(const TableFacts &) const = default;
};

/// A doc string of a feature with a media type.
struct DocStringFacts
{
    quint64 step = 0;
    QString mediaType;

    bool operator==(const DocStringFacts &) const = default;
};

/// What a feature has beside its steps that somebody may want to write again.
struct FeatureFacts
{
    QList<UsedText> tags; ///< with `@`
    std::vector<TableFacts> tables;
    std::vector<DocStringFacts> docStrings;

    bool operator==(const FeatureFacts &) const = default;
};

/// What steps that differ in their values only have in common.
[[nodiscard]] quint64 patternHash(QStringView step);

/// `exceptLine` (0-based) is left out: somebody is typing there.
[[nodiscard]] FeatureFacts factsOf(const gherkin::Tree &tree, std::optional<quint32> exceptLine = std::nullopt);

/// The facts of all features of a project. Cheap to copy.
class ProjectFacts
{
public:
    /// Null: the feature is gone.
    void setFeature(const QString &uid, const std::shared_ptr<const FeatureFacts> &facts);

    /// All of these: the most used first.
    [[nodiscard]] QList<UsedText> tags() const;
    [[nodiscard]] QList<UsedText> mediaTypes() const;
    /// The first rows of the tables of a step (a `patternHash`), as `rowText`.
    [[nodiscard]] QList<UsedText> headersOf(quint64 step) const;
    [[nodiscard]] QList<UsedText> headers() const;
    /// What stands in columns of a name. Those of tables with the same header count most.
    [[nodiscard]] QList<UsedText> valuesOf(const QString &column, const QStringList &header) const;
    /// The media types of a step's doc strings.
    [[nodiscard]] QList<UsedText> mediaTypesOf(quint64 step) const;

private:
    template <class Visit>
    void forEachTable(Visit visit) const;

    QHash<QString, std::shared_ptr<const FeatureFacts>> m_features;
};

/// A row as it is written, without alignment: `| a | b |`.
[[nodiscard]] QString rowText(const QStringList &cells);

} // namespace stepwright::completion
