#pragma once

#include <QTabWidget>

namespace stepwright {

class FeaturePage;

/// Open features beside those of another side: one tab each.
class TabSide : public QTabWidget
{
    Q_OBJECT

public:
    explicit TabSide(QWidget *parent = nullptr);

    void addPage(FeaturePage *page);
    [[nodiscard]] FeaturePage *currentPage() const;
    [[nodiscard]] QList<FeaturePage *> pages() const; ///< in the order of their tabs

    /// Whether another side is the current one: its tabs look quieter then.
    void setAside(bool isAside);

    /// Shows the names of the features, and which are not saved.
    void showTitles();

Q_SIGNALS:
    void closeRequested(stepwright::FeaturePage *page);
    /// A tab was clicked, be it the current one or not.
    void clicked();
    void menuRequested(stepwright::FeaturePage *page, const QPoint &place);

private:
    [[nodiscard]] FeaturePage *pageAt(int index) const;
};

} // namespace stepwright
