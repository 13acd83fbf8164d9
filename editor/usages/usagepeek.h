#pragma once

#include <QByteArray>
#include <QFrame>
#include <QString>

#include <vector>

class QLabel;

namespace stepwright {

class EditorThemes;
class GherkinEdit;

/// A place where a step is used.
struct UsagePlace
{
    QString folderUid;
    QString feature; ///< its name
    int line = 1;    ///< 1-based
};

/// A frame under a line of an editor that shows one use of its step after the other in its feature: Up and Down walk,
/// Enter goes there, Escape closes.
class UsagePeek : public QFrame
{
    Q_OBJECT

public:
    /// Shown over `edit`, under its cursor. Deletes itself when it is closed.
    UsagePeek(GherkinEdit *edit, const EditorThemes &themes);

    void add(const std::vector<UsagePlace> &places);
    /// No more places come.
    void finish();
    /// The text of the feature that was asked for; of another one it is ignored.
    void showText(const QString &folderUid, const QByteArray &bytes, bool isMarkdown);

Q_SIGNALS:
    void textWanted(const QString &folderUid);
    void chosen(const QString &folderUid, int line);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void putUnderLine();
    void showPlace(int number);
    void showTitle();

    GherkinEdit *m_edit;
    QLabel *m_title;
    GherkinEdit *m_text;
    std::vector<UsagePlace> m_places;
    QString m_shownFeature; ///< whose text is in view
    int m_number = 0;       ///< of the place in view
    bool m_isFinished = false;
};

} // namespace stepwright
