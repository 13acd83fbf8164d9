#pragma once

#include "editor/text/parsedtext.h"
#include "editor/text/sourceformat.h"

#include <QPointer>
#include <QTextDocument>

#include <memory>

namespace stepwright {

class Bookmarks;
class Checking;
class EditorThemes;
class FoldedLines;
class Highlighting;
class OutlineModel;
class ProblemsModel;

/// A feature text that is being edited, with all that belongs to it and not to an editor: history, syntax tree,
/// problems, outline, colours, what is folded and the bookmarks. Several editors may show it at once. It holds
/// characters; the file's bytes, line ends and encoding come back unchanged where nobody edited.
class EditedText : public QObject
{
    Q_OBJECT

public:
    /// `themes` must outlive the text.
    explicit EditedText(const EditorThemes &themes);
    ~EditedText() override;

    /// Takes a feature file's bytes; undo history is gone and the text counts as unmodified.
    void setFeature(const QByteArray &bytes, bool isMarkdown);
    /// Takes the bytes that somebody else stored; the text counts as unmodified. Undo leads back to what was there
    /// before unless encoding or line ends are others.
    void takeStored(const QByteArray &bytes, bool isMarkdown);
    /// The file's bytes now. Equal to those of `setFeature` as long as nobody edited (or all was undone).
    [[nodiscard]] QByteArray bytes() const;
    /// Whether the text differs from what was set or last saved; the document's `modificationChanged(bool)` reports it.
    [[nodiscard]] bool isModified() const;
    /// Says that `bytes()` are saved now.
    void setSaved();

    [[nodiscard]] QTextDocument *document() { return &m_document; }
    /// Line end and encoding of the file.
    [[nodiscard]] const SourceFormat &format() const { return m_format; }
    [[nodiscard]] const ParsedText &parsed() const { return *m_parsed; }
    [[nodiscard]] const gherkin::Tree &tree() const { return m_parsed->tree(); }
    [[nodiscard]] ProblemsModel *problems() const { return m_problems; }
    [[nodiscard]] Checking *checking() const { return m_checking; }
    [[nodiscard]] OutlineModel *outline() const { return m_outline; }
    [[nodiscard]] Highlighting &highlighting() const { return *m_highlighting; }
    [[nodiscard]] FoldedLines &folds() const { return *m_folds; }
    [[nodiscard]] Bookmarks &bookmarks() const { return *m_bookmarks; }

    /// Says which editor was used last.
    void setActiveEditor(const QObject *editor) { m_activeEditor = editor; }
    /// Whether an editor is the one that acts for all, where something is to be done once.
    [[nodiscard]] bool isActiveEditor(const QObject *editor) const
    {
        return !m_activeEditor || m_activeEditor == editor;
    }

Q_SIGNALS:
    /// Another text comes from outside.
    void aboutToBeSet();
    /// It came. isNew: it has nothing to do with the one before.
    void wasSet(bool isNew);

private:
    void takeEdit(int firstBlock, int lastBlock, const gherkin::LineChange &change);

    QTextDocument m_document;
    SourceFormat m_format;
    ParsedText *m_parsed;
    ProblemsModel *m_problems;
    Checking *m_checking;
    OutlineModel *m_outline;
    std::unique_ptr<Highlighting> m_highlighting;
    FoldedLines *m_folds;
    Bookmarks *m_bookmarks;
    QPointer<const QObject> m_activeEditor;
};

} // namespace stepwright
