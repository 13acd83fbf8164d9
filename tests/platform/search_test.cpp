#include "tests/platform/server.h"

#include <QJsonArray>
#include <QTest>

using namespace stepwright::tests;
using namespace Qt::StringLiterals;

/// Finding folders, scenarios and action words of a project by their words.
class SearchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProjectServer> m_house;

    HttpAnswer ask(const QString &text, const QByteArray &more = {})
    {
        return m_house->ann->get(m_house->project + "/search?q=" + QUrl::toPercentEncoding(text) + more);
    }

    /// The names of what is found, best first; a number for an answer that is no success.
    QStringList found(const QString &text, const QByteArray &more = {})
    {
        const HttpAnswer answer = ask(text, more);
        if (answer.status != 200)
            return {QString::number(answer.status)};
        QStringList names;
        for (const auto &object : answer.data().toArray())
            names.append(object["attributes"_L1]["name"_L1].toString());
        return names;
    }

    QByteArray made(const QByteArray &path, const QJsonObject &attributes)
    {
        const HttpAnswer answer = m_house->ann->post(m_house->project + path, attributesBody(attributes));
        return answer.id().toUtf8();
    }

    QByteArray scenario(const QString &name, const QStringList &steps = {})
    {
        const QByteArray id = made("/scenarios", {{u"name"_s, name}});
        define(id, name, steps);
        return id;
    }

    void define(const QByteArray &id, const QString &name, const QStringList &steps)
    {
        QString definition = u"scenario '%1' do\n"_s.arg(name);
        for (const QString &step : steps)
            definition += u"  call given '%1'\n"_s.arg(step);
        const HttpAnswer answer =
            m_house->ann->patch(m_house->project + "/scenarios/" + id,
                                attributesBody(QJsonObject{{u"definition"_s, QString(definition + u"end\n")}}));
        QCOMPARE(answer.status, 200);
    }

