#pragma once

#include "model/search/projectfind.h"

#include <QAbstractItemModel>

namespace stepwright {

/// What a search in the project found: features, and under each its places. Where matches are to be replaced each place
/// has a check box and a second column with the line as it would be.
class SearchModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< 1-based; 0 for a feature
        MarkBeginRole,               ///< the piece of the text that was found or written
        MarkLengthRole,
        NumberRole, ///< what stands before the text: the line, or how many places a feature has
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Begins anew, without anything found.
    void clear(bool isReplacing);
    void add(const std::vector<search::FoundFeature> &features);

    [[nodiscard]] const std::vector<search::FoundFeature> &features() const { return m_features; }
    [[nodiscard]] int placeCount() const { return m_placeCount; }
    /// How many of the places cannot be replaced.
    [[nodiscard]] int problemCount() const { return m_problemCount; }
    /// The feature at a row or above it, and the place at it; null for a feature's own row.
    [[nodiscard]] const search::FoundFeature &featureAt(const QModelIndex &index) const;
    [[nodiscard]] const search::FoundPlace *placeAt(const QModelIndex &index) const;
    [[nodiscard]] bool hasChosen() const;
    /// The features with chosen places.
    [[nodiscard]] std::vector<search::FoundFeature> chosen() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] QVariant featureData(const search::FoundFeature &feature, int column, int role) const;
    [[nodiscard]] QVariant placeData(const search::FoundPlace &place, int column, int role) const;

    std::vector<search::FoundFeature> m_features;
    int m_placeCount = 0;
    int m_problemCount = 0;
    bool m_isReplacing = false;
};

} // namespace stepwright
