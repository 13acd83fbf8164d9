#pragma once

#include "editor/reading/partwriter.h"

#include <QCoreApplication>
#include <QPageSize>

#include <functional>

class QLocale;
class QPagedPaintDevice;
class QPainter;

namespace stepwright {

/// A feature laid out for paper: dark on white, a title above and a number below each page, scenarios and tables not
/// torn apart where they fit on a page. Any thread, but only one.
class ReadingPages
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::ReadingPages)

public:
    /// Called after each page; false stops the work.
    using Progress = std::function<bool(int done, int all)>;

    /// device: what will be painted on; its size is a page's. It must outlive the pages.
    ReadingPages(const reading::Document &document, QPaintDevice &device);

    [[nodiscard]] int count() const { return m_document.pageCount(); }
    /// Paints a page (0-based) at the origin.
    void paint(QPainter &painter, int page) const;
    /// Paints all pages. False where `progress` stopped it or the device cannot be painted on.
    [[nodiscard]] static bool print(const reading::Document &document, QPagedPaintDevice &device,
                                    const Progress &progress);

private:
    void setPageBreaks(qreal height);

    ClosedDocument m_document;
    QString m_title;
    bool m_isRightToLeft;
    QFont m_edgeFont;
    QSizeF m_page;
    qreal m_edge = 0; ///< height of what stands above and below the text
};

/// The paper that is used where a locale is: Letter or A4 (CLDR, territory information, paper size).
[[nodiscard]] QPageSize usualPaper(const QLocale &locale);

} // namespace stepwright
