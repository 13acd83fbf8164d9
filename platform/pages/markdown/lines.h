#pragma once

#include <QStringList>

#include <optional>

/// What a line of Markdown is. Lines have no line end and no tabs.
namespace stepwright::platform::markdown {

[[nodiscard]] qsizetype indentOf(const QString &line); ///< blanks before the first character
[[nodiscard]] bool isBlank(const QString &line);

/// How an item of a list begins.
struct Marker
{
    QChar sign;           ///< "-", "+", "*", or what stands behind a number
    int number = -1;      ///< -1: it has none
    qsizetype indent = 0; ///< where its content stands
};

[[nodiscard]] std::optional<Marker> markerOf(const QString &line);

/// The signs that begin a block of code, and at least as many of which end it; empty: it begins none.
[[nodiscard]] QString fenceOf(const QString &line);

[[nodiscard]] bool isRule(const QString &line);
[[nodiscard]] bool isQuote(const QString &line);
[[nodiscard]] int headingLevel(const QString &line); ///< 0: it is none

/// Whether a line ends the paragraph before it.
[[nodiscard]] bool interrupts(const QString &line);

/// The cells of a row of a table, with the blanks around them.
[[nodiscard]] QStringList cellsOf(const QString &line);

/// Whether the header of a table stands in a line, and what makes it one in the next.
[[nodiscard]] bool isTableAt(const QStringList &lines, qsizetype at);

} // namespace stepwright::platform::markdown
