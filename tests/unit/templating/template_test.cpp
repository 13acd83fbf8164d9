#include "model/templating/helpers.h"
#include "model/templating/template.h"

#include <QTest>

#include <random>

using namespace stepwright;
using namespace stepwright::templating;
using namespace Qt::StringLiterals;

/// What Stepwright promises beyond Handlebars: messages with places, limits, members computed when needed.
class TemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anErrorNamesTemplateLineAndColumn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("strange sign") << u"a\nb {{c % d}}"_s << u"Template “t”, line 2, column 7: “%”"_s;
        QTest::newRow("wrong close tag") << u"{{#if a}}\n\n  {{/each}}"_s
                                         << u"Template “t”, line 3, column 3: “{{/each}}”"_s;
        QTest::newRow("missing helper") << u"\r\n {{missing 1}}"_s << u"Template “t”, line 2, column 4: "_s;
        QTest::newRow("missing helper in parentheses")
            << u"{{upper (missing 1)}}"_s << u"Template “t”, line 1, column 10: "_s;
        QTest::newRow("missing partial") << u"x {{> missing}}"_s << u"Template “t”, line 1, column 3: "_s;
        QTest::newRow("not closed") << u"{{#if a}}\nb"_s << u"Template “t”, line 2, column 2: "_s;
        QTest::newRow("a name with a place mark") << u"{{%1}}"_s << u"Template “t”, line 1, column 3: “%”"_s;
    }

    void anErrorNamesTemplateLineAndColumn()
    {
        QFETCH(QString, text);
        const Result<QString> result = rendered(text, {});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QFETCH(QString, place);
        QCOMPARE(result.error().message.left(place.size()), place);
    }

    void anErrorOfAHelperStopsTheRendering()
    {
        Helpers helpers;
        int calls = 0;
        helpers.add(u"refuse"_s, [&calls](const HelperCall &call) {
            ++calls;
            return call.fail(u"Not today: come back tomorrow."_s);
        });
        const Result<Template> compiled = Template::compile(u"{{#each a}}{{refuse this}}{{/each}}"_s, u"t"_s);
        QVERIFY(compiled);
        const Result<QString> result = compiled->render(Object{{u"a"_s, List{1, 2}}}, helpers);
        QVERIFY(!result);
        QCOMPARE(result.error().message, u"Template “t”, line 1, column 14: Not today: come back tomorrow."_s);
        QCOMPARE(calls, 1);
    }

    void whatConstantsDecideIsTheSameAndNeverAsked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        QTest::newRow("if") << u"a{{#if @on}}b{{else}}{{refuse 1}}{{/if}}c"_s << u"abc"_s;
        QTest::newRow("unless") << u"{{#unless @on}}{{refuse 1}}{{/unless}}c"_s << u"c"_s;
        QTest::newRow("in a chain") << u"{{#if no}}a{{else if @options.off}}{{refuse 1}}{{else}}b{{/if}}"_s << u"b"_s;
        QTest::newRow("or") << u"{{#if (or @options.off yes)}}a{{/if}}{{#if (or (refuse 1) @on)}}b{{/if}}"_s << u"ab"_s;
        QTest::newRow("and") << u"{{#if (and @on yes)}}a{{/if}}{{#if (and (refuse 1) @options.off)}}b{{/if}}"_s
                             << u"a"_s;
        QTest::newRow("not, eq") << u"{{#if (not @options.off)}}a{{/if}}{{#if (eq @options.text 'x')}}b{{/if}}"_s
                                 << u"ab"_s;
        QTest::newRow("choose") << u"{{> p text=(choose @on yes (refuse 1))}}"_s << u"[true]"_s;
        QTest::newRow("no constant") << u"{{#if @other}}a{{else}}b{{/if}}{{#if @options.none}}c{{/if}}"_s << u"b"_s;
        QTest::newRow("around") << u"{{#each list}}{{#if @on}}{{../yes}}{{this}}{{@index}}{{/if}}{{/each}}"_s
                                << u"truez0"_s;
        QTest::newRow("alone on lines") << u"a\n{{#if @on}}\n  b\n{{/if}}\nc"_s << u"a\n  b\nc"_s;
        QTest::newRow("block parameters") << u"{{#each list as |one|}}{{#if @on}}{{one}}{{/if}}{{/each}}"_s << u"z"_s;
        QTest::newRow("inline partials") << u"{{#if @on}}{{#*inline \"q\"}}i{{/inline}}{{> q}}{{/if}}{{#> q}}o{{/q}}"_s
                                         << u"io"_s;
    }

    void whatConstantsDecideIsTheSameAndNeverAsked()
    {
        QFETCH(QString, text);
        const Object constants{{u"on"_s, true}, {u"options"_s, Object{{u"off"_s, false}, {u"text"_s, u"x"_s}}}};
        Helpers helpers;
        helpers.add(u"refuse"_s, [](const HelperCall &call) { return call.fail(u"This is not to be asked."_s); });
        helpers.add(u"not"_s, [](const HelperCall &call) -> Value { return call.argument(0).isEmpty(); });
        helpers.add(u"or"_s, [](const HelperCall &call) -> Value { return call.argument(0).isTruthy(); });
        helpers.add(u"and"_s, [](const HelperCall &call) -> Value { return call.argument(0).isTruthy(); });
        Partials partials;
        QVERIFY(partials.add(u"p"_s, u"[{{text}}]"_s));
        const Result<Template> compiled = Template::compile(text, u"t"_s, constants);
        QVERIFY(compiled);
        const Value context = Object{{u"yes"_s, true}, {u"list"_s, List{u"z"_s}}};
        const Result<QString> result = compiled->render(context, helpers, {.partials = &partials, .data = constants});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QTEST(*result, "result");
    }

    void aLazyMemberIsComputedOnceAndOnlyWhenAsked()
    {
        int computed = 0;
        Object context{{u"a"_s, 1}};
        context.insertLazy(u"b"_s, [&computed]() -> Value { return ++computed; });
        const Value value(context);
        QCOMPARE(rendered(u"{{a}}"_s, value).value(), u"1"_s);
        QCOMPARE(computed, 0);
        QCOMPARE(rendered(u"{{b}}{{b}}{{#each this}}{{@key}}{{this}}{{/each}}"_s, value).value(), u"11a1b1"_s);
        QCOMPARE(computed, 1);
    }

    void membersOfOnesOwnAreReadLikeAnObject()
    {
        class Squares final : public Members
        {
            Value member(const QString &name) const override
            {
                bool isNumber = false;
                const int number = name.toInt(&isNumber);
                return isNumber ? Value(number * number) : Value();
            }
            QStringList names() const override { return {u"3"_s, u"2"_s}; }
        };
        const Value squares(std::make_shared<Squares>());
        QCOMPARE(rendered(u"{{this.[7]}} {{#each this}}{{@key}}:{{this}} {{/each}}[{{x}}]"_s, squares).value(),
                 u"49 3:9 2:4 []"_s);
        QCOMPARE(rendered(u"{{> p x=1}}"_s, squares, u"{{this.[7]}} {{x}} {{#each this}}{{@key}} {{/each}}"_s).value(),
                 u"49 1 3 2 x "_s);
    }

    void aPartialWithoutEndIsStopped_data()
    {
        QTest::addColumn<QString>("partial");
        QTest::newRow("calling itself") << u"{{> p}}"_s;
        QTest::newRow("in blocks") << u"{{#if true}}{{#with this}}{{> p}}{{/with}}{{/if}}"_s;
        QTest::newRow("its own block") << u"{{#> p}}{{> @partial-block}}{{/p}}"_s;
        QTest::newRow("inline") << u"{{#*inline \"q\"}}{{> q}}{{/inline}}{{> q}}"_s;
        QTest::newRow("by name") << u"  {{> (lookup this \"name\")}}"_s;
    }

    void aPartialWithoutEndIsStopped()
    {
        QFETCH(QString, partial);
        const Result<QString> result = rendered(u"{{> p}}"_s, Object{{u"name"_s, u"p"_s}}, partial);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(u"calls itself"), qUtf8Printable(result.error().message));
    }

    void aResultThatGrowsTooLargeIsStopped()
    {
        const List items(100, u"0123456789"_s);
        const QString text = u"{{#each this}}{{#each @root}}{{this}}{{/each}}{{/each}}"_s;
        RenderOptions options;
        options.limits.characters = 10'000;
        QVERIFY(!Template::compile(text)->render(items, Helpers(), options));
        options.limits.characters = 100'000;
        QVERIFY(Template::compile(text)->render(items, Helpers(), options));
    }

    void aTemplateThatRepeatsWithoutOutputIsStopped()
    {
        const List items(100, 1);
        RenderOptions options;
        options.limits.statements = 50'000;
        const QString text = u"{{#each this}}{{#each @root}}{{#each @root}}{{! }}{{/each}}{{/each}}{{/each}}"_s;
        QVERIFY(!Template::compile(text)->render(items, Helpers(), options));
    }

    void deepNestingIsRefusedAndNotDangerous_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("blocks") << QString(u"{{#a}}"_s).repeated(100'000);
        QTest::newRow("closed blocks") << QString(QString(u"{{#a}}"_s).repeated(100'000) +
                                                  QString(u"{{/a}}"_s).repeated(100'000));
        QTest::newRow("parentheses") << QString(u"{{a " + QString(u"(a "_s).repeated(100'000));
        QTest::newRow("chains") << QString(u"{{#a}}" + QString(u"{{else a}}"_s).repeated(100'000) + u"{{/a}}");
        QTest::newRow("partial blocks") << QString(u"{{#> a}}"_s).repeated(100'000);
    }

    void deepNestingIsRefusedAndNotDangerous()
    {
        QFETCH(QString, text);
        QVERIFY(!Template::compile(text));
    }

    void noTextCrashesTheRenderer()
    {
        const QStringList pieces{u"{{"_s,
                                 u"}}"_s,
                                 u"{{{"_s,
                                 u"}}}"_s,
                                 u"{{{{"_s,
                                 u"}}}}"_s,
                                 u"{{#"_s,
                                 u"{{/"_s,
                                 u"{{^"_s,
                                 u"{{>"_s,
                                 u"{{#>"_s,
                                 u"{{#*inline \"p\"}}"_s,
                                 u"{{/inline}}"_s,
                                 u"{{else}}"_s,
                                 u"{{else "_s,
                                 u"{{!--"_s,
                                 u"--}}"_s,
                                 u"{{!"_s,
                                 u"~"_s,
                                 u"a"_s,
                                 u"if"_s,
                                 u"each"_s,
                                 u"with"_s,
                                 u"lookup"_s,
                                 u"this"_s,
                                 u".."_s,
                                 u"."_s,
                                 u"/"_s,
                                 u"@"_s,
                                 u"index"_s,
                                 u"@partial-block"_s,
                                 u"p"_s,
                                 u"("_s,
                                 u")"_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"as |x i|"_s,
                                 u"="_s,
                                 u"\""_s,
                                 u"'"_s,
                                 u"\\"_s,
                                 u" "_s,
                                 u"\n"_s,
                                 u"\r\n"_s,
                                 u"12"_s,
                                 u"null"_s,
                                 u"true"_s,
                                 QString(QChar(0)),
                                 u"é"_s,
                                 u"{{a}}"_s,
                                 u"{{#if a}}"_s,
                                 u"{{/if}}"_s,
                                 u"{{#each a}}"_s,
                                 u"{{/each}}"_s,
                                 u"{{> p}}"_s,
                                 u"{{#> p}}"_s,
                                 u"{{/p}}"_s,
                                 u"{{{{a}}}}"_s,
                                 u"{{{{/a}}}}"_s};
        const Value context = Object{{u"a"_s, List{1, Object{{u"p"_s, u"x"_s}}, nullptr}}, {u"p"_s, true}};
        std::mt19937 random(4711);
        RenderOptions options;
        options.limits = {100, 100'000, 10'000};
        int renders = 0;
        for (int round = 0; round < 30'000; ++round) {
            QString text;
            for (auto count = random() % 14; count > 0; --count)
                text += pieces.at(qsizetype(random() % std::size_t(pieces.size())));
            const Result<Template> compiled = Template::compile(text);
            if (!compiled)
                continue;
            Partials partials;
            QVERIFY(partials.add(u"p"_s, text));
            options.partials = &partials;
            const Result<QString> result = compiled->render(context, Helpers(), options);
            renders += result ? 1 : 0;
        }
        QVERIFY2(renders > 500, qPrintable(QString::number(renders)));
    }

private:
    static Result<QString> rendered(const QString &text, const Value &context, const QString &partial = {})
    {
        Helpers helpers;
        helpers.add(u"upper"_s, [](const HelperCall &call) -> Value { return call.argument(0).toText().toUpper(); });
        Partials partials;
        if (!partial.isNull() && !partials.add(u"p"_s, partial))
            return failure(ErrorKind::Invalid, u"The partial is no template."_s);
        const Result<Template> compiled = Template::compile(text, u"t"_s);
        if (!compiled)
            return failure(compiled.error());
        RenderOptions options;
        options.partials = &partials;
        return compiled->render(context, helpers, options);
    }
};

QTEST_GUILESS_MAIN(TemplateTest)
#include "template_test.moc"
