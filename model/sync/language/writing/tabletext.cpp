#include "model/sync/language/writing/tabletext.h"

#include "model/gherkin/scanning/cells.h"
#include "model/gherkin/tables/tabletext.h"

using namespace Qt::StringLiterals;

namespace stepwright::sync {

namespace {

/// Lines of cells as they are written.
QStringList alignedLines(QList<QStringList> rows)
{
    qsizetype columns = 0;
    for (const QStringList &row : std::as_const(rows))
        columns = qMax(columns, row.size());
    QList<qsizetype> widths(columns, 0);
    for (QStringList &row : rows) {
        row.resize(columns);
        for (qsizetype i = 0; i < columns; ++i)
            widths[i] = qMax(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : std::as_const(rows)) {
        QString line = u"|"_s;
        for (qsizetype i = 0; i < columns; ++i)
            line += u' ' % row[i].leftJustified(widths[i]) % u" |";
        lines.append(line);
    }
    return lines;
}

} // namespace

QString textOfTable(const gherkin::DataTable &table)
{
    QList<QStringList> rows;
    for (const gherkin::TableRow row : table.rows()) {
        QStringList cells;
        for (const gherkin::TableCell &cell : row.cells())
            cells.append(QString::fromUtf8(gherkin::escapedCell(cell.utf8())));
        rows.append(cells);
    }
    return alignedLines(rows).join(u'\n');
}

QStringList tableLines(const QString &text)
{
    QList<QStringList> rows;
    for (const QByteArray &line : text.toUtf8().split('\n')) {
        QStringList cells;
        for (gherkin::CellScanner scanner(line.constData(), line.constData() + line.size()); scanner.next();)
            cells.append(QString::fromUtf8(scanner.cellBegin(), scanner.cellEnd() - scanner.cellBegin()).trimmed());
        if (!cells.isEmpty())
            rows.append(cells);
    }
    return alignedLines(rows);
}

QStringList tableLines(const QList<QStringList> &rows)
{
    QList<QStringList> written;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(QString::fromUtf8(gherkin::escapedCell(cell.toUtf8())));
        written.append(cells);
    }
    return alignedLines(written);
}

} // namespace stepwright::sync
