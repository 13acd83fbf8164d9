#include "editor/text/gherkinedit.h"

#include "editor/bookmarks/bookmarks.h"
#include "editor/completion/completer.h"
#include "editor/folding/foldedlines.h"
#include "editor/folding/folding.h"
#include "editor/folding/foldstrip.h"
#include "editor/highlighting/highlighting.h"
#include "editor/problems/checking.h"
#include "editor/problems/problemsmodel.h"
#include "editor/problems/quickfixes.h"
#include "editor/structure/commentedthings.h"
#include "editor/structure/structureediting.h"
#include "editor/structure/textchanges.h"
#include "editor/tables/tableediting.h"
#include "editor/text/gutter.h"
#include "editor/text/indentation.h"
#include "editor/typing/pairing.h"
#include "editor/typing/pasting.h"

#include <QFontDatabase>
#include <QTextLayout>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 400;
constexpr int zoomStep = 10;
constexpr int tabWidth = 4;              // characters
constexpr double smallestPointSize = 10; // at 100 percent

} // namespace

GherkinEdit::GherkinEdit(const EditorThemes &themes, QWidget *parent)
    : GherkinEdit(std::make_shared<EditedText>(themes), themes, parent)
{
}

GherkinEdit::GherkinEdit(std::shared_ptr<EditedText> text, const EditorThemes &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes), m_text(std::move(text))
{
    setDocument(m_text->document());
    m_gutter = new Gutter(this);
    m_quickFixes = new QuickFixes(this);
    m_completer = new Completer(this);
    m_tables = std::make_unique<TableEditing>(this);
    m_pairing = std::make_unique<Pairing>(this);
    m_pasting = std::make_unique<Pasting>(this);
    m_folding = new Folding(this, m_text->folds());
    setObjectName(u"gherkinEdit"_s);
    setAccessibleName(tr("Feature text"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setCursorWidth(2);
    setMouseTracking(true);
    takeFont();
    takeColors();
    connect(m_text.get(), &EditedText::aboutToBeSet, m_completer, &Completer::cancel);
    connect(m_text.get(), &EditedText::wasSet, this, &GherkinEdit::showNewText);
    connect(&m_text->parsed(), &ParsedText::changed, m_gutter, qOverload<>(&QWidget::update));
    connect(&m_text->parsed(), &ParsedText::changed, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &GherkinEdit::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, &GherkinEdit::updateGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &GherkinEdit::updateCurrentLine);
    connect(m_completer, &Completer::stopsChanged, this, &GherkinEdit::updateExtraSelections);
    connect(m_gutter, &Gutter::lampClicked, m_quickFixes, &QuickFixes::showMenu);
    connect(problems(), &QAbstractItemModel::dataChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(checking(), &Checking::lookedAgain, m_gutter, qOverload<>(&QWidget::update));
    connect(checking(), &Checking::lookedAgain, viewport(), qOverload<>(&QWidget::update));
    connect(&bookmarks(), &Bookmarks::changed, m_gutter, qOverload<>(&QWidget::update));
    addPart(m_completer);
    addPart(m_pairing.get());
    addPart(m_tables.get());
    addPart(m_pasting.get());
    addPart(m_quickFixes);
    addPart(m_folding);
    new StructureEditing(this, m_gutter);
    layOutGutter();
    updateCurrentLine();
}

GherkinEdit::~GherkinEdit() = default;

void GherkinEdit::showNewText(bool isNew)
{
    if (isNew)
        moveCursor(QTextCursor::Start);
    m_currentLine = 0;
    updateCurrentLine();
}

void GherkinEdit::setPlace(const completion::FeaturePlace &place)
{
    m_completer->setPlace(place);
}

void GherkinEdit::setStepIndex(std::shared_ptr<const completion::StepIndex> index)
{
    m_completer->setStepIndex(std::move(index));
}

void GherkinEdit::goToLine(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(qBound(1, line, blockCount()) - 1);
    const bool wasVisible =
        std::ranges::any_of(visibleLines(), [&](const VisibleLine &visible) { return visible.block == block; });
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, qBound(1, column, block.length()) - 1);
    setTextCursor(cursor);
    if (!wasVisible)
        centerCursor();
    setFocus(Qt::OtherFocusReason);
}

int GherkinEdit::currentLine() const
{
    return textCursor().blockNumber() + 1;
}

int GherkinEdit::lineAt(int y) const
{
    const QTextBlock block = cursorForPosition({0, y}).block();
    return blockBoundingGeometry(block).translated(contentOffset()).bottom() > y ? block.blockNumber() + 1 : 0;
}

std::vector<VisibleLine> GherkinEdit::visibleLines() const
{
    std::vector<VisibleLine> lines;
    const int bottom = viewport()->height();
    QTextBlock block = firstVisibleBlock();
    QRectF rectangle = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && rectangle.top() <= bottom; block = block.next()) {
        if (!block.isVisible())
            continue;
        rectangle.setHeight(blockBoundingRect(block).height());
        lines.push_back({block, rectangle});
        rectangle.translate(0, rectangle.height());
    }
    return lines;
}

QRectF VisibleLine::textRow(int height) const
{
    const bool isFirst = block.blockNumber() == 0;
    const double top = isFirst ? rectangle.top() + block.layout()->position().y() : rectangle.top();
    return {0, top, 0, double(height)};
}

QString GherkinEdit::problemText(int line) const
{
    QStringList sentences;
    for (const Problem &problem : problems()->problemsOfLine(line))
        sentences.append(problems()->message(problem.source));
    return sentences.join(u'\n');
}

void GherkinEdit::takeColors()
{
    m_colors = m_themes.colorsFor(palette());
    m_text->highlighting().setColors(m_colors);
    updateExtraSelections();
    m_gutter->update();
    viewport()->update();
}

void GherkinEdit::takeFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(qMax(font.pointSizeF(), smallestPointSize) * m_zoom / 100);
    setFont(font);
    setTabStopDistance(tabWidth * QFontMetricsF(font).horizontalAdvance(u' '));
    layOutGutter();
}

