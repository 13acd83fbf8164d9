#include "model/store/recovery/rawdatabase.h"

#include "model/store/recovery/replacement.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <bit>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fileHeaderSize = 100;
// Kinds of pages. Tables WITHOUT ROWID are kept like indexes.
constexpr uchar interiorIndex = 0x02;
constexpr uchar interiorTable = 0x05;
constexpr uchar leafIndex = 0x0a;
constexpr uchar leafTable = 0x0d;
constexpr int deepestTree = 20;
constexpr quint64 longestPayload = quint64(64) * 1024 * 1024; // what Database allows

quint16 number16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint32 number32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// A variable-length integer (section 1.6, "Varint"); moves `at` behind it. False past the end.
bool readVarint(QByteArrayView bytes, qsizetype &at, quint64 &value)
{
    value = 0;
    for (int count = 1; count <= 9; ++count) {
        if (at >= bytes.size())
            return false;
        const auto byte = uchar(bytes[at++]);
        if (count == 9) {
            value = value << 8 | byte;
            return true;
        }
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return true;
    }
    return true;
}

/// One value of a record by its serial type (section 2.1, "Record Format").
bool readValue(QByteArrayView body, qsizetype &at, quint64 type, RawDatabase::Value &value)
{
    static constexpr qsizetype integerSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type == 10 || type == 11)
        return false; // reserved
    const qsizetype size = type < 10 ? integerSizes[type] : qsizetype(std::min((type - 12) / 2, longestPayload));
    if (size > body.size() - at)
        return false;
    const QByteArrayView bytes = body.sliced(at, size);
    at += size;
    if (type == 0) {
        value = std::monostate();
    } else if (type >= 12) {
        if (type % 2 == 0)
            value = bytes.toByteArray();
        else
            value = QString::fromUtf8(bytes);
    } else if (type == 7) {
        value = std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data()));
    } else {
        qint64 number = type == 9 ? 1 : 0;
        for (qsizetype i = 0; i < size; ++i)
            number = i == 0 ? qint64(qint8(bytes[i])) : number * 256 + uchar(bytes[i]);
        value = number;
    }
    return true;
}

/// Where the tree's header begins: the first page starts with the file's header.
qsizetype treeHeader(quint32 page)
{
    return page == 1 ? fileHeaderSize : 0;
}

} // namespace

Result<RawDatabase> RawDatabase::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorKind::Denied : ErrorKind::NotFound,
                       QCoreApplication::translate("Store", "%1 cannot be read: %2.").arg(path, file.errorString()));
    QByteArray bytes = file.readAll();
    QFile log(logPath(path));
    if (log.open(QIODevice::ReadOnly))
        bytes = withLogApplied(std::move(bytes), log.readAll());
    return RawDatabase(std::move(bytes));
}

qint64 RawDatabase::mostBytes() const
{
    // Rows of a sound file do not overlap, so all together are smaller than the file; rows of rubbish may each claim
    // all of it.
    return 4 * m_bytes.size();
}

QByteArrayView RawDatabase::page(quint32 number) const
{
    if (number == 0 || number > pageCount())
        return {};
    return QByteArrayView(m_bytes).sliced((number - 1) * pageSize, pageSize);
}

QList<RawDatabase::Tree> RawDatabase::trees() const
{
    // The schema is a table that starts on page 1 (section 2.6): type, name, table, first page, SQL. Rows of stray
    // pages come last: a damaged first page may have cut them off.
    Content schema = content(1);
    if (!schema.complete)
        std::ranges::move(strayRows({}), std::back_inserter(schema.rows));
    QList<Tree> trees;
    for (const Row &row : schema.rows) {
        if (row.values.size() != 5 || !std::holds_alternative<QString>(row.values[0]) ||
            !std::holds_alternative<QString>(row.values[1]) || !std::holds_alternative<qint64>(row.values[3]))
            continue;
        const QString &type = std::get<QString>(row.values[0]);
        const Tree tree{std::get<QString>(row.values[1]), quint32(std::get<qint64>(row.values[3]))};
        const bool known = std::ranges::any_of(trees, [&](const Tree &other) { return other.name == tree.name; });
        if ((type == "table"_L1 || type == "index"_L1) && tree.root > 0 && !known)
            trees.append(tree);
    }
    return trees;
}

RawDatabase::Content RawDatabase::content(quint32 root) const
{
    Content content;
    content.bytesLeft = mostBytes();
    collect(root, 0, content);
    return content;
}

void RawDatabase::collect(quint32 number, int depth, Content &content) const
{
    if (page(number).isEmpty() || depth > deepestTree || !content.pages.insert(number).second) {
        content.complete = false;
        return;
    }
    for (const quint32 child : readCells(number, content))
        collect(child, depth + 1, content);
}

