#pragma once

#include "editor/highlighting/editorthemes.h"
#include "editor/text/editedtext.h"
#include "model/completion/stepindex.h"

#include <QPlainTextEdit>

#include <memory>
#include <vector>

namespace stepwright {

class Completer;
class EditorPart;
class Folding;
class Gutter;
class Pairing;
class Pasting;
class QuickFixes;
class TableEditing;

/// A line that is in view.
struct VisibleLine
{
    QTextBlock block;
    QRectF rectangle; ///< in coordinates of the viewport

    /// Where the text is, without width: the rectangles of the first and the last line hold a margin as well.
    [[nodiscard]] QRectF textRow(int height) const;
};

/// An editor of a feature text: line numbers, completion, tables, folding. It has a text of its own, or shows the one
/// that other editors show as well.
class GherkinEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// An editor with a new, empty text. `themes` must outlive the editor.
    explicit GherkinEdit(const EditorThemes &themes, QWidget *parent = nullptr);
    /// An editor of a text that others may show at the same time.
    GherkinEdit(std::shared_ptr<EditedText> text, const EditorThemes &themes, QWidget *parent = nullptr);
    ~GherkinEdit() override;

    [[nodiscard]] EditedText &text() const { return *m_text; }
    void setFeature(const QByteArray &bytes, bool isMarkdown = false) { m_text->setFeature(bytes, isMarkdown); }
    [[nodiscard]] QByteArray bytes() const { return m_text->bytes(); }
    [[nodiscard]] bool isModified() const { return m_text->isModified(); }
    void setSaved() { m_text->setSaved(); }
    [[nodiscard]] const gherkin::Tree &tree() const { return m_text->tree(); }
    [[nodiscard]] ProblemsModel *problems() const { return m_text->problems(); }
    [[nodiscard]] Checking *checking() const { return m_text->checking(); }
    [[nodiscard]] OutlineModel *outline() const { return m_text->outline(); }
    [[nodiscard]] FoldedLines &folds() const { return m_text->folds(); }
    [[nodiscard]] Bookmarks &bookmarks() const { return m_text->bookmarks(); }
    [[nodiscard]] const SourceFormat &sourceFormat() const { return m_text->format(); }

    /// Which feature this is (its folder's uid and that folder's parent), so that completion prefers near steps.
    void setPlace(const completion::FeaturePlace &place);
    /// The steps of the project for completion; replaced after each change of the project.
    void setStepIndex(std::shared_ptr<const completion::StepIndex> index);

    /// What mends problems.
    [[nodiscard]] QuickFixes *quickFixes() const { return m_quickFixes; }
    [[nodiscard]] Completer *completer() const { return m_completer; }
    [[nodiscard]] TableEditing &tables() const { return *m_tables; }
    [[nodiscard]] Pairing &pairing() const { return *m_pairing; }
    [[nodiscard]] Pasting &pasting() const { return *m_pasting; }
    [[nodiscard]] Folding &folding() const { return *m_folding; }

    /// Puts the cursor on a line and a column (both 1-based), scrolled to the middle where it was not visible.
    void goToLine(int line, int column = 1);
    /// 1-based line of the cursor.
    [[nodiscard]] int currentLine() const;
    /// The line (1-based) at a height of the viewport; 0 below the text.
    [[nodiscard]] int lineAt(int y) const;
    [[nodiscard]] std::vector<VisibleLine> visibleLines() const;
    /// What is wrong with a line (1-based), one sentence a row; empty where nothing is.
    [[nodiscard]] QString problemText(int line) const;

    /// Adds a part that sees keys after those added before; it must live as long as the editor.
    void addPart(EditorPart *part);
    /// Tells the parts that the user typed something, as a part does that wrote it into the text itself.
    void tellTyped();
    /// Asks the parts again what they mark.
    void updateExtraSelections();

    /// Size of the text in percent of the system's fixed font, 50 to 400.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }
    [[nodiscard]] const EditorColors &colors() const { return m_colors; }

public Q_SLOTS:
    /// Puts `#` before the selected lines, or takes it away where all have one.
    void toggleComment();
    /// Proposes what can stand at the cursor.
    void complete();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// The cursor moved to another line (1-based).
    void currentLineChanged(int line);
    void zoomChanged(int percent);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override; ///< with the actions that were added to this widget
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void showNewText(bool isNew);
    void takeColors();
    void takeFont();
    void layOutGutter();
    void updateGutter(const QRect &rectangle, int dy);
    void updateCurrentLine();
    void insertNewLine();

    const EditorThemes &m_themes;
    EditorColors m_colors;
    std::shared_ptr<EditedText> m_text;
    Gutter *m_gutter;
    QuickFixes *m_quickFixes;
    Completer *m_completer;
    std::unique_ptr<TableEditing> m_tables;
    std::unique_ptr<Pairing> m_pairing;
    std::unique_ptr<Pasting> m_pasting;
    Folding *m_folding;
    QList<EditorPart *> m_parts;
    int m_zoom = 100;
    int m_currentLine = 1;
};

} // namespace stepwright
