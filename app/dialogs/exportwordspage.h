#pragma once

#include "app/commands/exportcontent.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace stepwright {

class CodeView;
class EditorThemes;

/// What is new for automation: action words that were created, renamed, changed or deleted since the signature in the
/// folder was written, with skeletons of their code to copy.
class ExportWordsPage : public QWidget
{
    Q_OBJECT

public:
    /// `themes` must outlive it.
    explicit ExportWordsPage(const EditorThemes &themes, QWidget *parent = nullptr);

    /// Null: there is nothing to show.
    void showContent(const std::shared_ptr<const ExportContent> &content);

    /// How many words have something to follow.
    [[nodiscard]] qsizetype count() const { return m_count; }

    /// What takes the keyboard, as one reads.
    [[nodiscard]] QList<QWidget *> controls() const;

    /// Shows whether the signature file is written anew: offered where it is there and differs.
    void showSignature(bool isOffered, bool isWritten);

Q_SIGNALS:
    /// The user wants the signature file overwritten, or not any more.
    void signatureWanted(bool isWanted);

private:
    void addLibrary(const WordNews &news, bool hasHeading);
    void addKind(const QString &title, const QString &iconName, const QList<exporting::WordChange> &changes,
                 QTreeWidgetItem *library);
    void showCurrent();
    [[nodiscard]] QString currentCode() const;

    QString m_codeName; ///< a file of action words, for the colours
    qsizetype m_count = 0;
    QLabel *m_state;
    QTreeWidget *m_words;
    CodeView *m_code;
    QPushButton *m_copy;
    QPushButton *m_copyAll;
    QCheckBox *m_signature;
};

} // namespace stepwright
