#include "model/templating/template.h"
#include "tests/support/testdata.h"
#include "tests/unit/templating/casehelpers.h"

#include <QJsonDocument>
#include <QTest>

using namespace stepwright;
using namespace stepwright::templating;
using namespace Qt::StringLiterals;

/// Every case of tests/data/handlebars renders as npm's handlebars 4.7 renders it.
class HandlebarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatHandlebarsGives_data()
    {
        QTest::addColumn<QJsonObject>("test");
        const QByteArray text = tests::readFile(tests::projectFile(u"tests/data/handlebars/cases.json"_s));
        const QJsonObject features = QJsonDocument::fromJson(text).object();
        for (auto feature = features.begin(); feature != features.end(); ++feature) {
            for (const QJsonValue &test : feature.value().toArray()) {
                const QString name = feature.key() + u": " + test["name"_L1].toString();
                QTest::newRow(qUtf8Printable(name)) << test.toObject();
            }
        }
    }

    void givesWhatHandlebarsGives()
    {
        QFETCH(QJsonObject, test);
        const Result<QString> text = rendered(test);
        if (test.value("fails"_L1).toBool()) {
            QVERIFY2(!text, text ? qUtf8Printable(u"renders as " + *text) : "");
            QVERIFY(!text.error().message.isEmpty());
            return;
        }
        QVERIFY2(text, text ? "" : qUtf8Printable(text.error().message));
        QCOMPARE(*text, test.value("expected"_L1).toString());
    }

private:
    static Result<QString> rendered(const QJsonObject &test)
    {
        Partials partials;
        const QJsonObject texts = test.value("partials"_L1).toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (const Result<> added = partials.add(text.key(), text.value().toString()); !added)
                return failure(added.error());
        }
        const Result<Template> compiled = Template::compile(test.value("template"_L1).toString());
        if (!compiled)
            return failure(compiled.error());

        RenderOptions options;
        options.partials = &partials;
        const QJsonObject given = test.value("options"_L1).toObject();
        options.escape = !given.value("noEscape"_L1).toBool();
        const QJsonObject data = given.value("data"_L1).toObject();
        for (auto variable = data.begin(); variable != data.end(); ++variable)
            options.data.insert(variable.key(), tests::decoded(variable.value()));
        const QJsonValue context = test.contains("context"_L1) ? test.value("context"_L1) : QJsonObject();
        return compiled->render(tests::decoded(context), tests::caseHelpers(), options);
    }
};

QTEST_GUILESS_MAIN(HandlebarsTest)
#include "handlebars_test.moc"
