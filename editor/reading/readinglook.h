#pragma once

#include <QColor>
#include <QTextFormat>

class QPalette;

namespace stepwright {

/// The colours of a feature that is being read.
struct ReadingLook
{
    QColor text;
    QColor quiet;   ///< what is said beside: comments, kinds of examples
    QColor accent;  ///< keywords
    QColor line;    ///< borders
    QColor shade;   ///< behind tags, column names and doc strings
    QColor problem; ///< what is wrong

    [[nodiscard]] static ReadingLook onScreen(const QPalette &palette, const QColor &problem);
    /// Dark on white, whatever the theme is.
    [[nodiscard]] static ReadingLook onPaper();
};

/// What a block of the rendering remembers of the feature.
enum ReadingProperty {
    LineProperty = QTextFormat::UserProperty, ///< its line, counted from its part's first
    BreakProperty,                            ///< a PageBreak: what begins there, if a page may
};

/// What begins at a block before which a page may be broken.
enum class PageBreak { Never, Heading, Part, Piece };

} // namespace stepwright
