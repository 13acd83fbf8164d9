#include "model/store/recovery/rawdatabase.h"

#include <QtEndian>

#include <map>

namespace stepwright::store {
namespace {

// https://sqlite.org/fileformat2.html, section 4, "The Write-Ahead Log".
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// The running checksum of section 4.2 over pairs of words, which are big-endian or little-endian as the log's first
/// number says.
class Checksum
{
public:
    explicit Checksum(bool bigEndian) : m_bigEndian(bigEndian) {}

    void add(QByteArrayView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes, at) + m_second;
            m_second += word(bytes, at + 4) + m_first;
        }
    }

    bool equals(QByteArrayView bytes, qsizetype at) const
    {
        return number(bytes, at) == m_first && number(bytes, at + 4) == m_second;
    }

private:
    quint32 word(QByteArrayView bytes, qsizetype at) const
    {
        return m_bigEndian ? qFromBigEndian<quint32>(bytes.data() + at) : qFromLittleEndian<quint32>(bytes.data() + at);
    }

    bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

} // namespace

QByteArray withLogApplied(QByteArray database, QByteArrayView log)
{
    constexpr qsizetype pageSize = RawDatabase::pageSize;
    if (log.size() < logHeaderSize || (number(log, 0) & ~1u) != 0x377f0682 || number(log, 8) != pageSize)
        return database;
    Checksum checksum(number(log, 0) & 1);
    checksum.add(log.first(24));
    if (!checksum.equals(log, 24))
        return database;
    std::map<quint32, QByteArrayView> pages;
    for (qsizetype at = logHeaderSize; at + frameHeaderSize + pageSize <= log.size();
         at += frameHeaderSize + pageSize) {
        const QByteArrayView content = log.sliced(at + frameHeaderSize, pageSize);
        checksum.add(log.sliced(at, 8));
        checksum.add(content);
        if (log.sliced(at + 8, 8) != log.sliced(16, 8) || !checksum.equals(log, at + 16))
            break;
        pages[number(log, at)] = content;
        const qsizetype pagesAfterCommit = number(log, at + 4);
        if (pagesAfterCommit == 0)
            continue;
        if (pagesAfterCommit * pageSize > database.size() + log.size())
            break;
        database.resize(pagesAfterCommit * pageSize, '\0');
        for (const auto &[page, bytes] : pages) {
            if (page >= 1 && page <= pagesAfterCommit)
                database.replace((page - 1) * pageSize, pageSize, bytes.toByteArray());
        }
        pages.clear();
    }
    return database;
}

} // namespace stepwright::store
