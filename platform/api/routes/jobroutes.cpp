#include "platform/api/answers/jsonapi.h"
#include "platform/api/answers/resources.h"
#include "platform/api/jobs/backuplink.h"
#include "platform/api/jobs/jobnames.h"
#include "platform/api/routes/routes.h"
#include "platform/base/times.h"
#include "platform/storage/tables/jobs/jobs.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 linkLife = 10LL * 60 * 1000;
constexpr int jobsShown = 100;

QString fileName(const Job &backup)
{
    return u"project-%1-%2.zip"_s.arg(backup.project)
        .arg(timeText(backup.endedAt.value_or(backup.createdAt)).first(10));
}

/// The address as the client knows the server.
QString withServer(const Call &call, const QString &path)
{
    const QString scheme = call.request.header("x-forwarded-proto") == "https" ? u"https://"_s : u"http://"_s;
    return scheme + QString::fromLatin1(call.request.header("host")) + path;
}

Async<Answer> startBackup(Call &call)
{
    const std::optional<Job> before = co_await newestJob(call.db(), call.project, backupJob);
    if (before && before->isOpen())
        co_return errorAnswer(409, u"A backup is being made already."_s);
    co_await addJob(call.db(), {call.project, backupJob, 0, call.account.email, {}, false});
    QJsonObject object = projectResource(co_await projectById(call.db(), call.project));
    QJsonObject attributes = object.value("attributes"_L1).toObject();
    attributes.insert(u"new-backup-in-progress"_s, true);
    object.insert(u"attributes"_s, attributes);
    co_return dataAnswer(object, {}, 202);
}

/// The newest backup that is done, and whether another one is being made.
Async<Answer> showBackup(Call &call)
{
    const std::optional<Job> newest = co_await newestJob(call.db(), call.project, backupJob);
    if (!newest)
        co_return dataAnswer(JsonText::null());
    const std::optional<Job> done = co_await newestDoneJob(call.db(), call.project, backupJob);
    QJsonObject attributes{
        {u"project-id"_s, call.project}, {u"new-backup-in-progress"_s, newest->isOpen()},
        {u"file-name"_s, QJsonValue()},  {u"file-size"_s, QJsonValue()},
        {u"url"_s, QJsonValue()},        {u"updated-at"_s, timeText(newest->endedAt.value_or(newest->createdAt))}};
    if (done) {
        const QByteArray secret = co_await linkSecret(call.db());
        attributes.insert(u"file-name"_s, fileName(*done));
        attributes.insert(u"file-size"_s, done->size);
        attributes.insert(u"url"_s, withServer(call, backupLink(secret, done->id, now() + linkLife)));
    }
    Answer answer = dataAnswer(resource(u"backups"_s, newest->id, attributes));
    answer.headers.emplace_back("Cache-Control", "no-store");
    co_return answer;
}

/// Without signing in: the link says that whoever has it may.
Async<Answer> fetchBackup(Call &call)
{
    const qint64 backup = call.pathValues[0].toLongLong();
    const qint64 until = call.pathValues[1].toLongLong();
    const std::unique_ptr<Connection> connection = co_await call.services.database.connect(Database::Access::Read);
    const QByteArray secret = co_await linkSecret(*connection);
    if (!isSignedLink(secret, backup, until, call.pathValues[2].toLatin1()) || until < now())
        co_return errorAnswer(403, u"The link is not valid any more."_s);
    const Job job = co_await jobById(*connection, backup);
    Answer answer;
    answer.type = "application/zip";
    answer.body = co_await jobOutput(*connection, backup);
    answer.headers = {{"Content-Disposition", "attachment; filename=\"" + fileName(job).toLatin1() + '"'},
                      {"Cache-Control", "no-store"}};
    co_return answer;
}

Async<Answer> listJobs(Call &call)
{
    const std::vector<Job> jobs = co_await jobsOf(call.db(), call.project, jobsShown);
    QJsonArray data;
    for (const Job &job : jobs)
        data.append(resource(u"jobs"_s, job.id,
                             {{u"kind"_s, job.kind},
                              {u"object-id"_s, job.object},
                              {u"state"_s, jobStateName(job.state)},
                              {u"attempts"_s, job.attempts},
                              {u"error"_s, job.error},
                              {u"author"_s, job.author},
                              {u"size"_s, job.size},
                              {u"created-at"_s, timeText(job.createdAt)},
                              {u"due-at"_s, timeText(job.dueAt)},
                              {u"ended-at"_s, job.endedAt ? QJsonValue(timeText(*job.endedAt)) : QJsonValue()}}));
    co_return dataAnswer(data);
}

} // namespace

QList<Route> jobRoutes()
{
    const QString project = u"/api/projects/{project}"_s;
    return {
        {"POST", project + u"/backups"_s, Access::Member, startBackup, u"Starts a backup"_s, 202, {}, {}},
        {"GET", project + u"/backups/last"_s, Access::Reader, showBackup, u"The newest backup"_s, 200, {}, {}},
        {"GET",
         project + u"/jobs"_s,
         Access::Reader,
         listJobs,
         u"The project's work that takes long, newest first (extension)"_s,
         200,
         {},
         {}},
        {"GET",
         u"/backups/{backup}/{until}/{token}"_s,
         Access::Open,
         fetchBackup,
         u"The file of a backup, by a link that works for ten minutes"_s,
         200,
         {},
         {}},
    };
}

} // namespace stepwright::platform
