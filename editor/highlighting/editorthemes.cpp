#include "editor/highlighting/editorthemes.h"

#include <array>
#include <cmath>

namespace stepwright {

using KSyntaxHighlighting::Theme;

namespace {

// Relative luminance of WCAG 2.2, 0 (black) to 1 (white).
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double lighter = qMax(luminance(first), luminance(second));
    const double darker = qMin(luminance(first), luminance(second));
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &first, const QColor &second, double partOfSecond)
{
    const auto mix = [&](double a, double b) { return float(a + (b - a) * partOfSecond); };
    return QColor::fromRgbF(mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()),
                            mix(first.blueF(), second.blueF()));
}

// The colour, moved towards black or white until it can be read on the background (WCAG 2.2, 1.4.3).
QColor readable(QColor color, const QColor &background)
{
    constexpr double enough = 4.5;
    const QColor target = luminance(background) < 0.18 ? QColor(Qt::white) : QColor(Qt::black);
    for (int i = 0; i < 20 && contrast(color, background) < enough; ++i)
        color = mixed(color, target, 0.1);
    return color;
}

struct RoleStyle
{
    Theme::TextStyle style = Theme::Normal;
    bool isBold = false;
    bool isItalic = false;
};

// In the order of TextRole.
constexpr std::array<RoleStyle, textRoleCount> roleStyles = {{
    {Theme::Normal},
    {Theme::Function, true},             // TitleKeyword
    {Theme::Normal, true},               // Title
    {Theme::DataType, true},             // StepKeyword
    {Theme::Normal},                     // StepText
    {Theme::Normal},                     // Description
    {Theme::Constant},                   // Tag
    {Theme::Comment, false, true},       // Comment
    {Theme::Constant, false, true},      // Language
    {Theme::Preprocessor},               // Quoted
    {Theme::DecVal},                     // Number
    {Theme::SpecialString, false, true}, // Placeholder
    {Theme::Comment},                    // CellBorder
    {Theme::Normal, true},               // HeaderCell
    {Theme::Normal},                     // Cell
    {Theme::SpecialChar},                // Escape
    {Theme::Comment},                    // DocStringBorder
    {Theme::Attribute},                  // MediaType
    {Theme::Preprocessor},               // DocString
    {Theme::Error},                      // Misplaced
}};

QTextCharFormat formatOf(const RoleStyle &role, const Theme &theme, const QColor &background)
{
    QTextCharFormat format;
    format.setForeground(readable(QColor::fromRgba(theme.textColor(role.style)), background));
    if (role.isBold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(role.isItalic);
    return format;
}

} // namespace

QTextCharFormat EditorColors::embedded(const KSyntaxHighlighting::Format &format) const
{
    QTextCharFormat result;
    result.setForeground(readable(format.textColor(theme), palette.color(QPalette::Base)));
    if (format.isBold(theme))
        result.setFontWeight(QFont::Bold);
    result.setFontItalic(format.isItalic(theme));
    return result;
}

EditorColors EditorThemes::colorsFor(const QPalette &palette) const
{
    EditorColors colors;
    const Theme theme = m_repository.themeForPalette(palette);
    const QColor background = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    colors.palette = palette;
    colors.theme = theme;
    colors.currentLine = mixed(background, text, 0.045);
    colors.gutterBackground = background;
    colors.gutterBorder = mixed(background, text, 0.12);
    colors.popupBorder = mixed(background, text, 0.3);
    colors.lineNumber = readable(mixed(text, background, 0.5), background);
    colors.currentLineNumber = text;
    colors.error = readable(QColor::fromRgba(theme.textColor(Theme::Error)), background);
    colors.warning = readable(QColor::fromRgba(theme.textColor(Theme::Warning)), background);
    colors.match = mixed(background, QColor::fromRgba(theme.editorColor(Theme::SearchHighlight)), 0.45);
    colors.stop = palette.color(QPalette::Highlight);
    for (const RoleStyle &role : roleStyles)
        colors.formats.append(formatOf(role, theme, background));
    colors.formats[int(TextRole::Description)].setForeground(readable(mixed(text, background, 0.3), background));
    return colors;
}

} // namespace stepwright
