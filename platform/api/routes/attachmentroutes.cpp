#include "platform/api/answers/attachmentanswer.h"
#include "platform/api/answers/jsonapi.h"
#include "platform/api/routes/routes.h"
#include "platform/http/multipart.h"
#include "platform/storage/tables/content/attachments.h"
#include "platform/storage/tables/content/folders.h"
#include "platform/storage/tables/content/scenarios.h"
#include "platform/storage/tables/runs/results.h"
#include "platform/storage/tables/runs/testruns.h"
#include "platform/storage/tables/runs/tests.h"

#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// The object that the path names, which is the project's.
Async<qint64> ownerOf(Call &call, AttachmentOwner kind)
{
    switch (kind) {
    case AttachmentOwner::Folder:
        co_return (co_await folderById(call.db(), call.project, call.id(0))).id;
    case AttachmentOwner::Scenario:
        co_return (co_await scenarioById(call.db(), call.project, call.id(0))).id;
    case AttachmentOwner::TestRun:
        co_return (co_await testRunById(call.db(), call.project, call.id(0))).id;
    case AttachmentOwner::TestResult:
        break;
    }
    const TestRun run = co_await testRunById(call.db(), call.project, call.id(0));
    const TestSnapshot test = co_await testSnapshotById(call.db(), run.id, call.id(1));
    co_return (co_await resultById(call.db(), test.id, call.id(2))).id;
}

Async<Attachment> attachmentOf(Call &call, AttachmentOwner kind)
{
    const qint64 id = call.id(kind == AttachmentOwner::TestResult ? 3 : 1);
    co_return co_await attachmentOf(call.db(), kind, co_await ownerOf(call, kind), id);
}

/// `path` is that of the owner's list.
QJsonObject attachmentResource(const Attachment &attachment, const QString &path)
{
    return resource(u"attachments"_s, attachment.id,
                    {{u"id"_s, attachment.id},
                     {u"file-name"_s, attachment.fileName},
                     {u"file-size"_s, attachment.size},
                     {u"file-url"_s, QString(path + u'/' + QString::number(attachment.id))}});
}

QString listPath(const Call &call)
{
    const qsizetype end = call.request.segments.lastIndexOf(u"attachments"_s) + 1;
    return u'/' + call.request.segments.first(end).join(u'/');
}

/// The file in the form's field `file`. Errors: Invalid.
Result<BodyPart> fileOf(const Call &call)
{
    const Result<QList<BodyPart>> parts = bodyParts(call.request.header("content-type"), call.request.body);
    if (!parts)
        return failure(parts.error());
    for (const BodyPart &part : *parts) {
        if (part.name == "file" && !part.fileName.isEmpty())
            return part;
    }
    return failure(ErrorKind::Invalid, u"The form has no field \"file\" with a file."_s);
}

/// A name without a path and without what a header could not hold.
QString safeName(const QByteArray &given)
{
    QString name = QString::fromUtf8(given);
    name = name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f\"]"_s);
    name.remove(control);
    return name.isEmpty() ? u"file"_s : name.left(255);
}

QByteArray safeType(const QByteArray &given)
{
    static const QRegularExpression type(u"^[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+$"_s);
    return type.match(QString::fromLatin1(given)).hasMatch() ? given : QByteArray("application/octet-stream");
}

template <AttachmentOwner kind>
Async<Answer> listAttachments(Call &call)
{
    const qint64 owner = co_await ownerOf(call, kind);
    const std::vector<Attachment> attachments = co_await attachmentsOf(call.db(), kind, owner);
    QJsonArray data;
    for (const Attachment &attachment : attachments)
        data.append(attachmentResource(attachment, listPath(call)));
    co_return dataAnswer(data);
}

template <AttachmentOwner kind>
Async<Answer> createAttachment(Call &call)
{
    const qint64 owner = co_await ownerOf(call, kind);
    const BodyPart file = co_await fileOf(call);
    Attachment attachment{0, safeName(file.fileName), safeType(file.type), file.content.size()};
    attachment.id = co_await addAttachment(call.db(), call.project, kind, owner, attachment, file.content);
    co_return dataAnswer(attachmentResource(attachment, listPath(call)));
}

template <AttachmentOwner kind>
Async<Answer> showAttachment(Call &call)
{
    const Attachment attachment = co_await attachmentOf(call, kind);
    co_return attachmentAnswer(attachment, co_await attachmentContent(call.db(), attachment.id));
}

template <AttachmentOwner kind>
Async<Answer> changeAttachment(Call &call)
{
    Attachment attachment = co_await attachmentOf(call, kind);
    const BodyPart file = co_await fileOf(call);
    attachment = {attachment.id, safeName(file.fileName), safeType(file.type), file.content.size()};
    co_await saveAttachment(call.db(), attachment, file.content);
    co_return dataAnswer(attachmentResource(attachment, listPath(call)));
}

template <AttachmentOwner kind>
Async<Answer> deleteAttachment(Call &call)
{
    const Attachment attachment = co_await attachmentOf(call, kind);
    co_await removeAttachment(call.db(), attachment.id);
    co_return emptyAnswer();
}

/// The routes for the files of one kind of object; `place` is the attachment's place in the path.
template <AttachmentOwner kind>
QList<Route> routesFor(const QString &owner, Access writing, const QString &what, const QString &place)
{
    const QString all = owner + u"/attachments"_s;
    const QString one = all + u"/{"_s + place + u'}';
    const QStringList file{u"file!"_s};
    return {
        {"GET", all, Access::Reader, listAttachments<kind>, u"The files of "_s + what, 200, {}, {}},
        {"POST", all, writing, createAttachment<kind>, u"Attaches a file to "_s + what, 200, file, {}},
        {"GET", one, Access::Reader, showAttachment<kind>, u"A file of "_s + what, 200, {}, {}},
        {"PATCH",
         one,
         writing,
         changeAttachment<kind>,
         u"Puts another file in the place of one of "_s + what,
         200,
         file,
         {}},
        {"DELETE", one, writing, deleteAttachment<kind>, u"Removes a file of "_s + what, 200, {}, {}},
    };
}

} // namespace

QList<Route> attachmentRoutes()
{
    const QString project = u"/api/projects/{project}"_s;
    const QString run = project + u"/test_runs/{test_run}"_s;
    return routesFor<AttachmentOwner::Folder>(project + u"/folders/{folder}"_s, Access::Member, u"a folder"_s,
                                              u"folder_attachment"_s) +
           routesFor<AttachmentOwner::Scenario>(project + u"/scenarios/{scenario}"_s, Access::Member, u"a scenario"_s,
                                                u"scenario_attachment"_s) +
           routesFor<AttachmentOwner::TestRun>(run, Access::Tester, u"a test run"_s, u"run_attachment"_s) +
           routesFor<AttachmentOwner::TestResult>(run + u"/test_snapshots/{test_snapshot}/test_results/{test_result}"_s,
                                                  Access::Tester, u"a result"_s, u"result_attachment"_s);
}

} // namespace stepwright::platform
