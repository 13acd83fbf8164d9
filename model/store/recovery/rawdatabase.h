#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <set>
#include <variant>
#include <vector>

namespace stepwright::store {

/// A damaged project file as bytes, read without SQLite, which gives up at the first page that makes no sense.
///
/// Follows the published file format (https://sqlite.org/fileformat2.html); sections are named in the source. Never
/// fails on any bytes: what cannot be decoded is left out. Project files always have pages of 4096 bytes, UTF-8 text
/// and no auto-vacuum.
class RawDatabase
{
public:
    using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

    struct Row
    {
        qint64 id = 0;             ///< 0 in a table WITHOUT ROWID
        std::vector<Value> values; ///< in the order of the table's columns; an INTEGER PRIMARY KEY's is empty
    };

    /// A table or an index.
    struct Tree
    {
        QString name;
        quint32 root = 0; ///< number of its first page
    };

    /// Reads a file and applies what its write-ahead log holds. Errors: NotFound, Io, Denied.
    [[nodiscard]] static Result<RawDatabase> read(const QString &path);

    /// The tables and indexes that the schema still tells of.
    [[nodiscard]] QList<Tree> trees() const;

    /// What is reachable from a tree's first page.
    struct Content
    {
        std::vector<Row> rows;
        std::set<quint32> pages; ///< the numbers of the pages on the way
        bool complete = true;    ///< every page and row on the way made sense
        qint64 bytesLeft = 0;    ///< how much more rows may claim before they are taken for rubbish
    };
    [[nodiscard]] Content content(quint32 root) const;

    /// Rows of pages that look like part of a table or index, but for these pages and those that are known to be free.
    /// They may hold what was deleted or moved long ago: take them only where something is missing.
    [[nodiscard]] std::vector<Row> strayRows(const std::set<quint32> &knownPages) const;

    [[nodiscard]] qint64 pageCount() const { return m_bytes.size() / pageSize; }

    static constexpr qint64 pageSize = 4096;

private:
    explicit RawDatabase(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] qint64 mostBytes() const;
    [[nodiscard]] QByteArrayView page(quint32 number) const;
    void collect(quint32 page, int depth, Content &content) const;
    /// Appends the rows of a page and gives the numbers of the pages below it.
    std::vector<quint32> readCells(quint32 page, Content &content) const;
    [[nodiscard]] bool readRow(QByteArrayView page, qsizetype position, bool hasId, Row &row, qint64 &bytesLeft) const;
    [[nodiscard]] bool readPayload(QByteArrayView page, qsizetype position, quint64 size, quint64 localLimit,
                                   QByteArray &payload) const;
    [[nodiscard]] std::set<quint32> freePages() const;

    QByteArray m_bytes;
};

/// The database's bytes with all that its log has committed; frames from the first broken one on are left out, as
/// SQLite does.
[[nodiscard]] QByteArray withLogApplied(QByteArray database, QByteArrayView log);

} // namespace stepwright::store
