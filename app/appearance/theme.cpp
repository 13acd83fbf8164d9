#include "app/appearance/theme.h"

#include <QApplication>
#include <QFile>
#include <QStyleFactory>
#include <QStyleHints>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

struct Tones
{
    QRgb window;
    QRgb base;
    QRgb raised;
    QRgb line;
    QRgb text;
    QRgb quiet;
    QRgb disabled;
    QRgb accent;
    QRgb onAccent;
    QRgb selection;
    QRgb onSelection;
};

// Contrast on `window` (WCAG 2.2): text 14.4 and 11.6, quiet 5.4 and 6.1, accent 5.1 and 7.3.
constexpr Tones lightTones{0xfff5f6f7, 0xffffffff, 0xffeceef0, 0xffd5dadf, 0xff1f2429, 0xff5b646d,
                           0xff9aa3ab, 0xff1f6f5c, 0xffffffff, 0xffd3e8e1, 0xff10302a};
constexpr Tones darkTones{0xff1d2023, 0xff17191c, 0xff282c30, 0xff363b41, 0xffd9dde1, 0xff9aa4ad,
                          0xff5f6871, 0xff5cbfa3, 0xff0c1f1a, 0xff234b40, 0xffe6f4ef};

/// The style sheet with the colours of those roles that Qt's style sheets do not know (Qt 6.8): they would be no colour
/// at all.
QString withColors(QString sheet, const QPalette &palette)
{
    sheet.replace("palette(accent)"_L1, palette.color(QPalette::Accent).name());
    sheet.replace("palette(placeholder-text)"_L1, palette.color(QPalette::PlaceholderText).name());
    sheet.replace("palette(tool-tip-base)"_L1, palette.color(QPalette::ToolTipBase).name());
    sheet.replace("palette(tool-tip-text)"_L1, palette.color(QPalette::ToolTipText).name());
    return sheet;
}

} // namespace

QPalette themePalette(bool dark)
{
    const Tones &tones = dark ? darkTones : lightTones;
    QPalette palette;
    palette.setColor(QPalette::Window, tones.window);
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.window);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::PlaceholderText, tones.quiet);
    palette.setColor(QPalette::Button, tones.raised);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.text);
    palette.setColor(QPalette::ToolTipBase, tones.raised);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.selection);
    palette.setColor(QPalette::HighlightedText, tones.onSelection);
    palette.setColor(QPalette::Accent, tones.accent);
    palette.setColor(QPalette::Link, tones.accent);
    palette.setColor(QPalette::LinkVisited, tones.accent);
    palette.setColor(QPalette::Light, dark ? QColor(tones.raised).lighter(120) : QColor(tones.base));
    palette.setColor(QPalette::Midlight, tones.raised);
    palette.setColor(QPalette::Mid, tones.line);
    palette.setColor(QPalette::Dark, dark ? QColor(tones.base).darker(130) : QColor(tones.line).darker(120));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : QColor(tones.quiet));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tones.disabled);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

StateColors stateColors(const QPalette &palette)
{
    if (isDark(palette))
        return {QColor(0xff8f85), QColor(0xe3b341), QColor(0x79b8ff)};
    return {QColor(0xb3261e), QColor(0x8a5a00), QColor(0x0b5cad)};
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::show);
    show();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    show();
}

void Theme::show()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark);
    QApplication::setPalette(themePalette(dark));
    QFile sheet(u":/appearance/stepwright.qss"_s);
    // The sheet speaks of palette roles only; setting it again makes widgets look the new palette's colours up.
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
        application && sheet.open(QIODevice::ReadOnly))
        application->setStyleSheet(withColors(QString::fromUtf8(sheet.readAll()), themePalette(dark)));
    Q_EMIT changed();
}

} // namespace stepwright
