#pragma once

#include <QByteArray>

#include <span>

namespace stepwright::gherkin {

/// Some bytes of a text replaced by others.
struct TextEdit
{
    quint32 offset = 0;  ///< of the first byte, in the text before
    quint32 removed = 0; ///< bytes taken away
    QByteArray inserted;

    bool operator==(const TextEdit &) const = default;
};

/// What an edit changed: `removed` lines of the old tree from `first` on (0-based) gave way to `inserted` lines of the
/// new one. Before and behind them lines have the same records (but for offset and extent) and the same diagnostics.
struct LineChange
{
    quint32 first = 0;
    quint32 removed = 0;
    quint32 inserted = 0;

    bool operator==(const LineChange &) const = default;
};

/// Two changes, one after the other, as one.
[[nodiscard]] LineChange joined(const LineChange &first, const LineChange &second);

/// How much to reserve for something that is made anew by each edit: a little more than needed, so that the memory one
/// edit gives back holds what the next one makes. Fresh memory costs more than filling it.
[[nodiscard]] qsizetype roomFor(qsizetype needed);

/// The text after an edit. What reaches beyond its end is cut off.
[[nodiscard]] QByteArray edited(const QByteArray &text, const TextEdit &edit);

/// The text after some edits in the order of their offsets, which all count in the text before; none may overlap.
[[nodiscard]] QByteArray edited(const QByteArray &text, std::span<const TextEdit> edits);

} // namespace stepwright::gherkin
