#include "platform/commands/sample.h"

#include "model/importing/featurefolder.h"
#include "platform/api/definitions/featureimport.h"
#include "platform/commands/administration.h"

#include <QFileInfo>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

const QString sampleEmail = u"tester@stepwright.example"_s;
const QString samplePassword = u"Gherkin and tea"_s;

/// The folder for a path of the file system below the project's root, made where it is missing.
Async<qint64> folderFor(Connection &connection, Stamp stamp, qint64 root, QStringList names)
{
    qint64 folder = root;
    for (const QString &name : names) {
        const std::vector<Folder> children = co_await childFolders(connection, stamp.project, folder);
        const auto found = std::ranges::find(children, name, &Folder::name);
        if (found != children.end())
            folder = found->id;
        else
            folder = co_await addFolder(connection, stamp, folder, name);
    }
    co_return folder;
}

Async<> fill(Database &database, Project project, importing::FeatureFolder features)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Write);
    const Stamp stamp = co_await takeStamp(*connection, project.id, sampleEmail);
    for (const importing::FeatureFile &file : features.files) {
        const QStringList path = file.path.section(u'/', 0, -2).split(u'/', Qt::SkipEmptyParts);
        const qint64 parent = co_await folderFor(*connection, stamp, project.rootFolder, path);
        const qint64 id = co_await addFolder(*connection, stamp, parent, QFileInfo(file.path).completeBaseName());
        co_await importFeature(*connection, stamp, id, {file.bytes, FeatureName::BecomesFolderName});
    }
    co_await connection->commit();
}

Async<bool> hasSample(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    const Rows rows = co_await connection->query("SELECT count(*) FROM accounts");
    co_return rows.first().integer(0) > 0;
}

Async<Project> sampleProject(Database &database)
{
    const std::unique_ptr<Connection> connection = co_await database.connect(Database::Access::Read);
    const std::optional<StoredPassword> stored = co_await passwordOf(*connection, sampleEmail);
    const std::vector<Project> projects = co_await projectsOf(*connection, stored ? stored->account.id : 0);
    if (projects.empty())
        co_return failure(ErrorKind::NotFound, u"The database has no sample project: it was made without --sample."_s);
    co_return projects.front();
}

} // namespace

Async<QString> makeSample(Database &database, QString featureFolder)
{
    if (!co_await hasSample(database)) {
        const importing::FeatureFolder features = co_await importing::readFeatureFolder(featureFolder);
        co_await createAccount(database, sampleEmail, u"Tester"_s, samplePassword);
        const Project project = co_await createProject(database, u"Web shop"_s, sampleEmail);
        co_await fill(database, project, features);
    }
    const Project project = co_await sampleProject(database);
    co_return u"sign in as %1 with the password \"%2\"\nproject %3, secret token %4"_s.arg(sampleEmail, samplePassword)
        .arg(project.id)
        .arg(project.secretToken);
}

} // namespace stepwright::platform
