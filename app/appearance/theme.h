#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

namespace stepwright {

/// What the user chose under View ▸ Appearance.
enum class ThemeChoice { System, Light, Dark };

/// The colours the palette has no role for. Every text colour has a contrast of at least 4.5 on the window.
struct StateColors
{
    QColor error;
    QColor warning;
    QColor information;
};

/// The palette of the light or the dark appearance.
[[nodiscard]] QPalette themePalette(bool dark);

/// Whether a palette is a dark one, by the lightness of its text background.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The state colours that go with a palette.
[[nodiscard]] StateColors stateColors(const QPalette &palette);

/// Sets style, palette and style sheet of the running program and follows the system's light or dark setting while the
/// choice is System.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    void show();

    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace stepwright
