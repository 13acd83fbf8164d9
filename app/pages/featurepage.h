#pragma once

#include "app/pages/openfeature.h"

#include <QWidget>

class QSplitter;

namespace stepwright {

class Breadcrumbs;
class EditorThemes;
class FindBar;
class GherkinEdit;
class ReadingView;
class Session;

/// Where a feature is shown as a document.
enum class ReadingPlace { Off, Beside, Instead };

/// A tab: an editor of an open feature, with what helps to find one's way in it.
class FeaturePage : public QWidget
{
    Q_OBJECT

public:
    /// `session` and `themes` must outlive the page.
    FeaturePage(std::shared_ptr<OpenFeature> feature, Session &session, const EditorThemes &themes,
                QWidget *parent = nullptr);

    [[nodiscard]] OpenFeature &feature() const { return *m_feature; }
    [[nodiscard]] QString folderUid() const { return m_feature->folderUid(); }
    [[nodiscard]] GherkinEdit *edit() const { return m_edit; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] Breadcrumbs *breadcrumbs() const { return m_breadcrumbs; }
    [[nodiscard]] bool isLoaded() const { return m_feature->isLoaded(); }
    [[nodiscard]] bool isModified() const { return m_feature->isModified(); }

    /// Shows a line (1-based), now or when the text is there.
    void goToLine(int line);

    /// Shows the feature as a document beside the text, instead of it, or not.
    void setReadingPlace(ReadingPlace place);
    /// Sees to it that the text can be seen, and not only the document.
    void showText();
    /// Copies what is selected where the keyboard is: in the document or in the text.
    void copy();

Q_SIGNALS:
    /// The text is there and the editor shows it.
    void loaded();
    /// Somebody wants to write where the document is read.
    void textWanted();

private:
    void show();
    void keepPlace();

    std::shared_ptr<OpenFeature> m_feature;
    Session &m_session;
    GherkinEdit *m_edit;
    QSplitter *m_views;               ///< the text, and the document when there is one
    ReadingView *m_reading = nullptr; ///< made when it is first wanted
    Breadcrumbs *m_breadcrumbs;
    FindBar *m_findBar;
    int m_wantedLine = 0;
};

} // namespace stepwright
