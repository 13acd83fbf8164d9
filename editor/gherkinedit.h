#pragma once

#include "editor/editorthemes.h"
#include "editor/sourceformat.h"
#include "model/completion/stepindex.h"

#include <QPlainTextEdit>

#include <memory>

namespace stepwright {

class Gutter;
class OutlineModel;
class ProblemsModel;

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

    [[nodiscard]] ProblemsModel *problems() const { return m_problems; }
    [[nodiscard]] OutlineModel *outline() const { return m_outline; }

    /// Puts the cursor on a line and a column (both 1-based), scrolled to the middle where it was not visible.
    void goToLine(int line, int column = 1);
    /// 1-based line of the cursor.
    [[nodiscard]] int currentLine() const;

    /// Size of the text in percent of the system's fixed font, 50 to 400.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const { return m_zoom; }

    [[nodiscard]] const EditorColors &colors() const { return m_colors; }

public Q_SLOTS:
    /// Puts `#` before the selected lines, or takes it away where all have one.
    void toggleComment();
    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    /// The cursor moved to another line (1-based).
    void currentLineChanged(int line);
    void zoomChanged(int percent);
};

} // namespace stepwright
