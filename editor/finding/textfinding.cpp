#include "editor/finding/textfinding.h"

#include "editor/text/gherkinedit.h"
#include "editor/text/textedits.h"

#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright {

using search::TextMatch;

TextFinding::TextFinding(GherkinEdit *edit) : QObject(edit), m_edit(edit)
{
    m_edit->addPart(this);
    m_searchSoon.setSingleShot(true);
    connect(&m_searchSoon, &QTimer::timeout, this, &TextFinding::search);
    connect(m_edit->document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (removed > 0 || added > 0)
            takeEdit();
    });
    connect(m_edit, &QPlainTextEdit::selectionChanged, this, &TextFinding::changed);
    const auto markAgain = [this] {
        if (m_isMarking && !m_pattern.isEmpty())
            m_edit->updateExtraSelections();
    };
    connect(m_edit->verticalScrollBar(), &QScrollBar::valueChanged, this, markAgain);
    connect(m_edit->verticalScrollBar(), &QScrollBar::rangeChanged, this, markAgain);
}

TextFinding::~TextFinding()
{
    m_stop.request_stop();
}

void TextFinding::setQuery(const search::TextQuery &query, int from)
{
    const auto pattern = search::TextPattern::compile(query);
    m_query = query;
    m_error = pattern ? QString() : pattern.error().message;
    m_pattern = pattern.value_or(search::TextPattern());
    m_wantedAt = from;
    m_wantedSteps = 0;
    m_wantedReplacement.reset();
    m_edit->updateExtraSelections();
    search();
}

void TextFinding::setMarking(bool on)
{
    m_isMarking = on;
    m_edit->updateExtraSelections();
    if (on && !m_isCounted)
        search();
}

// In a snapshot of the text, and in another thread: an expression may take its time, and 100,000 lines do.
void TextFinding::search()
{
    m_searchSoon.stop();
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_isCounted = false;
    const quint64 number = ++m_search;
    if (m_pattern.isEmpty()) {
        take({});
        return;
    }
    QtConcurrent::run([pattern = m_pattern, tree = m_edit->tree(), stop = m_stop.get_token()] {
        return pattern.matches(tree, stop);
    }).then(this, [this, number](const std::vector<TextMatch> &matches) {
        if (number == m_search)
            take(matches);
    });
    Q_EMIT changed();
}

void TextFinding::take(std::vector<TextMatch> matches)
{
    m_matches = std::move(matches);
    m_isCounted = true;
    if (const auto with = std::exchange(m_wantedReplacement, {})) {
        replaceAll(*with);
        return;
    }
    goOn();
    Q_EMIT changed();
}

void TextFinding::takeEdit()
{
    m_isCounted = false;
    if (m_isMarking || m_wantedAt)
        m_searchSoon.start();
}

TextMatch TextFinding::matchAt(int position) const
{
    const QTextBlock block = m_edit->document()->findBlock(position);
    return {quint32(block.blockNumber()), quint32(position - block.position()), 0};
}

TextMatch TextFinding::selected() const
{
    const QTextCursor cursor = m_edit->textCursor();
    TextMatch match = matchAt(cursor.selectionStart());
    match.length = quint32(cursor.selectionEnd() - cursor.selectionStart());
    return match;
}

void TextFinding::findNext()
{
    ++m_wantedSteps;
    m_isCounted ? goOn() : search();
}

void TextFinding::findPrevious()
{
    --m_wantedSteps;
    m_isCounted ? goOn() : search();
}

void TextFinding::goOn()
{
    int steps = std::exchange(m_wantedSteps, 0);
    const auto from = std::exchange(m_wantedAt, {});
    if (m_matches.empty() || (steps == 0 && !from))
        return;
    const auto count = int(m_matches.size());
    const TextMatch here = from ? matchAt(*from) : selected();
    auto place = int(std::ranges::lower_bound(m_matches, here) - m_matches.begin());
    if (!from && steps > 0 && !(place < count && m_matches[std::size_t(place)] == here))
        --steps; // the first one behind the cursor is a step already
    place = ((place + steps) % count + count) % count;
    goTo(m_matches[std::size_t(place)]);
}

void TextFinding::goTo(const TextMatch &match)
{
    const QTextBlock block = m_edit->document()->findBlockByNumber(int(match.line));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + int(match.column));
    cursor.setPosition(block.position() + int(match.column + match.length), QTextCursor::KeepAnchor);
    const auto lines = m_edit->visibleLines();
    const bool isVisible = std::ranges::any_of(lines, [&](const VisibleLine &line) { return line.block == block; });
    m_edit->setTextCursor(cursor);
    if (!isVisible)
        m_edit->centerCursor();
}

void TextFinding::replace(const QString &with)
{
    const TextMatch here = selected();
    std::vector<search::TextReplacement> found;
    if (!m_edit->isReadOnly() && here.line < m_edit->tree().lineCount())
        found = m_pattern.replacementsOfLine(m_edit->tree(), here.line, with);
    std::erase_if(found, [&here](const auto &each) { return each.match != here; });
    if (found.empty()) {
        findNext();
        return;
    }
    m_wantedAt = m_edit->textCursor().selectionStart() + int(found.front().inserted.size());
    applyEdits(*m_edit, editsOf(m_edit->tree(), found));
}

void TextFinding::replaceAll(const QString &with)
{
    if (m_edit->isReadOnly() || m_pattern.isEmpty())
        return;
    if (!m_isCounted) {
        m_wantedReplacement = with;
        search();
        return;
    }
    // Only the lines that hold a match are looked at once more.
    std::vector<search::TextReplacement> found;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        if (i > 0 && m_matches[i].line == m_matches[i - 1].line)
            continue;
        const auto ofLine = m_pattern.replacementsOfLine(m_edit->tree(), m_matches[i].line, with);
        found.insert(found.end(), ofLine.begin(), ofLine.end());
    }
    applyEdits(*m_edit, editsOf(m_edit->tree(), found));
    Q_EMIT replacedAll(int(found.size()));
}

std::optional<int> TextFinding::count() const
{
    return m_isCounted ? std::optional(int(m_matches.size())) : std::nullopt;
}

int TextFinding::current() const
{
    const auto found = std::ranges::lower_bound(m_matches, selected());
    return m_isCounted && found != m_matches.end() && *found == selected() ? int(found - m_matches.begin()) + 1 : 0;
}

QList<QTextEdit::ExtraSelection> TextFinding::selections(const EditorColors &colors) const
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!m_isMarking || m_pattern.isEmpty())
        return marks;
    for (const VisibleLine &line : m_edit->visibleLines()) {
        const auto number = quint32(line.block.blockNumber());
        if (number >= m_edit->tree().lineCount())
            break;
        for (const TextMatch &match : m_pattern.matchesOfLine(m_edit->tree(), number)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(line.block);
            mark.cursor.setPosition(line.block.position() + int(match.column));
            mark.cursor.setPosition(line.block.position() + int(match.column + match.length), QTextCursor::KeepAnchor);
            mark.format.setBackground(colors.match);
            mark.format.setForeground(colors.palette.text());
            marks.append(mark);
        }
    }
    return marks;
}

} // namespace stepwright
