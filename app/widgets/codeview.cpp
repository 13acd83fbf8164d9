#include "app/widgets/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

// Colouring a text takes the GUI thread about a second for each hundred thousand lines.
constexpr qsizetype lineLimit = 5000;
constexpr qsizetype sizeLimit = 500'000; // characters

/// Where the part ends that is shown.
qsizetype shownSize(const QString &text)
{
    qsizetype end = 0;
    for (qsizetype line = 0; line < lineLimit; ++line) {
        const qsizetype next = text.indexOf(u'\n', end);
        if (next < 0 || next >= sizeLimit)
            return text.size() <= sizeLimit ? text.size() : qMax(end, qsizetype(1));
        end = next + 1;
    }
    return end;
}

} // namespace

CodeView::CodeView(const EditorThemes &themes, QWidget *parent)
    : QPlainTextEdit(parent), m_themes(themes), m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setTabChangesFocus(true);
    applyColors();
}

void CodeView::showFile(const QString &name, const QString &text)
{
    showText(name, text, m_themes.repository().definitionForFileName(name));
}

void CodeView::showPatch(const QString &name, const QString &patch)
{
    showText(name, patch, m_themes.repository().definitionForName(u"Diff"_s));
}

void CodeView::showText(const QString &name, const QString &text, const KSyntaxHighlighting::Definition &definition)
{
    const int place = name == m_name ? verticalScrollBar()->value() : 0;
    const qsizetype size = shownSize(text);
    m_name = name;
    m_leftOut = QStringView(text).sliced(size).count(u'\n');
    if (size < text.size() && !text.endsWith(u'\n'))
        ++m_leftOut;
    clear(); // else the old text is coloured once more
    m_highlighter->setDefinition(definition);
    setPlainText(text.first(size));
    verticalScrollBar()->setValue(place);
}

void CodeView::applyColors()
{
    // The parent's palette tells light from dark; the own one holds the colours of the last time.
    const EditorColors colors = m_themes.colorsFor(parentWidget() ? parentWidget()->palette() : palette());
    if (m_highlighter->theme().name() == colors.theme.name() && palette().isCopyOf(m_colors))
        return;
    m_highlighter->setTheme(colors.theme);
    m_highlighter->rehighlight();
    setPalette(colors.palette);
    m_colors = palette();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
}

} // namespace stepwright
