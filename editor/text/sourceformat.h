#pragma once

#include "model/base/encoding.h"

#include <array>

namespace stepwright {

/// How a file's text stands in a QTextDocument, so that saving without an edit gives the same bytes and an edited line
/// changes only itself. A QTextDocument ends a block at each of CR, U+2029, U+FDD0 and U+FDD1 and breaks lines at
/// U+2028; in their place it gets noncharacters (U+FDD2…U+FDEF, which Unicode reserves for use inside of a program)
/// that the file does not hold. A line whose end is not that of most lines carries such a mark as well: being text, it
/// takes part in undo.
class SourceFormat
{
public:
    SourceFormat();

    /// Reads a file. `text()` is what the document shall hold; its lines end in '\n'.
    explicit SourceFormat(QByteArrayView bytes);
    [[nodiscard]] QString takeText() { return std::move(m_text); }

    /// The file's bytes for a document's raw text (`QTextDocument::toRawText()`).
    [[nodiscard]] QByteArray toBytes(QStringView documentText) const;

    /// What a parser shall read for some lines of the document: UTF-8, without marks, each line ending in '\n'.
    [[nodiscard]] QByteArray toParserText(QStringView documentText) const;

    /// Text from outside (clipboard, completion) as the document may hold it, with '\n' as line end.
    [[nodiscard]] QString fromForeignText(QStringView text) const;

    /// Whether texts of both formats stand in a document the same way.
    [[nodiscard]] bool isLike(const SourceFormat &other) const;

    [[nodiscard]] const TextFormat &textFormat() const { return m_textFormat; }
    [[nodiscard]] bool hasCarriageReturns() const { return m_hasCarriageReturns; } ///< most lines end in CR LF

private:
    enum Special : std::size_t {
        LoneReturn,
        OtherLineEnd,
        LineSeparator,
        ParagraphSeparator,
        FrameBegin,
        FrameEnd,
        Null,
        Object,
        SpecialCount
    };
    void chooseStandIns(QStringView text);
    void countLineEnds(QStringView text);
    [[nodiscard]] QString replaceSpecials(QStringView text) const;
    [[nodiscard]] QChar restored(QChar character) const;
    void appendRestored(QString &target, QStringView line) const;

    QString m_text;
    TextFormat m_textFormat;
    bool m_hasCarriageReturns = false;
    std::array<char16_t, SpecialCount> m_standIns{};
};

} // namespace stepwright
