#include "app/commands/scenariocommands.h"

#include "model/gherkin/parser.h"

#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

/// Lines of the document without blank ones at the end, and what is needed of the scenario in them.
struct Block
{
    int first = 0;
    int count = 0;
    int keywordLine = 0;
    QString keyword; ///< of a plain scenario: "Scenario"; empty for an outline
};

/// A feature's text as lines beside its tree.
class ScenarioText
{
public:
    explicit ScenarioText(const QPlainTextEdit &edit)
        : m_lines(edit.toPlainText().split('\n'_L1)), m_tree(gherkin::parse(edit.toPlainText().toUtf8())),
          m_cursorLine(edit.textCursor().blockNumber())
    {
    }

    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    [[nodiscard]] const gherkin::Dialect &dialect() const { return m_tree.dialect(); }

    /// The scenarios beside the cursor's one, in order, and which of them that is (-1: none).
    [[nodiscard]] std::pair<QList<Block>, int> siblings() const
    {
        constexpr quint32 containers = gherkin::bit(gherkin::LineKind::Rule) | gherkin::bit(gherkin::LineKind::Feature);
        if (m_lines.isEmpty() || m_tree.lineCount() == 0)
            return {{}, -1};
        const auto line = qMin(quint32(m_cursorLine), m_tree.lineCount() - 1);
        const auto container = gherkin::as<gherkin::ScenarioContainer>(m_tree.enclosingNode(line, containers));
        if (!container)
            return {{}, -1};
        QList<Block> blocks;
        int current = -1;
        for (const gherkin::Scenario scenario : container.scenarios()) {
            const gherkin::LineRange range = scenario.lines();
            if (range.first <= line && line < range.end())
                current = int(blocks.size());
            blocks.append(trimmed({int(range.first), int(range.count), int(scenario.lineIndex()),
                                   scenario.isOutline() ? QString() : scenario.keyword().toString()}));
        }
        return {blocks, current};
    }

private:
    [[nodiscard]] Block trimmed(Block block) const
    {
        while (block.count > 1 && m_lines.value(block.first + block.count - 1).trimmed().isEmpty())
            --block.count;
        return block;
    }

    QStringList m_lines;
    gherkin::Tree m_tree;
    int m_cursorLine;
};

QString indentOf(const QString &line)
{
    qsizetype length = 0;
    while (length < line.size() && line.at(length).isSpace())
        ++length;
    return line.first(length);
}

/// Writes text behind a line (0-based; -1: at the very beginning), after a blank line.
void insertAfter(QPlainTextEdit &edit, int line, const QString &text)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(qMax(line, 0)));
    if (line >= 0)
        cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(line >= 0 ? QString("\n\n"_L1 + text) : QString(text + '\n'_L1));
}

void putCursorAtEndOf(QPlainTextEdit &edit, int line)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(line));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
}

int lastLineWithText(const QStringList &lines)
{
    int line = int(lines.size()) - 1;
    while (line >= 0 && lines.at(line).trimmed().isEmpty())
        --line;
    return line;
}

} // namespace

void insertScenario(QPlainTextEdit &edit)
{
    const ScenarioText text(edit);
    const auto [blocks, current] = text.siblings();
    const int after =
        current >= 0 ? blocks.at(current).first + blocks.at(current).count - 1 : lastLineWithText(text.lines());
    const QString indent = blocks.isEmpty() ? u"  "_s : indentOf(text.lines().at(blocks.constFirst().keywordLine));
    // The word that the feature uses already; else the dialect's last, which is its word for "scenario", not "example".
    const auto used = std::ranges::find_if(blocks, [](const Block &block) { return !block.keyword.isEmpty(); });
    const QString keyword =
        used != blocks.end() ? used->keyword
                             : QString::fromUtf8(text.dialect().keywords(gherkin::KeywordRole::Scenario).constLast());
    insertAfter(edit, after, indent + keyword + ": "_L1);
    putCursorAtEndOf(edit, after < 0 ? 0 : after + 2);
}

} // namespace stepwright
