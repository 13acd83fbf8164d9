#include "model/sync/language/xml/definitionxml.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/api/runs/rundocument.h"
#include "platform/jobs/kinds/kinds.h"
#include "platform/jobs/kinds/zipfile.h"
#include "platform/storage/tables/content/attachments.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = 500'000'000; // bytes: what the database takes as one value, with some space left

Async<> addAttachments(Connection &connection, qint64 project, ZipFile &zip)
{
    const std::vector<Attachment> attachments = co_await attachmentsOfProject(connection, project);
    for (const Attachment &attachment : attachments) {
        const QByteArray folder = "attachments/" + QByteArray::number(attachment.id) + '/';
        zip.add(QByteArray(folder + attachment.fileName.toUtf8()),
                co_await attachmentContent(connection, attachment.id));
        if (zip.size() > largest)
            co_await failure(ErrorKind::Invalid, u"The project's files are too large for one archive."_s);
    }
}

} // namespace

Async<QByteArray> runBackup(Database &database, Job job)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    const Project project = co_await projectById(*connection, job.project);
    ZipFile zip;
    zip.add("project.xml", sync::projectXml(co_await exportDocument(*connection, project)));
    const std::vector<TestRun> runs = co_await testRunsOf(*connection, job.project);
    for (const TestRun &run : runs)
        zip.add(QByteArray("test_runs/" + QByteArray::number(run.id) + ".xml"),
                sync::testRunXml(co_await runDocument(*connection, run, QString())));
    co_await addAttachments(*connection, job.project, zip);
    co_return zip.finish();
}

} // namespace stepwright::platform
