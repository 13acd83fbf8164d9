#pragma once

#include "model/completion/steps/stepbucket.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace stepwright::completion {

/// What a step does, by its keyword; "And", "But" and "*" count as the step before them.
enum class StepType : quint8 { Unknown = 0, Given = 1, When = 2, Then = 4 };

/// One step of a feature.
struct StepUse
{
    QByteArrayView text; ///< UTF-8, without keyword
    StepType type = StepType::Unknown;
    bool isActionWord = false; ///< not used here, but named as an action word of the project
};

/// Where a feature stands in the project tree.
struct FeaturePlace
{
    QString uid;
    QString parentUid;
    QString name; ///< for people

    bool operator==(const FeaturePlace &) const = default;
};

/// Where a step stands in a snapshot.
struct StepPosition
{
    quint32 bucket = 0;
    quint32 step = 0;

    bool operator==(const StepPosition &) const = default;
};

/// An immutable snapshot of all distinct steps of a project with their uses, for completion. Made by StepIndexBuilder;
/// a new snapshot shares all buckets that did not change with the one before. May be read from several threads.
class StepIndex
{
public:
    static constexpr quint32 bucketCount = 1024;
    using StepBuckets = SharedBuckets<StepBucket, bucketCount>;

    /// Number of distinct steps.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// How often a step of exactly this text (UTF-8) is used in the project.
    [[nodiscard]] int useCount(QByteArrayView text) const;
    /// Bytes of this snapshot, with what it shares with others.
    [[nodiscard]] qsizetype memoryUsage() const;

    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] const StepBucket *bucket(quint32 index) const { return m_buckets.at(index); }

    /// The step with a hash (`hashOf` its UTF-8).
    [[nodiscard]] std::optional<StepPosition> find(quint64 hash) const;
    [[nodiscard]] QByteArrayView textOf(StepPosition position) const
    {
        return m_buckets.at(position.bucket)->textOf(position.step);
    }

    /// How often a feature uses a step.
    struct StepCount
    {
        quint64 hash = 0;
        quint16 count = 0;
        quint16 types = 0;

        bool operator==(const StepCount &) const = default;
    };
    /// The distinct steps of a feature.
    [[nodiscard]] std::span<const StepCount> stepsOf(const QString &featureUid) const;
    /// The features that use exactly this step (UTF-8) with their numbers of uses, the most uses first.
    [[nodiscard]] std::vector<std::pair<FeaturePlace, int>> featuresUsing(QByteArrayView text) const;

    /// The number of a feature in `FeatureUse`, 0 when it has no steps here.
    [[nodiscard]] quint32 featureNumber(const QString &uid) const;
    /// Sorted numbers of the features in a folder.
    [[nodiscard]] std::vector<quint32> featureNumbersIn(const QString &parentUid) const;

private:
    friend class StepIndexBuilder;

    struct Feature
    {
        FeaturePlace place;
        quint32 number = 0;
        std::vector<StepCount> steps;
    };
    using FeatureBucket = std::vector<Feature>;
    [[nodiscard]] const Feature *feature(const QString &uid) const;

    Vocabulary m_vocabulary;
    StepBuckets m_buckets;
    SharedBuckets<FeatureBucket, bucketCount> m_features;
    qsizetype m_size = 0;
    quint32 m_lastFeature = 0;
};

} // namespace stepwright::completion
