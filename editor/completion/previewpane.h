#pragma once

#include "editor/highlighting/editorthemes.h"
#include "model/completion/places/steppreview.h"

#include <QFrame>

class QLabel;

namespace stepwright {

/// Beside the list of proposals: what is known of the chosen step. Where it is used, its table, its doc string.
class PreviewPane : public QFrame
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *editor);

    /// Shows a preview beside the list, whose rectangle on the screen is given, or below or above it where there is no
    /// room at its sides. Where there is none at all it stays away.
    void showBeside(const QRect &list, const completion::StepPreview &preview, const EditorColors &colors);

private:
    [[nodiscard]] static QPoint placeBeside(const QRect &list, int height, const QRect &screen);
    void setTexts(const completion::StepPreview &preview);

    QLabel *m_step;
    QLabel *m_uses;
    QLabel *m_features;
    QLabel *m_table;
};

} // namespace stepwright
