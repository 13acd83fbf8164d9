#include "platform/storage/backup/tablelist.h"

#include "platform/storage/migrations.h"

#include <QRegularExpression>

#include <algorithm>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// A column's line: `name TYPE …`; lines of other words are constraints.
void addColumn(TableShape &table, const QString &line)
{
    static const QRegularExpression column(u"^\\s*([a-z_]+) (?:TEXT|INTEGER)\\b(.*)"_s);
    const auto match = column.match(line);
    if (!match.hasMatch())
        return;
    const QByteArray name = match.captured(1).toLatin1();
    table.columns.append(name);
    table.hasId |= name == "id";
    if (match.captured(2).contains(QString(" REFERENCES "_L1 + QString::fromLatin1(table.name))))
        table.ownReference = name;
}

} // namespace

QList<TableShape> allTables()
{
    QList<TableShape> tables;
    bool isInside = false;
    for (const Migration &step : migrations(u"sqlite"_s)) {
        for (const QString &line : QString::fromUtf8(step.sql).split(u'\n')) {
            static const QRegularExpression begin(u"^CREATE TABLE ([a-z_]+) \\((.*)"_s);
            static const QRegularExpression addition(u"^ALTER TABLE ([a-z_]+) ADD COLUMN (.*)"_s);
            if (line.startsWith("CREATE TABLE search_"_L1) || line.startsWith(u')')) {
                isInside = false; // tables of the search are made anew of the others
            } else if (const auto match = begin.match(line); match.hasMatch()) {
                tables.append({match.captured(1).toLatin1(), {}, {}, false});
                isInside = !line.endsWith(u';');
                if (!isInside) { // all on one line
                    for (const QString &part : match.captured(2).split(u','))
                        addColumn(tables.last(), part);
                }
            } else if (const auto more = addition.match(line); more.hasMatch()) {
                const auto table = std::ranges::find(tables, more.captured(1).toLatin1(), &TableShape::name);
                Q_ASSERT(table != tables.end());
                addColumn(*table, more.captured(2));
            } else if (isInside) {
                addColumn(tables.last(), line);
            }
        }
    }
    return tables;
}

} // namespace stepwright::platform
