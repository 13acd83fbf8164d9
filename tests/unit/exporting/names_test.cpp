#include "model/exporting/files/exportpaths.h"
#include "model/exporting/naming/codetext.h"
#include "model/exporting/naming/gherkintext.h"
#include "model/exporting/naming/names.h"
#include "tests/support/testdata.h"

using namespace Qt::StringLiterals;
using namespace stepwright;
using exporting::Conversion;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachConversionFollowsItsRule_data();
    void eachConversionFollowsItsRule();
    void everyLetterOfTheTableIsTransliterated();
    void partsOfPathsAreSafe_data();
    void partsOfPathsAreSafe();
    void textStaysWhatItIsInGherkin();
    void textStaysWhatItIsInCode();

private:
    exporting::Names m_names;
};

void NamesTest::eachConversionFollowsItsRule_data()
{
    QTest::addColumn<QString>("conversion");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("converted");
    const QString sample = u"Éa b-c \"d\" fooBar__x"_s;
    const auto row = [](const char *conversion, const QString &name, const QString &converted) {
        QTest::addRow("%s %s", conversion, qPrintable(name)) << QString::fromLatin1(conversion) << name << converted;
    };
    row("normalize", sample, u"Ea_bc_d_fooBar__x"_s);
    row("normalize_lower", sample, u"ea_bc_d_foobar__x"_s);
    row("normalize_with_dashes", sample, u"Ea_b-c_d_fooBar__x"_s);
    row("normalize_with_spaces", sample, u"Ea b-c \"d\" fooBar__x"_s);
    row("underscore", sample, u"ea_bc_d_foo_bar__x"_s);
    row("camelize", sample, u"EaBcDFooBarX"_s);
    row("camelize_lower", sample, u"eaBcDFooBarX"_s);
    row("keep", sample, sample);
    row("underscore", u"the ATM should say ABCd"_s, u"the_atm_should_say_ab_cd"_s);
    row("camelize_lower", u"__free_text"_s, u"freeText"_s);
    row("normalize", u"  日本語  "_s, u""_s);
    row("normalize", u"straße Œuvre"_s, u"strasse_OEuvre"_s);
}

void NamesTest::eachConversionFollowsItsRule()
{
    QFETCH(const QString, conversion);
    QFETCH(const QString, name);
    QFETCH(const QString, converted);
    QCOMPARE(m_names.convert(name, *exporting::conversionOf(conversion)), converted);
}

void NamesTest::everyLetterOfTheTableIsTransliterated()
{
    REQUIRE_SHARED_TEST_DATA("exporters/transliteration.tsv");
    const QString table = QString::fromUtf8(tests::readFile(tests::sharedTestData(u"exporters/transliteration.tsv"_s)));
    int compared = 0;
    for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
        const QStringList cells = line.split(u'\t');
        QCOMPARE(m_names.transliterate(cells[1]), cells[2]);
        ++compared;
    }
    QCOMPARE(compared, 190);
}

void NamesTest::partsOfPathsAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &name, const QString &part) { QTest::newRow(qPrintable(name)) << name << part; };
    row(u"pay.feature"_s, u"pay.feature"_s);
    row(u"../../x"_s, u"_.._.._x"_s);
    row(u"a/b"_s, u"a_b"_s);
    row(u"\\\\srv\\x"_s, u"__srv_x"_s);
    row(u"C:"_s, u"C_"_s);
    row(u"CON.feature"_s, u"_CON.feature"_s);
    row(u"nul"_s, u"_nul"_s);
    row(u"a. "_s, u"a"_s);
    row(u"-rf"_s, u"_-rf"_s);
    row(u".git"_s, u"_.git"_s);
    row(u"two\nlines"_s, u"two_lines"_s);
    row(u"e\u0301"_s, u"é"_s);
    row(u"x\u202Etxt"_s, u"x_txt"_s);
    row(u""_s, u"_"_s);
}

void NamesTest::partsOfPathsAreSafe()
{
    QFETCH(const QString, name);
    QFETCH(const QString, part);
    QCOMPARE(exporting::safePathPart(name), part);
    const QString longName = QString(300, u'é') % u".feature";
    QVERIFY(exporting::safePathPart(longName).toUtf8().size() <= 255);
    QVERIFY(exporting::safePathPart(longName).endsWith(".feature"_L1));
}

void NamesTest::textStaysWhatItIsInGherkin()
{
    QCOMPARE(exporting::gherkinCell(u"a|b\nc\\n"_s, false), u"a\\|b\\nc\\\\n"_s);
    QCOMPARE(exporting::gherkinCell(u"a|b\nc\\n"_s, true), u"a\\|b\\nc\\n"_s);
    QCOMPARE(exporting::gherkinDocString(u"say \"\"\""_s, u"md"_s, false), u"\"\"\"md\nsay \\\"\\\"\\\"\n\"\"\""_s);
    const QString prose = u"  Given nothing\nas it is\nScenario: no\n @tag"_s;
    QCOMPARE(exporting::gherkinProse(prose, true), u"\"  Given nothing\"\nas it is\nScenario: no\n @tag"_s);
    QCOMPARE(exporting::gherkinProse(prose, false), u"\"  Given nothing\"\nas it is\n\"Scenario: no\"\n\" @tag\""_s);
    QCOMPARE(exporting::gherkinTag(u"JIRA"_s, u"CM-11 é!"_s, m_names, false), u"JIRA-CM-11_e"_s);
    QCOMPARE(exporting::gherkinTag(u"two\u2028words@x"_s, {}, m_names, false), u"two_words_x"_s);
    QCOMPARE(exporting::lineOf(u"one\r\ntwo\u2028three\u0001\ufefffour"_s), u"one two three four"_s);
    QCOMPARE(exporting::gherkinCell(u"a\rb\r\nc"_s, false), u"a\\nb\\nc"_s);
}

void NamesTest::textStaysWhatItIsInCode()
{
    const QString text = u"a\u2028b\u202ec\ufeffd\u0001"_s;
    QVERIFY(exporting::hasRefusedCharacters(text));
    QVERIFY(!exporting::hasRefusedCharacters(u"é\t\n日本 \U0001F600"_s));
    QCOMPARE(exporting::withEscapedCharacters(text, {}), u"a\\u2028b\\u202ec\\ufeffd\\u0001"_s);
    QCOMPARE(exporting::withEscapedCharacters(text, u"braces"_s), u"a\\u{2028}b\\u{202e}c\\u{feff}d\\u{1}"_s);
    QCOMPARE(exporting::withEscapedCharacters(u"a\tb\x7f"_s, u"strict"_s), u"a\\u{9}b\\u{7f}"_s);
    QCOMPARE(exporting::withEscapedCharacters(u"a\tb\x7f"_s, u"braces"_s), u"a\tb\x7f"_s);
    QCOMPARE(exporting::withEscapedCharacters(text, u"none"_s), text);
    QCOMPARE(exporting::commentText(u"one\rtwo\u2028three\u202e \\u000a"_s, false), u"one\ntwo\nthree \\u000a"_s);
    QCOMPARE(exporting::commentText(u"\\u000a \\\\u000a"_s, true), u"\\ u000a \\\\ u000a"_s);
    QVERIFY(exporting::isCodeName(u"_a1"_s) && exporting::isCodeName(u"class"_s));
    QVERIFY(!exporting::isCodeName(u"1a"_s) && !exporting::isCodeName(u"é"_s) && !exporting::isCodeName({}));
}

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
