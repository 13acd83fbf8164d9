#include "platform/http/multipart.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostParts = 10'000;

std::unexpected<Error> malformed(const QString &what)
{
    return failure(ErrorKind::Invalid, u"The body is not multipart/form-data: %1."_s.arg(what));
}

/// The value of a parameter of a header field: `name` of `form-data; name="file"`.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    const QByteArray lower = header.toLower();
    qsizetype at = lower.indexOf(QByteArray("; " + name + '='));
    if (at < 0)
        at = lower.indexOf(QByteArray(';' + name + '='));
    if (at < 0)
        return {};
    const QByteArray rest = header.sliced(header.indexOf('=', at) + 1);
    if (!rest.startsWith('"'))
        return rest.first(rest.indexOf(';') < 0 ? rest.size() : rest.indexOf(';')).trimmed();
    QByteArray value;
    for (qsizetype i = 1; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size())
            ++i;
        value += rest[i];
    }
    return value;
}

BodyPart partWith(const QByteArray &head, const QByteArray &content)
{
    BodyPart part;
    part.content = content;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray field = line.first(colon).trimmed().toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (field == "content-disposition") {
            part.name = parameter(value, "name");
            part.fileName = parameter(value, "filename");
        } else if (field == "content-type") {
            part.type = value;
        }
    }
    return part;
}

} // namespace

Result<QList<BodyPart>> bodyParts(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, "boundary");
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        return malformed(u"the Content-Type says something else"_s);
    const QByteArray delimiter = "\r\n--" + boundary;
    const QByteArray text = "\r\n" + body; // the first delimiter may begin the body
    QList<BodyPart> parts;
    qsizetype at = text.indexOf(delimiter);
    while (at >= 0) {
        at += delimiter.size();
        if (text.sliced(at).startsWith("--"))
            return parts;
        const qsizetype begin = text.indexOf("\r\n", at);
        const qsizetype end = begin < 0 ? -1 : text.indexOf(delimiter, begin);
        if (end < 0)
            return malformed(u"it does not end"_s);
        const qsizetype headEnd = text.indexOf("\r\n\r\n", begin);
        if (headEnd < 0 || headEnd > end)
            return malformed(u"a part has no head"_s);
        if (parts.size() == mostParts)
            return malformed(u"it has too many parts"_s);
        const qsizetype contentBegin = std::min(headEnd + 4, end);
        parts.append(partWith(text.sliced(begin, headEnd - begin), text.sliced(contentBegin, end - contentBegin)));
        at = end;
    }
    return malformed(u"there is no part"_s);
}

} // namespace stepwright::platform
