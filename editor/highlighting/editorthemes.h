#pragma once

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QColor>
#include <QPalette>
#include <QTextCharFormat>

namespace stepwright {

/// What the words of a Gherkin text are, as far as colours go.
enum class TextRole {
    Plain,
    TitleKeyword, ///< Feature:, Rule:, Scenario: …
    Title,        ///< the name after a title keyword
    StepKeyword,
    StepText,
    Description,
    Tag,
    Comment,
    Language, ///< a `# language:` line
    Quoted,   ///< a quoted value in a step
    Number,
    Placeholder, ///< <parameter>
    CellBorder,
    HeaderCell,
    Cell,
    Escape, ///< \n, \| and \\ in a cell
    DocStringBorder,
    MediaType,
    DocString,
    Misplaced, ///< a line that may not stand where it stands
};
inline constexpr int textRoleCount = int(TextRole::Misplaced) + 1;

/// The colours of one theme as the editor uses them.
struct EditorColors
{
    QPalette palette; ///< for the text area
    KSyntaxHighlighting::Theme theme;
    QColor currentLine;
    QColor gutterBackground;
    QColor lineNumber;
    QColor currentLineNumber;
    QColor gutterBorder;
    QColor popupBorder;
    QColor error;
    QColor warning;
    QColor match;                   ///< behind what a search found
    QColor stop;                    ///< frame of the values one tabs through after a completion
    QList<QTextCharFormat> formats; ///< one for each TextRole

    [[nodiscard]] const QTextCharFormat &format(TextRole role) const { return formats[int(role)]; }
    /// The look of a piece of another language's text, in colours that can be read on this background.
    [[nodiscard]] QTextCharFormat embedded(const KSyntaxHighlighting::Format &format) const;
};

/// KSyntaxHighlighting's themes, made once by the application and shared by all editors.
class EditorThemes
{
public:
    /// The colours that suit an application palette: light or dark by its base colour.
    [[nodiscard]] EditorColors colorsFor(const QPalette &palette) const;
    /// The languages that KSyntaxHighlighting knows.
    [[nodiscard]] const KSyntaxHighlighting::Repository &repository() const { return m_repository; }

private:
    KSyntaxHighlighting::Repository m_repository;
};

} // namespace stepwright
