#include "editor/completion/insertion.h"

#include "editor/text/sourceformat.h"

#include <QTextBlock>

namespace stepwright {

using namespace Qt::StringLiterals;
using completion::ProposalKind;

namespace {

constexpr int indentOfTable = 2; // more than its step's

// Blanks between bars as wide as those of a header.
QString emptyRowLike(const QString &header)
{
    QString row = header;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] == u'\\' && i + 1 < row.size()) {
            row[i] = u' ';
            row[++i] = u' ';
        } else if (row[i] != u'|') {
            row[i] = u' ';
        }
    }
    return row;
}

bool hasTableBelow(const QTextBlock &block)
{
    QTextBlock next = block.next();
    while (next.isValid() && next.text().trimmed().isEmpty())
        next = next.next();
    return next.isValid() && next.text().trimmed().startsWith(u'|');
}

} // namespace

QTextCursor insertTable(QTextCursor cursor, const QString &header)
{
    if (hasTableBelow(cursor.block()))
        return {};
    const QString line = cursor.block().text();
    qsizetype indent = 0;
    while (indent < line.size() && line[indent].isSpace())
        ++indent;
    const QString blanks = line.first(indent) + QString(indentOfTable, u' ');
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertText(u'\n' + blanks + header + u'\n' + blanks + emptyRowLike(header));
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, int(blanks.size()) + 2); // behind "| "
    return cursor;
}

Insertion insertProposal(const QTextCursor &cursor, const completion::TypingContext &context,
                         const completion::Proposal &proposal, const QString &header, const SourceFormat &format)
{
    const QTextBlock block = cursor.block();
    const QString line = block.text();
    const QString text = format.fromForeignText(proposal.text);
    int start = context.start;
    int end = context.end;
    Insertion done;
    done.step = {text, {}, 0};
    if (completion::isStep(proposal.kind)) {
        done.step = completion::keepValues(text, QStringView(line).sliced(start, end - start));
    } else if (proposal.kind == ProposalKind::TableHeader && line.trimmed().startsWith(u'|')) {
        start = int(line.indexOf(u'|'));
        end = int(line.size());
    }
    QTextCursor edit(cursor);
    edit.beginEditBlock();
    edit.setPosition(block.position() + start);
    edit.setPosition(block.position() + end, QTextCursor::KeepAnchor);
    edit.insertText(done.step.text);
    done.start = block.position() + start;
    done.end = edit;
    if (completion::isStep(proposal.kind) && !header.isEmpty())
        done.firstCell = insertTable(edit, format.fromForeignText(header));
    edit.endEditBlock();
    done.end.setPosition(done.start + int(done.step.text.size()));
    return done;
}

} // namespace stepwright
