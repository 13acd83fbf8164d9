#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Files of folders, scenarios, runs and results: any bytes come back as they were, as files that a browser shows
/// nothing of.
class AttachmentsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    QByteArray created(const QByteArray &kind, const QByteArray &attributes)
    {
        return m_house->project + kind + '/' +
               m_house->ann->post(m_house->project + kind, attributesBody(attributes)).id().toUtf8();
    }
    HttpAnswer attach(const QByteArray &owner, const QByteArray &name, const QByteArray &type,
                      const QByteArray &content)
    {
        return m_house->ann->post(owner + "/attachments", fileBody("file", name, type, content), fileHeaders);
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void everyKindOfObjectHasFiles()
    {
        User &ann = *m_house->ann;
        created("/scenarios", R"({"name":"s"})");
        const QByteArray run = created("/test_runs", R"({"name":"r"})");
        const QByteArray test = run + "/test_snapshots/1";
        QCOMPARE(ann.post(test + "/test_results", attributesBody(R"({"status":"passed"})")).status, 201);
        for (const QByteArray &owner :
             {QByteArray(m_house->project + "/folders/" + m_house->root), QByteArray(m_house->project + "/scenarios/1"),
              run, QByteArray(test + "/test_results/1")}) {
            QByteArray bytes;
            for (int i = 0; i < 70'000; ++i)
                bytes += char(i * 7);
            bytes += "\r\n--boundary-2f3\r\n";
            const HttpAnswer made = attach(owner, "a b ü.png", "image/png", bytes);
            QCOMPARE(made.status, 200);
            QCOMPARE(made.attributes().value(u"file-name"_s), QJsonValue(u"a b ü.png"_s));
            QCOMPARE(made.attributes().value(u"file-size"_s), QJsonValue(bytes.size()));
            const QByteArray path = made.attributes().value(u"file-url"_s).toString().toUtf8();
            QCOMPARE(path, QByteArray(owner + "/attachments/" + made.id().toUtf8()));
            const HttpAnswer file = ann.get(path);
            QCOMPARE(file.body, bytes);
            QCOMPARE(file.headers.value("content-type"), QByteArray("image/png"));
            QCOMPARE(ann.patch(path, fileBody("file", "other.txt", "text/plain", "new"), fileHeaders).status, 200);
            QCOMPARE(ann.get(path).body, QByteArray("new"));
            const QJsonArray list = ann.get(owner + "/attachments").data().toArray();
            QCOMPARE(list.size(), 1);
            QCOMPARE(list[0]["attributes"_L1]["file-name"_L1], QJsonValue(u"other.txt"_s));
            QCOMPARE(ann.remove(path).status, 200);
            QCOMPARE(ann.get(path).status, 404);
        }
    }

    void aFileIsNoPageAndItsNameNoPath()
    {
        const QByteArray folder = m_house->project + "/folders/" + m_house->root;
        const HttpAnswer made = attach(folder, "../../etc/x.html", "text/html", "<script>alert(1)</script>");
        QCOMPARE(made.attributes().value(u"file-name"_s), QJsonValue(u"x.html"_s));
        const HttpAnswer file = m_house->ann->get(folder + "/attachments/" + made.id().toUtf8());
        QVERIFY(file.headers.value("content-disposition").startsWith("attachment"));
        QCOMPARE(file.headers.value("x-content-type-options"), QByteArray("nosniff"));
        QVERIFY(file.headers.value("content-security-policy").contains("sandbox"));
        const HttpAnswer odd = attach(folder, "x", "text/html\t; charset=evil", "x");
        QCOMPARE(m_house->ann->get(folder + "/attachments/" + odd.id().toUtf8()).headers.value("content-type"),
                 QByteArray("application/octet-stream"));
    }

    void whatIsNoFormWithAFileIsRefused()
    {
        User &ann = *m_house->ann;
        const QByteArray path = m_house->project + "/folders/" + m_house->root + "/attachments";
        QCOMPARE(ann.post(path, fileBody("image", "a", "text/plain", "x"), fileHeaders).status, 422);
        QCOMPARE(ann.post(path, attributesBody(R"({"file":"x"})")).status, 422);
        QCOMPARE(ann.post(path, {}).status, 422);
    }

    void aFileMayHaveAlmostTenMegabytes()
    {
        const QByteArray folder = m_house->project + "/folders/" + m_house->root;
        const QByteArray bytes(9'990'000, '\xff');
        const HttpAnswer made = attach(folder, "large", "application/zip", bytes);
        QCOMPARE(made.status, 200);
        QVERIFY(m_house->ann->get(folder + "/attachments/" + made.id().toUtf8()).body == bytes);
    }

    void filesGoWithWhatTheyAreOf()
    {
        const QByteArray scenario = created("/scenarios", R"({"name":"s"})");
        const HttpAnswer made = attach(scenario, "a", "text/plain", "x");
        const QByteArray path = scenario + "/attachments/" + made.id().toUtf8();
        const QByteArray folder = m_house->project + "/folders/" + m_house->root + "/attachments/";
        QCOMPARE(m_house->ann->get(folder + made.id().toUtf8()).status, 404);
        QCOMPARE(m_house->ann->remove(scenario).status, 200);
        QCOMPARE(m_house->ann->get(path).status, 404);
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
