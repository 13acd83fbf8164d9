#pragma once

#include "app/docks/definitionsmodel.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace stepwright {

/// The step definitions of the project in a list, with the folders they are read from. It shows; what is done about
/// them is told by signals.
class DefinitionsDock : public QWidget
{
    Q_OBJECT

public:
    explicit DefinitionsDock(QWidget *parent = nullptr);

    void setIndex(std::shared_ptr<const definitions::DefinitionIndex> index);
    void setCounts(std::optional<std::vector<int>> counts);
    /// The folders that are read; canChange: others may be chosen.
    void setFolders(const QStringList &folders, bool canChange);
    /// Shows how far reading is; total 0: it is finished.
    void showProgress(int done, int total);

    /// Gives the list the keyboard.
    void enterList();
    /// Chooses a definition in the list, whatever is filtered.
    void choose(quint32 definition);

Q_SIGNALS:
    void addFolderRequested();
    void removeFolderRequested(const QString &folder);
    void readAgainRequested();
    void usesRequested(quint32 definition);
    /// line: 1-based.
    void sourceRequested(const QString &file, int line);
    void closeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addBar(QBoxLayout *layout);
    void addList(QBoxLayout *layout);
    void addEmptyPage();
    void fillFolderMenu();
    void showState();
    void activate(const QModelIndex &index);
    void openSource(const QModelIndex &index);
    void showMenu(const QPoint &position);

    DefinitionsModel *m_model;
    DefinitionFilter *m_filter;
    QComboBox *m_which;
    QLineEdit *m_text;
    QToolButton *m_foldersButton;
    QMenu *m_folderMenu;
    QLabel *m_state;
    QTreeView *m_view;
    QLabel *m_nothing;
    QLabel *m_explanation;
    QPushButton *m_choose;
    QStackedLayout *m_pages;
    QStringList m_folders;
    bool m_canChange = false;
    int m_done = 0;
    int m_total = 0; ///< files that are being read; 0: none
};

} // namespace stepwright