private Q_SLOTS:
    void init() { m_house = std::make_unique<ProjectServer>(); }

    void namesStepsAndTagsAreFoundAndNamesComeFirst()
    {
        scenario(u"Somebody pays"_s, {u"the voucher is redeemed"_s});
        const QByteArray tagged = scenario(u"Something else"_s);
        QCOMPARE(m_house->ann
                     ->post(m_house->project + "/scenarios/" + tagged + "/tags",
                            attributesBody(R"({"key":"voucher","value":"gold"})"))
                     .status,
                 201);
        scenario(u"A voucher is sent"_s);
        QCOMPARE(found(u"voucher"_s), QStringList({u"A voucher is sent"_s, u"Something else"_s, u"Somebody pays"_s}));
        QCOMPARE(found(u"@voucher"_s), QStringList(u"Something else"_s));
        QCOMPARE(found(u"@voucher:gold"_s), QStringList(u"Something else"_s));
        QCOMPARE(found(u"redeemed voucher"_s), QStringList(u"Somebody pays"_s)); // in any order
        QCOMPARE(found(u"redeemed gold"_s), QStringList());
        const QJsonObject hit = ask(u"redeemed"_s).data().toArray().first().toObject();
        QCOMPARE(hit.value("type"_L1), u"scenarios"_s);
        QCOMPARE(hit.value("attributes"_L1)["excerpt"_L1], u"Given the voucher is redeemed"_s);
        QCOMPARE(QString::number(hit.value("attributes"_L1)["folder-id"_L1].toInteger()),
                 QString::fromLatin1(m_house->root));
    }

    void foldersAndActionWordsAreFound()
    {
        made("/folders", {{u"name"_s, u"Checkout"_s}});
        made("/actionwords", {{u"name"_s, u"the checkout opens"_s}});
        scenario(u"To the checkout"_s);
        QCOMPARE(found(u"checkout"_s).size(), 3);
        QCOMPARE(found(u"checkout"_s).last(), u"the checkout opens"_s);
        QCOMPARE(found(u"checkout"_s, "&kind=folders"), QStringList(u"Checkout"_s));
        QCOMPARE(found(u"checkout"_s, "&kind=actionwords"), QStringList(u"the checkout opens"_s));
        QCOMPARE(found(u"checkout"_s, "&kind=people"), QStringList(u"422"_s));
    }

    void whatIsWrittenIsFoundAtOnceAndWhatGoesIsNot()
    {
        const QByteArray id = scenario(u"Before"_s, {u"an apple falls"_s});
        QCOMPARE(found(u"apple"_s), QStringList(u"Before"_s));
        define(id, u"After"_s, {u"a pear falls"_s});
        QCOMPARE(found(u"apple"_s), QStringList());
        QCOMPARE(found(u"before"_s), QStringList());
        QCOMPARE(found(u"pear"_s), QStringList(u"After"_s));
        QCOMPARE(m_house->ann->remove(m_house->project + "/scenarios/" + id).status, 200);
        QCOMPARE(found(u"pear"_s), QStringList());
        const QByteArray folder = made("/folders", {{u"name"_s, u"Orchard"_s}});
        made("/scenarios", {{u"name"_s, u"Plums"_s}, {u"folder-id"_s, folder.toInt()}});
        QCOMPARE(found(u"plums"_s), QStringList(u"Plums"_s));
        QCOMPARE(m_house->ann->remove(m_house->project + "/folders/" + folder).status, 200);
        QCOMPARE(found(u"plums"_s), QStringList());
        QCOMPARE(found(u"orchard"_s), QStringList());
    }

    void aRefusedWriteIsNotFound()
    {
        scenario(u"There"_s);
        QCOMPARE(m_house->ann
                     ->post(m_house->project + "/scenarios", attributesBody(R"({"name":"Elsewhere","folder-id":99})"))
                     .status,
                 404);
        QCOMPARE(found(u"elsewhere"_s), QStringList());
    }

    void valuesOfExamplesAreFound()
    {
        const QByteArray id = scenario(u"Cards"_s);
        const QByteArray path = "/scenarios/" + id;
        made(path + "/parameters", {{u"name"_s, u"card"_s}});
        made(path + "/datasets", {{u"name"_s, u"row"_s}, {u"data"_s, QJsonObject{{u"card"_s, u"Mastercard"_s}}}});
        QCOMPARE(found(u"mastercard"_s), QStringList(u"Cards"_s));
    }

    void beginningsCaseAndAccentsDoNotMatter()
    {
        scenario(u"Überweisung nach Zürich"_s, {u"die Straße ist gesperrt"_s});
        for (const QString &text :
             {u"überw"_s, u"UBERWEISUNG"_s, u"zurich"_s, u"Ｚｕｒｉｃｈ"_s, u"strasse"_s, u"STRASSE"_s, u"stra"_s})
            QVERIFY2(found(text).size() == 1, qPrintable(text));
        QCOMPARE(found(u"weisung nach"_s),
                 QStringList(u"Überweisung nach Zürich"_s)); // within a word, as nothing begins so
    }

    void scriptsWithoutBlanksAreFoundInside()
    {
        scenario(u"商品を購入する"_s, {u"カートに追加する"_s});
        scenario(u"สมัครสมาชิกใหม่"_s);
        scenario(u"사용자가 로그인한다"_s);
        for (const QString &text : {u"購入"_s, u"購"_s, u"カート"_s, u"商品を購入"_s, u"る"_s})
            QCOMPARE(found(text), QStringList(u"商品を購入する"_s));
        QCOMPARE(found(u"入購"_s), QStringList());
        QCOMPARE(found(u"สมาชิก"_s), QStringList(u"สมัครสมาชิกใหม่"_s));
        QCOMPARE(found(u"로그인"_s), QStringList(u"사용자가 로그인한다"_s));
    }

    void typingErrorsAreForgiven()
    {
        scenario(u"Pay by credit card"_s);
        scenario(u"Registration"_s);
        for (const QString &text : {u"crebit"_s, u"credti"_s, u"creditt"_s, u"crdit card"_s})
            QVERIFY2(found(text) == QStringList(u"Pay by credit card"_s), qPrintable(text));
        QCOMPARE(found(u"regsitrtion"_s), QStringList(u"Registration"_s));
        QCOMPARE(ask(u"crebit"_s).json().value("meta"_L1)["other-words"_L1], QJsonValue(QJsonArray{u"credit"_s}));
        QCOMPARE(ask(u"credit"_s).json().value("meta"_L1)["other-words"_L1], QJsonValue(QJsonArray()));
        QCOMPARE(found(u"zzzzzz"_s), QStringList());
        QCOMPARE(found(u"bay"_s), QStringList()); // short words are many steps from each other
    }

    void aWholeWordComesBeforeABeginning()
    {
        scenario(u"Payments of the year"_s);
        scenario(u"Somebody can pay here"_s);
        QCOMPARE(found(u"pay"_s), QStringList({u"Somebody can pay here"_s, u"Payments of the year"_s}));
    }

    void pagesFollowEachOther()
    {
        for (int i = 0; i < 7; ++i)
            scenario(u"Page %1"_s.arg(i));
        QStringList all;
        for (const QByteArray &page : {QByteArray("1"), QByteArray("2"), QByteArray("3"), QByteArray("4")}) {
            const QStringList part = found(u"page"_s, "&page[size]=3&page[number]=" + page);
            QCOMPARE(part.size(), page == "3" ? 1 : page == "4" ? 0 : 3);
            all += part;
        }
        QCOMPARE(all.size(), 7);
        QCOMPARE(all.removeDuplicates(), 0);
        const QJsonObject meta = ask(u"page"_s, "&page[size]=3").json().value("meta"_L1).toObject();
        QCOMPARE(meta.value("total"_L1).toInt(), 7);
        QVERIFY(meta.value("complete"_L1).toBool());
        for (const QByteArray &wrong :
             {QByteArray("&page[size]=0"), QByteArray("&page[size]=101"), QByteArray("&page[number]=0"),
              QByteArray("&page[number]=x"), QByteArray("&page[number]=99999999999999999999")})
            QCOMPARE(found(u"page"_s, wrong), QStringList(u"422"_s));
    }

    void hostileTextsAreTexts()
    {
        scenario(u"It's an \"end\""_s);
        scenario(u"OR AND NOT NEAR"_s);
        for (const QString &text :
             {u"'"_s, u"\""_s,  u"\"\""_s, u"*"_s,   u"("_s,          u")"_s,      u"-"_s,      u"^"_s,
              u":"_s, u"&"_s,   u"|"_s,    u"!"_s,   u"<->"_s,        u"\\"_s,     u"%"_s,      u"_"_s,
              u"@"_s, u"@@@"_s, u" "_s,    u"​"_s, u"\U0001F600"_s, u"\u0301"_s, u"\u202E"_s, u"';--"_s})
            QVERIFY2(found(text).isEmpty(), qPrintable(text));
        for (const QString &text :
             {u"end\""_s, u"\"end"_s, u"end*"_s, u"end)"_s, u"(end"_s, u"end:*"_s, u"end & it"_s, u"end' OR 1=1"_s,
              u"'end':*A"_s, u"-end"_s, u"^end"_s, u"it's"_s, u"\\end"_s, u"end\\"_s})
            QVERIFY2(found(text).size() <= 1, qPrintable(text));
        QCOMPARE(found(u"'end"_s), QStringList(u"It's an \"end\""_s));
        QCOMPARE(found(u"NEAR("_s), QStringList(u"OR AND NOT NEAR"_s));
        QCOMPARE(found(u"not OR"_s), QStringList(u"OR AND NOT NEAR"_s));
        QCOMPARE(found(u"name : end"_s), QStringList());
        QCOMPARE(found(u""_s), QStringList(u"422"_s));
        QCOMPARE(m_house->ann->get(m_house->project + "/search").status, 422);
        QCOMPARE(m_house->ann->get(m_house->project + "/search?q=a%00b").status, 422);
        QCOMPARE(m_house->ann->get(m_house->project + "/search?q=%ff").status, 422);
        QCOMPARE(found(QString(1001, u'a')), QStringList(u"422"_s));
        QCOMPARE(found(QString(1000, u'a')), QStringList());
        QCOMPARE(found(u"end "_s.repeated(200)), QStringList(u"It's an \"end\""_s));
        QCOMPARE(found(QString(1000, u'語')), QStringList());
    }

    void veryLongTextsDoNotRefuseTheWrite()
    {
        QString words;
        for (int i = 0; i < 200'000; ++i)
            words += QString::number(i) + u' ';
        const QByteArray id = scenario(u"Long"_s);
        for (const QString &text :
             {words, QString(1'000'000, u'x'), QString(500'000, u'語'), QString(1'000'000, u'\'')}) {
            QCOMPARE(m_house->ann
                         ->patch(m_house->project + "/scenarios/" + id,
                                 attributesBody(QJsonObject{{u"description"_s, text}}))
                         .status,
                     200);
            QCOMPARE(found(u"long"_s), QStringList(u"Long"_s));
        }
    }

    void anotherProjectsTextsAreNotFound()
    {
        scenario(u"Ours alone"_s);
        m_house->ann.reset();
        m_house->server.stop();
        const ProgramOutcome made = m_house->server.command({u"add-project"_s, u"Second"_s, u"ann@house.example"_s});
        QVERIFY(m_house->server.start());
        m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        const QByteArray other = "/api/projects/" + made.out.split('\n').first().split(' ').last();
        QCOMPARE(found(u"ours"_s), QStringList(u"Ours alone"_s));
        QCOMPARE(m_house->ann->get(other + "/search?q=ours").data().toArray(), QJsonArray());
        QCOMPARE(m_house->ann->get(other + "/search?q=ouers").data().toArray(), QJsonArray());
        QCOMPARE(m_house->ann->get(other + "/search?q=second").data().toArray().size(), 1); // its root folder
    }

    /// Without a worker the search has to do it itself; with one it is done before anybody searches.
    void aWriteReachesTheIndexWithASearchOrByItself()
    {
        const auto behind = [&] {
            const QByteArray metrics = HttpConnection(m_house->server.url()).send("GET", "/metrics").body;
            static const QByteArray name = "\nstepwright_search_projects_behind ";
            return metrics.sliced(metrics.indexOf(name) + name.size()).split('\n').first().toInt();
        };
        const auto restart = [&](const QString &role) {
            m_house->server.stop();
            QVERIFY(m_house->server.start({u"--role"_s, role}));
            m_house->ann = std::make_unique<User>(m_house->server.url(), "ann@house.example", "correct horse");
        };
        restart(u"web"_s);
        const QByteArray id = scenario(u"Before a worker"_s);
        QCOMPARE(behind(), 1);
        HttpConnection stranger(m_house->server.url()); // for whom nothing is done
        QCOMPARE(stranger
                     .send("GET", m_house->project + "/search?q=worker",
                           {{"access-token", "x"}, {"client", "y"}, {"uid", "ann@house.example"}})
                     .status,
                 401);
        QCOMPARE(behind(), 1);
        QCOMPARE(found(u"worker"_s), QStringList(u"Before a worker"_s));
        QCOMPARE(behind(), 0);
        QCOMPARE(m_house->ann->remove(m_house->project + "/scenarios/" + id).status, 200);
        QCOMPARE(behind(), 1);
        restart(u"all"_s);
        QTRY_COMPARE(behind(), 0);
        scenario(u"Beside a worker"_s);
        QTRY_COMPARE(behind(), 0);
        QCOMPARE(found(u"worker"_s), QStringList(u"Beside a worker"_s));
    }

    void ideographsAndLettersOfOneWordAreBothNeeded()
    {
        scenario(u"API連携"_s);
        QCOMPARE(found(u"API連携"_s), QStringList(u"API連携"_s));
        QCOMPARE(found(u"api"_s), QStringList(u"API連携"_s));
        QCOMPARE(found(u"API接続"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