std::vector<quint32> RawDatabase::readCells(quint32 number, Content &content) const
{
    // Section 1.6, "B-tree Pages": a header, an array of pointers to cells, the cells.
    const QByteArrayView bytes = page(number);
    const qsizetype header = treeHeader(number);
    const auto kind = uchar(bytes[header]);
    const bool interior = kind == interiorTable || kind == interiorIndex;
    std::vector<quint32> children;
    if (!interior && kind != leafTable && kind != leafIndex) {
        content.complete = false;
        return children;
    }
    const qsizetype pointers = header + (interior ? 12 : 8);
    const qsizetype cells = std::min<qsizetype>(number16(bytes, header + 3), (pageSize - pointers) / 2);
    content.complete = content.complete && cells == number16(bytes, header + 3);
    for (qsizetype i = 0; i < cells; ++i) {
        qsizetype cell = number16(bytes, pointers + 2 * i);
        if (cell + 4 > pageSize) {
            content.complete = false;
            continue;
        }
        if (interior) {
            children.push_back(number32(bytes, cell));
            cell += 4;
        }
        if (kind == interiorTable)
            continue;
        Row row;
        if (readRow(bytes, cell, kind == leafTable, row, content.bytesLeft))
            content.rows.push_back(std::move(row));
        else
            content.complete = false;
    }
    if (interior)
        children.push_back(number32(bytes, header + 8));
    return children;
}

bool RawDatabase::readRow(QByteArrayView bytes, qsizetype at, bool hasId, Row &row, qint64 &bytesLeft) const
{
    quint64 size = 0;
    quint64 id = 0;
    if (!readVarint(bytes, at, size) || (hasId && !readVarint(bytes, at, id)) || size > quint64(bytesLeft))
        return false;
    QByteArray payload;
    constexpr quint64 u = pageSize;
    if (!readPayload(bytes, at, size, hasId ? u - 35 : (u - 12) * 64 / 255 - 23, payload))
        return false;
    row.id = qint64(id);
    qsizetype type = 0;
    quint64 headerSize = 0;
    if (!readVarint(payload, type, headerSize) || headerSize > quint64(payload.size()))
        return false;
    auto value = qsizetype(headerSize);
    while (type < qsizetype(headerSize)) {
        quint64 serialType = 0;
        if (!readVarint(payload, type, serialType) || !readValue(payload, value, serialType, row.values.emplace_back()))
            return false;
    }
    const bool sound = type == qsizetype(headerSize) && value == payload.size();
    if (sound)
        bytesLeft -= payload.size();
    return sound;
}

bool RawDatabase::readPayload(QByteArrayView bytes, qsizetype at, quint64 size, quint64 x, QByteArray &payload) const
{
    // Section 1.6, "B-tree Cell Format", names U, X, M, K as there; and 1.7, "Cell Payload Overflow Pages".
    constexpr quint64 u = pageSize;
    constexpr quint64 m = (u - 12) * 32 / 255 - 23;
    const quint64 k = size > x ? m + (size - m) % (u - 4) : size;
    const auto local = qsizetype(k <= x ? k : m);
    if (local > bytes.size() - at)
        return false;
    payload = bytes.sliced(at, local).toByteArray();
    at += local;
    if (quint64(local) == size)
        return true;
    if (at + 4 > bytes.size())
        return false;
    quint32 next = number32(bytes, at);
    while (quint64(payload.size()) < size) {
        const QByteArrayView overflow = page(next);
        if (overflow.isEmpty())
            return false;
        payload += overflow.sliced(4, std::min<qsizetype>(pageSize - 4, qsizetype(size) - payload.size()));
        next = number32(overflow, 0);
    }
    return true;
}

std::set<quint32> RawDatabase::freePages() const
{
    // Section 1.5, "The Freelist".
    std::set<quint32> freed;
    if (m_bytes.size() < fileHeaderSize)
        return freed;
    quint32 trunk = number32(m_bytes, 32);
    while (!page(trunk).isEmpty() && freed.insert(trunk).second) {
        const QByteArrayView bytes = page(trunk);
        const quint32 leaves = std::min<quint32>(number32(bytes, 4), pageSize / 4 - 2);
        for (quint32 i = 0; i < leaves; ++i)
            freed.insert(number32(bytes, 8 + 4 * i));
        trunk = number32(bytes, 0);
    }
    return freed;
}

std::vector<RawDatabase::Row> RawDatabase::strayRows(const std::set<quint32> &knownPages) const
{
    const std::set<quint32> freed = freePages();
    Content stray;
    stray.bytesLeft = mostBytes();
    for (quint32 number = 2; number <= pageCount(); ++number) {
        if (!knownPages.contains(number) && !freed.contains(number))
            (void)readCells(number, stray);
    }
    return std::move(stray.rows);
}

} // namespace stepwright::store
