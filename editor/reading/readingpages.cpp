#include "editor/reading/readingpages.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <vector>

namespace stepwright {

namespace {

constexpr qreal textSize = 10; // points
constexpr qreal edgeSize = 8;  // points
constexpr qreal edgeLines = 2; // of the edge's font, with the room to the text

/// Something before which a page may be broken.
struct Mark
{
    QTextBlock block;
    PageBreak what;
    qreal top;
};

std::vector<Mark> marksOf(const QTextDocument &document)
{
    std::vector<Mark> marks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const auto what = PageBreak(block.blockFormat().intProperty(BreakProperty));
        if (what != PageBreak::Never)
            marks.push_back({block, what, document.documentLayout()->blockBoundingRect(block).top()});
    }
    return marks;
}

/// Where what begins at a mark ends that should stay on one page, if it fits on one at all.
qreal endOfWhole(const std::vector<Mark> &marks, std::size_t index, qreal end, qreal height)
{
    const auto topOf = [&](std::size_t mark) { return mark < marks.size() ? marks[mark].top : end; };
    if (marks[index].what == PageBreak::Heading && index + 1 < marks.size()) {
        const qreal headedEnd = endOfWhole(marks, index + 1, end, height); // what it is the heading of
        return headedEnd - marks[index].top <= height ? headedEnd : topOf(index + 2);
    }
    if (marks[index].what == PageBreak::Part) {
        const auto next = std::find_if(marks.begin() + qptrdiff(index) + 1, marks.end(),
                                       [](const Mark &mark) { return mark.what != PageBreak::Piece; });
        const qreal partEnd = topOf(std::size_t(next - marks.begin()));
        if (partEnd - marks[index].top <= height)
            return partEnd;
    }
    return topOf(index + 1);
}

} // namespace

ReadingPages::ReadingPages(const reading::Document &document, QPaintDevice &device)
    : m_title(document.title()), m_isRightToLeft(document.isRightToLeft), m_page(device.width(), device.height())
{
    QFont font;
    font.setPointSizeF(textSize);
    m_edgeFont = font;
    m_edgeFont.setPointSizeF(edgeSize);
    m_edge = QFontMetricsF(m_edgeFont, &device).height() * edgeLines;
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(font);
    m_document.documentLayout()->setPaintDevice(&device);
    m_document.setTextWidth(m_page.width());
    PartWriter writer(ReadingLook::onPaper(), document.isRightToLeft);
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock(); // so that it is laid out only once
    int position = 0;
    for (const reading::Part &part : document.parts)
        position += writer.write(m_document, position, part);
    cursor.endEditBlock();
    setPageBreaks(m_page.height() - 2 * m_edge);
}

void ReadingPages::setPageBreaks(qreal height)
{
    const std::vector<Mark> marks = marksOf(m_document);
    const qreal end = m_document.size().height();
    std::vector<QTextBlock> breaks;
    qreal pageTop = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const qreal wholeEnd = endOfWhole(marks, i, end, height);
        if (wholeEnd - pageTop <= height)
            continue;
        if (wholeEnd - marks[i].top <= height && marks[i].top > pageTop) {
            breaks.push_back(marks[i].block);
            pageTop = marks[i].top;
        } else {
            while (wholeEnd - pageTop > height)
                pageTop += height;
        }
    }
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (const QTextBlock &block : breaks) {
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
    m_document.setPageSize({m_page.width(), height});
}

void ReadingPages::paint(QPainter &painter, int page) const
{
    const QRectF body(0, m_edge, m_page.width(), m_page.height() - 2 * m_edge);
    const ReadingLook look = ReadingLook::onPaper();
    painter.save();
    painter.setFont(m_edgeFont);
    painter.setPen(look.quiet);
    const auto side = m_isRightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const QFontMetricsF metrics(m_edgeFont, painter.device());
    painter.drawText(QRectF(0, 0, m_page.width(), m_edge), int(side) | Qt::AlignTop,
                     metrics.elidedText(m_title, Qt::ElideRight, m_page.width()));
    painter.drawText(QRectF(0, body.bottom(), m_page.width(), m_edge), Qt::AlignHCenter | Qt::AlignBottom,
                     tr("Page %1 of %2").arg(page + 1).arg(count()));
    painter.translate(body.left(), body.top() - page * body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(0, page * body.height(), body.width(), body.height());
    context.palette.setColor(QPalette::Text, look.text);
    painter.setClipRect(context.clip);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

bool ReadingPages::print(const reading::Document &document, QPagedPaintDevice &device, const Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const ReadingPages pages(document, device);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        pages.paint(painter, page);
        if (!progress(page + 1, pages.count()))
            return false;
    }
    return painter.end();
}

QPageSize usualPaper(const QLocale &locale)
{
    switch (locale.territory()) {
    case QLocale::Belize:
    case QLocale::Canada:
    case QLocale::Chile:
    case QLocale::Colombia:
    case QLocale::CostaRica:
    case QLocale::ElSalvador:
    case QLocale::Guatemala:
    case QLocale::Mexico:
    case QLocale::Nicaragua:
    case QLocale::Panama:
    case QLocale::Philippines:
    case QLocale::PuertoRico:
    case QLocale::UnitedStates:
    case QLocale::Venezuela:
        return QPageSize(QPageSize::Letter);
    default:
        return QPageSize(QPageSize::A4);
    }
}

} // namespace stepwright
