#include "editor/text/editedtext.h"

#include "editor/bookmarks/bookmarks.h"
#include "editor/folding/foldedlines.h"
#include "editor/highlighting/highlighting.h"
#include "editor/navigation/outlinemodel.h"
#include "editor/problems/checking.h"
#include "editor/problems/problemsmodel.h"

#include <QPlainTextDocumentLayout>
#include <QTextCursor>

#include <algorithm>

namespace stepwright {

namespace {

constexpr double textMargin = 8; // pixels

} // namespace

EditedText::EditedText(const EditorThemes &themes)
    : m_parsed(new ParsedText(&m_document, this)), m_problems(new ProblemsModel(this)),
      m_checking(new Checking(*m_parsed, m_problems, this)), m_outline(new OutlineModel(this)),
      m_highlighting(std::make_unique<Highlighting>(themes, *m_parsed, *m_problems)),
      m_folds(new FoldedLines(&m_document, *m_parsed, this)), m_bookmarks(new Bookmarks(&m_document, *m_parsed, this))
{
    m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
    m_document.setDocumentMargin(textMargin);
    connect(m_parsed, &ParsedText::changed, this, &EditedText::takeEdit);
}

EditedText::~EditedText() = default;

void EditedText::setFeature(const QByteArray &bytes, bool isMarkdown)
{
    Q_EMIT aboutToBeSet();
    const QStringList folded = m_folds->state();
    const QStringList bookmarks = m_bookmarks->state();
    m_format = SourceFormat(bytes);
    const QString text = m_format.takeText();
    m_parsed->setFormat(m_format, isMarkdown);
    m_document.setPlainText(text);
    m_document.setModified(false);
    m_folds->restore(folded);
    m_bookmarks->restore(bookmarks);
    Q_EMIT wasSet(true);
}

void EditedText::takeStored(const QByteArray &bytes, bool isMarkdown)
{
    SourceFormat format(bytes);
    const QString after = format.takeText();
    if (!format.isLike(m_format) || isMarkdown != tree().isMarkdown()) {
        setFeature(bytes, isMarkdown);
        return;
    }
    Q_EMIT aboutToBeSet();
    const QString before = m_document.toRawText().replace(QChar::ParagraphSeparator, u'\n');
    // One edit from the first to the last difference, which parts no surrogates.
    qsizetype begin = std::ranges::mismatch(before, after).in1 - before.begin();
    if (begin > 0 && before[begin - 1].isHighSurrogate())
        --begin;
    const qsizetype most = qMin(before.size(), after.size()) - begin;
    qsizetype same = 0;
    while (same < most && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    if (same > 0 && before[before.size() - same].isLowSurrogate())
        --same;
    QTextCursor cursor(&m_document);
    cursor.setPosition(int(begin));
    cursor.setPosition(int(before.size() - same), QTextCursor::KeepAnchor);
    cursor.insertText(after.sliced(begin, after.size() - same - begin));
    m_document.setModified(false);
    Q_EMIT wasSet(false);
}

QByteArray EditedText::bytes() const
{
    return m_format.toBytes(m_document.toRawText());
}

bool EditedText::isModified() const
{
    return m_document.isModified();
}

void EditedText::setSaved()
{
    m_document.setModified(false);
}

void EditedText::takeEdit(int firstBlock, int lastBlock, const gherkin::LineChange &change)
{
    QTextBlock block = m_document.findBlockByNumber(firstBlock);
    for (int number = firstBlock; number <= lastBlock && block.isValid(); ++number, block = block.next())
        Highlighting::invalidate(block);
    m_outline->update(tree(), change);
}

} // namespace stepwright
