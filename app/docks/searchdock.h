#pragma once

#include "app/docks/searchmodel.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace stepwright {

class QueryFields;

/// Finding and replacing in all features: what is looked for, and a list of what was found. It shows; who searches and
/// replaces is told by signals.
class SearchDock : public QWidget
{
    Q_OBJECT

public:
    enum class Listing {
        Finding,
        Replacing, ///< with a field for the new text
        Renaming   ///< what is written was said elsewhere
    };

    explicit SearchDock(QWidget *parent = nullptr);

    /// Shows the fields with a text in them (empty: the present one) and gives them the keyboard.
    void open(const QString &text, bool isReplacing);
    void setHistory(const QStringList &searched, const QStringList &written);

    /// Shows that a search begins; what was found before goes. what: in words, where it is not what stands in the
    /// fields.
    void begin(Listing listing, const QString &what = {});
    void add(const std::vector<search::FoundFeature> &features);
    void showProgress(int done, int total);
    void finish();
    /// Says something in place of the number of places.
    void say(const QString &sentence);
    /// Shows that what was chosen is being replaced; until it is done nothing else can be looked for.
    void beginReplacing();
    /// Gives the list the keyboard.
    void enterList();

    [[nodiscard]] const SearchModel &model() const { return *m_model; }

Q_SIGNALS:
    void searchRequested(const stepwright::search::TextQuery &query, const std::optional<QString> &with);
    void stopRequested();
    void replaceRequested();
    void placeChosen(const QString &folderUid, const stepwright::search::TextMatch &match);
    void searched(const QString &text);
    void written(const QString &text);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFields(QBoxLayout *layout);
    void addState(QBoxLayout *layout);
    void addList(QBoxLayout *layout);
    void setListing(Listing listing);
    void search();
    void showState();
    [[nodiscard]] QString foundSentence() const;
    void choose(const QModelIndex &index);

    SearchModel *m_model;
    QueryFields *m_query;
    QComboBox *m_with;
    QWidget *m_replacing;
    QPushButton *m_replace;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QTreeView *m_view;
    QTimer m_soon; ///< searches when typing pauses
    QString m_what;
    QString m_said;
    Listing m_listing = Listing::Finding;
    bool m_isRunning = false;
    bool m_isReplacing = false;
};

} // namespace stepwright
