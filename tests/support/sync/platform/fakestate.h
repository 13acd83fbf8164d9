#pragma once

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace stepwright::tests {

struct FakeTag
{
    int id = 0;
    QString key;
    QString value;
};

struct FakeParameter
{
    int id = 0;
    QString name;
};

struct FakeDataset
{
    int id = 0;
    QString name;
    QMap<QString, QString> values;
};

struct FakeAttachment
{
    int id = 0;
    QString fileName;
    QByteArray content;
};

/// What folders, scenarios and action words have in common.
struct FakeObject
{
    int id = 0;
    QString name;
    QString description;
    QString definition;
    QList<FakeTag> tags;
    QList<FakeAttachment> attachments;
    QStringList errors;
    QDateTime created;
    QDateTime updated;
    QString author;
};

struct FakeFolder : FakeObject
{
    int parent = 0; ///< 0: this is the root
    QStringList runningImports;
    QString importedFeature; ///< what is being brought in
    int questionsLeft = 0;   ///< how often the import still says that it runs
};

struct FakeScenario : FakeObject
{
    int folder = 0;
    QList<FakeParameter> parameters;
    QList<FakeDataset> datasets;
};

struct FakeActionWord : FakeObject
{
    bool isShared = false;
    bool isOutdated = false;
};

/// A project on a platform. Tests make and change it with the functions below, as another user of the platform would.
struct FakeState
{
    QString projectName = QStringLiteral("Shop");
    QMap<int, FakeFolder> folders; ///< has a root from the beginning
    QMap<int, FakeScenario> scenarios;
    QMap<int, FakeActionWord> actionWords;
    int lastId = 0;
    int backups = 0; ///< that were made
    bool isBackupRunning = false;
    QString author = QStringLiteral("somebody@example.org"); ///< who changes things now
    QDateTime now = QDateTime::fromString(QStringLiteral("2026-01-01T00:00:00Z"), Qt::ISODate);

    FakeState();

    [[nodiscard]] int root() const { return folders.firstKey(); }

    int addFolder(const QString &name, int parent = 0);

    /// definition: whole, with its head; empty for none.
    int addScenario(const QString &name, int folder = 0, const QString &definition = {});
    int addActionWord(const QString &name, const QString &definition = {});
    void addTag(FakeObject &object, const QString &key, const QString &value = {});
    int addDataset(int scenario, const QString &name, const QMap<QString, QString> &values);

    /// Changes a definition as the platform does: name and parameters come from its head.
    void setDefinition(FakeScenario &scenario, const QString &definition);
    void setDefinition(FakeActionWord &word, const QString &definition);

    /// Changes a name, in the definition too.
    void rename(FakeObject &object, const QString &name);

    void removeFolder(int id); ///< with everything in it
    void touch(FakeObject &object);

    /// By name, the first; 0 where there is none.
    [[nodiscard]] int folderNamed(const QString &name) const;
    [[nodiscard]] int scenarioNamed(const QString &name) const;
    [[nodiscard]] int actionWordNamed(const QString &name) const;

    /// All that users see, without ids, times and authors, in an order of its own: two projects are the same if this
    /// is.
    [[nodiscard]] QString text() const;

private:
    template <class Object>
    int add(QMap<int, Object> &objects, Object object);
};

} // namespace stepwright::tests
