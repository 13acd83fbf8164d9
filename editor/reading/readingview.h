#pragma once

#include "editor/reading/readinglook.h"
#include "model/reading/readingdocument.h"

#include <QTextEdit>
#include <QTimer>

#include <memory>
#include <optional>

namespace stepwright {

/// Shows a feature as a document: its rules as sections, its scenarios as cards. It is written a piece at a time, so
/// that nobody waits for a long one, and of a changed feature only what changed.
class ReadingView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ReadingView(QWidget *parent = nullptr);

    /// Shows a document in the place of the one before.
    void setReading(std::shared_ptr<const reading::Document> document);
    [[nodiscard]] const std::shared_ptr<const reading::Document> &reading() const { return m_reading; }
    /// Whether all of it is written.
    [[nodiscard]] bool isComplete() const;

    /// Marks what stands in a line (1-based) of the feature, and scrolls to it where it is not in view.
    void showLine(int line);
    /// The line (1-based) of what stands at a position of the text; 0 where nothing does.
    [[nodiscard]] int lineOfPosition(int position) const;

    /// Size of the text in percent.
    void setZoom(int percent);
    /// The colour of what is wrong.
    void setProblemColor(const QColor &color);

Q_SIGNALS:
    /// Somebody pointed at what stands in a line (1-based).
    void lineChosen(int line);
    /// Somebody wants to write there.
    void lineActivated(int line);
    void zoomRequested(int steps);

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QVariant loadResource(int, const QUrl &) override { return {}; }

private:
    [[nodiscard]] bool writeParts();
    void goOn(bool isDone);
    void writeAll();
    void centreText();
    void scrollToMarked();
    void takeLook();
    [[nodiscard]] int positionOf(std::size_t part) const;
    [[nodiscard]] std::size_t partAt(int position) const;
    [[nodiscard]] QTextBlock blockOfLine(std::size_t part, quint32 line) const;
    [[nodiscard]] QRectF cardOf(std::size_t part) const;
    void paintCard(QPainter &painter, std::size_t part) const;

    std::shared_ptr<const reading::Document> m_reading = std::make_shared<const reading::Document>();
    std::vector<int> m_lengths; ///< of each part in characters; 0: it is not written yet
    ReadingLook m_look;
    QColor m_problemColor{Qt::red};
    std::optional<quint32> m_marked; ///< line, 0-based
    bool m_mustScroll = false;       ///< to the marked line, when it is there
    QTimer m_writing;
    int m_zoom = 100;
};

} // namespace stepwright
