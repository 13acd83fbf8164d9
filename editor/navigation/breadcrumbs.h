#pragma once

#include <QModelIndex>
#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace stepwright {

class GherkinEdit;
class SiblingList;

/// Where the cursor is: the feature, the rule, the scenario, the step or the examples. Each opens a list of what stands
/// beside it, to go there.
class Breadcrumbs : public QWidget
{
    Q_OBJECT

public:
    /// The editor must outlive this.
    explicit Breadcrumbs(GherkinEdit *edit, QWidget *parent = nullptr);

    /// Opens the list of the innermost one.
    void open();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Crumb
    {
        QString text;
        QString accessibleName;
        QPersistentModelIndex entry; ///< in the outline; invalid: a step
        int line = 0;                ///< 1-based
    };
    struct Place
    {
        QToolButton *button;
        QLabel *separator; ///< before the button; nullptr before the first
    };
    void makePlaces();
    void update();
    void elide();
    void showSiblings(std::size_t place);
    void addSiblings(SiblingList &list, const Crumb &crumb) const;

    GherkinEdit *m_edit;
    std::vector<Place> m_places;
    std::vector<Crumb> m_crumbs;
};

} // namespace stepwright
