#pragma once

#include "editor/highlighting/editorthemes.h"
#include "editor/text/parsedtext.h"
#include "editor/text/sourceformat.h"
#include "model/completion/stepindex.h"

#include <QPlainTextEdit>

#include <memory>
#include <vector>

namespace stepwright {

class Bookmarks;
class Checking;
class Completer;
class EditorPart;
class Folding;
class Gutter;
class Highlighting;
class OutlineModel;
class Pairing;
class Pasting;
class ProblemsModel;
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

/// The editor of one feature text: colours, line numbers, completion, problems and outline.
/// It holds characters; the file's bytes, line ends and encoding come back unchanged where nobody edited.
class GherkinEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// `themes` must outlive the editor.
    explicit GherkinEdit(const EditorThemes &themes, QWidget *parent = nullptr);
    ~GherkinEdit() override;

    /// Shows a feature file's bytes; undo history is gone and the text counts as unmodified.
    void setFeature(const QByteArray &bytes, bool isMarkdown = false);
    /// The file's bytes now. Equal to those of `setFeature` as long as nobody edited (or all was undone).
    [[nodiscard]] QByteArray bytes() const;
    /// Whether the text differs from what was set or last saved; `modificationChanged(bool)` reports it.
    [[nodiscard]] bool isModified() const;
    /// Says that `bytes()` are saved now.
    void setSaved();

    /// Which feature this is (its folder's uid and that folder's parent), so that completion prefers near steps.
    void setPlace(const completion::FeaturePlace &place);
    /// The steps of the project for completion; replaced after each change of the project.
    void setStepIndex(std::shared_ptr<const completion::StepIndex> index);

    [[nodiscard]] const gherkin::Tree &tree() const { return m_text->tree(); }
    [[nodiscard]] ProblemsModel *problems() const { return m_problems; }
    /// What looks for the problems.
    [[nodiscard]] Checking *checking() const { return m_checking; }
    /// What mends them.
    [[nodiscard]] QuickFixes *quickFixes() const { return m_quickFixes; }
    [[nodiscard]] OutlineModel *outline() const { return m_outline; }
    [[nodiscard]] Completer *completer() const { return m_completer; }
    [[nodiscard]] TableEditing &tables() const { return *m_tables; }
    [[nodiscard]] Pairing &pairing() const { return *m_pairing; }
    [[nodiscard]] Pasting &pasting() const { return *m_pasting; }
    [[nodiscard]] Folding &folding() const { return *m_folding; }
    [[nodiscard]] Bookmarks &bookmarks() const { return *m_bookmarks; }

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
    /// Line end and encoding of the file.
    [[nodiscard]] const SourceFormat &sourceFormat() const { return m_format; }

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
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void takeEdit(int firstBlock, int lastBlock, const gherkin::LineChange &change);
    void takeColors();
    void takeFont();
    void layOutGutter();
    void updateGutter(const QRect &rectangle, int dy);
    void updateCurrentLine();
    void insertNewLine();

    const EditorThemes &m_themes;
    EditorColors m_colors;
    SourceFormat m_format;
    ParsedText *m_text;
    ProblemsModel *m_problems;
    Checking *m_checking;
    QuickFixes *m_quickFixes;
    OutlineModel *m_outline;
    std::unique_ptr<Highlighting> m_highlighting;
    Gutter *m_gutter;
    Completer *m_completer;
    std::unique_ptr<TableEditing> m_tables;
    std::unique_ptr<Pairing> m_pairing;
    std::unique_ptr<Pasting> m_pasting;
    Folding *m_folding;
    Bookmarks *m_bookmarks;
    QList<EditorPart *> m_parts;
    int m_zoom = 100;
    int m_currentLine = 1;
};

} // namespace stepwright
