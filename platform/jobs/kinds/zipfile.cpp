#include "platform/jobs/kinds/zipfile.h"

#include <zlib.h>

namespace stepwright::platform {

namespace {

constexpr quint16 version = 20; // 2.0: deflate
constexpr quint16 utf8Names = 0x0800;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;
constexpr quint16 firstDay = 0x21; // 1980-01-01: the same content gives the same archive

void put16(QByteArray &to, quint16 number)
{
    to += char(number & 0xff);
    to += char(number >> 8);
}

void put32(QByteArray &to, quint32 number)
{
    put16(to, quint16(number & 0xffff));
    put16(to, quint16(number >> 16));
}

/// Raw deflate; empty where it fails.
QByteArray compressed(const QByteArray &content)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(qsizetype(deflateBound(&stream, uLong(content.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(result.size());
    const bool isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.truncate(isDone ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return result;
}

} // namespace

void ZipFile::add(const QByteArray &path, const QByteArray &content)
{
    const QByteArray packed = compressed(content);
    const bool isPacked = !packed.isEmpty() && packed.size() < content.size();
    const QByteArray &data = isPacked ? packed : content;
    QByteArray common; // to both headers
    put16(common, version);
    put16(common, utf8Names);
    put16(common, isPacked ? deflated : stored);
    put16(common, 0); // midnight
    put16(common, firstDay);
    put32(common, quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size()))));
    put32(common, quint32(data.size()));
    put32(common, quint32(content.size()));
    put16(common, quint16(path.size()));
    put16(common, 0); // no extra field

    m_directory += "PK\x01\x02";
    put16(m_directory, version);
    m_directory += common;
    m_directory += QByteArray(10, '\0'); // no comment, one disk, no attributes
    put32(m_directory, quint32(m_archive.size()));
    m_directory += path;

    m_archive += "PK\x03\x04" + common + path + data;
    ++m_entries;
}

QByteArray ZipFile::finish()
{
    const auto begin = quint32(m_archive.size());
    m_archive += m_directory;
    m_archive += "PK\x05\x06";
    put32(m_archive, 0); // one disk
    put16(m_archive, m_entries);
    put16(m_archive, m_entries);
    put32(m_archive, quint32(m_directory.size()));
    put32(m_archive, begin);
    put16(m_archive, 0); // no comment
    return m_archive;
}

} // namespace stepwright::platform