void GherkinEdit::layOutGutter()
{
    const int width = m_gutter->wantedWidth();
    const int stripWidth = m_folding->strip()->wantedWidth();
    setViewportMargins(width + stripWidth, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), width, inside.height());
    m_folding->strip()->setGeometry(inside.left() + width, inside.top(), stripWidth, inside.height());
}

void GherkinEdit::updateGutter(const QRect &rectangle, int dy)
{
    if (dy != 0)
        m_gutter->scroll(0, dy);
    else
        m_gutter->update(0, rectangle.y(), m_gutter->width(), rectangle.height());
}

void GherkinEdit::updateCurrentLine()
{
    updateExtraSelections();
    if (currentLine() == m_currentLine)
        return;
    m_currentLine = currentLine();
    checking()->setWrittenLine(0);
    m_gutter->update();
    Q_EMIT currentLineChanged(m_currentLine);
}

void GherkinEdit::addPart(EditorPart *part)
{
    m_parts.append(part);
}

void GherkinEdit::tellTyped()
{
    checking()->setWrittenLine(currentLine());
    for (EditorPart *part : std::as_const(m_parts))
        part->textTyped();
}

void GherkinEdit::updateExtraSelections()
{
    QTextEdit::ExtraSelection line;
    line.format.setBackground(m_colors.currentLine);
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    QList<QTextEdit::ExtraSelection> selections{line};
    for (const EditorPart *part : std::as_const(m_parts))
        selections.append(part->selections(m_colors));
    setExtraSelections(selections);
}

void GherkinEdit::setZoom(int percent)
{
    percent = qBound(smallestZoom, percent, largestZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    takeFont();
    Q_EMIT zoomChanged(m_zoom);
}

void GherkinEdit::zoomIn()
{
    setZoom(m_zoom + zoomStep);
}

void GherkinEdit::zoomOut()
{
    setZoom(m_zoom - zoomStep);
}

void GherkinEdit::resetZoom()
{
    setZoom(100);
}

void GherkinEdit::complete()
{
    if (!isReadOnly())
        m_completer->complete();
}

void GherkinEdit::toggleComment()
{
    if (isReadOnly())
        return;
    const bool isSelected = textCursor().hasSelection();
    stepwright::toggleComment(isSelected ? textCursor()
                                         : cursorOverLines(*this, linesToComment(tree(), quint32(currentLine() - 1))));
}

void GherkinEdit::insertNewLine()
{
    QTextCursor cursor = textCursor();
    stepwright::insertNewLine(cursor, m_text->parsed().lineOf(cursor.blockNumber()).kind);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace stepwright
