#include "editor/reading/readinglook.h"

#include <QPalette>

namespace stepwright {

ReadingLook ReadingLook::onScreen(const QPalette &palette, const QColor &problem)
{
    return {palette.color(QPalette::Text), palette.color(QPalette::PlaceholderText), palette.color(QPalette::Accent),
            palette.color(QPalette::Mid),  palette.color(QPalette::Button),          problem};
}

// Contrast on white (WCAG 2.2): quiet 7.0, accent 6.1, problem 6.5.
ReadingLook ReadingLook::onPaper()
{
    return {Qt::black, QColor(0x595959), QColor(0x1f6f5c), QColor(0xb8b8b8), QColor(0xf0f2f2), QColor(0xb3261e)};
}

} // namespace stepwright
