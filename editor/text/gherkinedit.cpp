#include "editor/text/gherkinedit.h"

#include "editor/bookmarks/bookmarks.h"
#include "editor/completion/completer.h"
#include "editor/folding/folding.h"
#include "editor/folding/foldstrip.h"
#include "editor/highlighting/highlighting.h"
#include "editor/navigation/outlinemodel.h"
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

#include <QApplication>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>
#include <QToolTip>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 400;
constexpr int zoomStep = 10;
constexpr int tabWidth = 4;              // characters
constexpr double smallestPointSize = 10; // at 100 percent
constexpr double textMargin = 8;         // pixels

} // namespace

GherkinEdit::GherkinEdit(const EditorThemes &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes), m_text(new ParsedText(document(), this)),
      m_problems(new ProblemsModel(this)), m_checking(new Checking(*m_text, m_problems, this)),
      m_quickFixes(new QuickFixes(this)), m_outline(new OutlineModel(this)),
      m_highlighting(std::make_unique<Highlighting>(m_themes, *m_text, *m_problems)), m_gutter(new Gutter(this)),
      m_completer(new Completer(this)), m_tables(std::make_unique<TableEditing>(this)),
      m_pairing(std::make_unique<Pairing>(this)), m_pasting(std::make_unique<Pasting>(this)),
      m_folding(new Folding(this, *m_text)), m_bookmarks(new Bookmarks(this, *m_text))
{
    setObjectName(u"gherkinEdit"_s);
    setAccessibleName(tr("Feature text"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setCursorWidth(2);
    document()->setDocumentMargin(textMargin);
    setMouseTracking(true);
    takeFont();
    takeColors();
    connect(m_text, &ParsedText::changed, this, &GherkinEdit::takeEdit);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &GherkinEdit::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, &GherkinEdit::updateGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &GherkinEdit::updateCurrentLine);
    connect(m_completer, &Completer::stopsChanged, this, &GherkinEdit::updateExtraSelections);
    connect(m_gutter, &Gutter::lampClicked, m_quickFixes, &QuickFixes::showMenu);
    connect(m_problems, &QAbstractItemModel::dataChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(m_checking, &Checking::lookedAgain, m_gutter, qOverload<>(&QWidget::update));
    connect(m_checking, &Checking::lookedAgain, viewport(), qOverload<>(&QWidget::update));
    connect(m_bookmarks, &Bookmarks::changed, m_gutter, qOverload<>(&QWidget::update));
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

void GherkinEdit::setFeature(const QByteArray &bytes, bool isMarkdown)
{
    m_completer->cancel();
    const QStringList folded = m_folding->state();
    const QStringList bookmarks = m_bookmarks->state();
    m_format = SourceFormat(bytes);
    const QString text = m_format.takeText();
    m_text->setFormat(m_format, isMarkdown);
    setPlainText(text);
    document()->setModified(false);
    m_folding->restore(folded);
    m_bookmarks->restore(bookmarks);
    m_currentLine = 0;
    updateCurrentLine();
}

QByteArray GherkinEdit::bytes() const
{
    return m_format.toBytes(document()->toRawText());
}

bool GherkinEdit::isModified() const
{
    return document()->isModified();
}

void GherkinEdit::setSaved()
{
    document()->setModified(false);
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
    for (const Problem &problem : m_problems->problemsOfLine(line))
        sentences.append(m_problems->message(problem.source));
    return sentences.join(u'\n');
}

void GherkinEdit::takeEdit(int firstBlock, int lastBlock, const gherkin::LineChange &change)
{
    QTextBlock block = document()->findBlockByNumber(firstBlock);
    for (int number = firstBlock; number <= lastBlock && block.isValid(); ++number, block = block.next())
        Highlighting::invalidate(block);
    m_outline->update(tree(), change);
    m_gutter->update();
    viewport()->update();
}

void GherkinEdit::takeColors()
{
    m_colors = m_themes.colorsFor(palette());
    m_highlighting->setColors(m_colors);
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
    m_checking->setWrittenLine(0);
    m_gutter->update();
    Q_EMIT currentLineChanged(m_currentLine);
}

void GherkinEdit::addPart(EditorPart *part)
{
    m_parts.append(part);
}

void GherkinEdit::tellTyped()
{
    m_checking->setWrittenLine(currentLine());
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
    stepwright::insertNewLine(cursor, m_text->lineOf(cursor.blockNumber()).kind);
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool GherkinEdit::event(QEvent *event)
{
    // Keys that mean something while proposals or stops are shown must not become shortcuts of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (std::ranges::any_of(m_parts, [&key](const EditorPart *part) { return part->wants(key); })) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool GherkinEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int line = lineAt(help->pos().y());
    QStringList texts{problemText(line)};
    for (const EditorPart *part : std::as_const(m_parts))
        texts.append(part->helpAt(line - 1));
    texts.removeAll(QString());
    const QString text = texts.join(u"\n\n"_s);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(text), viewport());
    return true;
}

void GherkinEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_gutter)
        takeColors();
    if (event->type() == QEvent::ReadOnlyChange && isReadOnly())
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void GherkinEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QTextCursor place = cursorForPosition(event->pos());
    m_quickFixes->fillMenu(*menu, place.blockNumber() + 1, place.positionInBlock() + 1);
    menu->addSeparator();
    menu->addActions(actions());
    for (EditorPart *part : std::as_const(m_parts))
        part->addToMenu(*menu, place);
    menu->popup(event->globalPos());
}

void GherkinEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    for (EditorPart *part : std::as_const(m_parts))
        part->focusLost();
}

void GherkinEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const bool hasText = !event->commitString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (hasText && !isReadOnly())
        tellTyped();
}

void GherkinEdit::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly()) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    if (std::ranges::any_of(m_parts, [event](EditorPart *part) { return part->takeKey(*event); }))
        return;
    const bool isNewLine = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isNewLine && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        insertNewLine();
        return;
    }
    const int revision = document()->revision();
    QPlainTextEdit::keyPressEvent(event);
    const bool isTyping = !event->text().isEmpty() && !(event->modifiers() & Qt::ControlModifier);
    if (isTyping && document()->revision() != revision)
        tellTyped();
}

void GherkinEdit::paintEvent(QPaintEvent *event)
{
    const std::vector<VisibleLine> lines = visibleLines();
    if (!lines.empty())
        m_highlighting->update(lines.front().block, lines.back().block.blockNumber());
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (const EditorPart *part : std::as_const(m_parts))
        part->paint(painter, lines);
}

void GherkinEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

void GherkinEdit::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setZoom(m_zoom + (event->angleDelta().y() > 0 ? zoomStep : -zoomStep));
    event->accept();
}

QMimeData *GherkinEdit::createMimeDataFromSelection() const
{
    auto *selection = new QMimeData;
    selection->setText(QString::fromUtf8(m_format.toParserText(textCursor().selectedText())));
    for (const EditorPart *part : m_parts)
        part->addToClipboard(*selection);
    return selection;
}

void GherkinEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || std::ranges::any_of(m_parts, [source](EditorPart *part) { return part->takePaste(*source); }))
        return;
    if (source->hasText())
        textCursor().insertText(m_format.fromForeignText(source->text()));
}

} // namespace stepwright
