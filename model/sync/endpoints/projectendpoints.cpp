#include "model/sync/endpoints/projectendpoints.h"

#include "model/base/uid.h"

#include <QJsonArray>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

namespace {

/// A form of one file (RFC 7578), the name escaped as browsers do.
void putFile(Request &request, const QString &fileName, const QByteArray &content)
{
    const QByteArray boundary = "stepwright-" + newUid().toLatin1();
    QByteArray name = fileName.toUtf8();
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
                   "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
}

} // namespace

QFuture<Answered<wire::Listing<wire::Project>>> ProjectEndpoints::list() const
{
    return Endpoints::list<wire::Project>(reading(u"/projects"_s, Priority::Verify));
}

QFuture<Answered<wire::Project>> ProjectEndpoints::get(Priority priority) const
{
    return one<wire::Project>(reading(path({}), priority, u"scenarios-folder"_s));
}

QFuture<Answered<wire::Changes>> ProjectEndpoints::changes(std::optional<qint64> since) const
{
    Request request = reading(path({u"changes"_s}), Priority::Scan);
    if (since)
        request.query.addQueryItem(u"since"_s, QString::number(*since));
    return read<wire::Changes>(request, [](const wire::Document &document) -> Result<wire::Changes> {
        const QJsonValue data = document.members.value("data"_L1);
        const QJsonValue meta = document.members.value("meta"_L1);
        const qint64 cursor = meta["cursor"_L1].toInteger(-1);
        if (!data.isArray() || cursor < 0)
            return failure(ErrorKind::Network, {}, u"changes without a cursor"_s);
        return wire::Changes{cursor, !data.toArray().isEmpty() || !meta["complete"_L1].toBool()};
    });
}

QFuture<Answered<wire::Project>> ProjectEndpoints::startBackup() const
{
    return one<wire::Project>(writing(Method::Post, path({u"backups"_s})));
}

QFuture<Answered<std::optional<wire::Backup>>> ProjectEndpoints::lastBackup() const
{
    using Last = std::optional<wire::Backup>;
    return read<Last>(reading(path({u"backups"_s, u"last"_s}), Priority::Verify),
                      [](const wire::Document &document) -> Result<Last> {
                          if (document.data.isEmpty() && document.unreadable.isEmpty())
                              return Last();
                          return wire::readOne<wire::Backup>(document).transform(
                              [](const wire::Backup &backup) { return Last(backup); });
                      });
}

QFuture<Answered<wire::Listing<wire::Attachment>>> AttachmentEndpoints::list(const QString &owner,
                                                                             Priority priority) const
{
    return Endpoints::list<wire::Attachment>(reading(path({m_kind, owner, u"attachments"_s}), priority));
}

QFuture<Answered<wire::Attachment>> AttachmentEndpoints::add(const QString &owner, const QString &fileName,
                                                             const QByteArray &content) const
{
    Request request = writing(Method::Post, path({m_kind, owner, u"attachments"_s}));
    putFile(request, fileName, content);
    return one<wire::Attachment>(request);
}

QFuture<Answered<QByteArray>> AttachmentEndpoints::content(const QString &owner, const QString &id) const
{
    Request request = reading(path({m_kind, owner, u"attachments"_s, id}), Priority::Scan);
    request.isDownload = true;
    return queue().send(request).then([](const Answered<Answer> &answer) -> Answered<QByteArray> {
        return answer.transform([](const Answer &whole) { return whole.body; });
    });
}

QFuture<Answered<wire::Attachment>> AttachmentEndpoints::replace(const QString &owner, const QString &id,
                                                                 const QString &fileName,
                                                                 const QByteArray &content) const
{
    Request request = writing(Method::Patch, path({m_kind, owner, u"attachments"_s, id}));
    putFile(request, fileName, content);
    return one<wire::Attachment>(request);
}

QFuture<Answered<>> AttachmentEndpoints::remove(const QString &owner, const QString &id) const
{
    return done(writing(Method::Delete, path({m_kind, owner, u"attachments"_s, id})));
}

} // namespace stepwright::sync
