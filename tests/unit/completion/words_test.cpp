// How texts of all scripts are cut into words and compared, and what of a proposal was typed.
#include "model/completion/search/matchedparts.h"
#include "model/completion/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreCutIntoFoldedWords_data();
    void textsAreCutIntoFoldedWords();
    void beginningsAreComparedWithoutCaseAndAccents();
    void longWordsStayWhole();
    void typedPartsAreFound_data();
    void typedPartsAreFound();
};

void WordsTest::textsAreCutIntoFoldedWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << u"I log in, as \"Bob\"!"_s
                             << QStringList({u"i"_s, u"log"_s, u"in"_s, u"as"_s, u"bob"_s});
    QTest::newRow("accents") << u"À la crème"_s << QStringList({u"a"_s, u"la"_s, u"creme"_s});
    QTest::newRow("combining marks") << u"cre\u0300me"_s << QStringList({u"creme"_s});
    QTest::newRow("sharp s") << u"Straße STRASSE"_s << QStringList({u"strasse"_s, u"strasse"_s});
    QTest::newRow("Turkish") << u"İstanbul ISPARTA ılık"_s << QStringList({u"istanbul"_s, u"isparta"_s, u"ilik"_s});
    QTest::newRow("Greek") << u"ΛΌΓΟΣ λόγος"_s << QStringList({u"λογοσ"_s, u"λογοσ"_s});
    QTest::newRow("Cyrillic") << u"Пользователь ВХОДИТ"_s << QStringList({u"пользователь"_s, u"входит"_s});
    QTest::newRow("Arabic") << u"مُسْتَخْدِم يدخل"_s << QStringList({u"مستخدم"_s, u"يدخل"_s});
    QTest::newRow("Hebrew") << u"שָׁלוֹם עולם"_s << QStringList({u"שלום"_s, u"עולם"_s});
    QTest::newRow("Chinese") << u"用户 ok"_s << QStringList({u"用"_s, u"户"_s, u"ok"_s});
    QTest::newRow("Japanese") << u"ログ in"_s << QStringList({u"ロ"_s, u"ク"_s, u"in"_s});
    QTest::newRow("Korean") << u"사용자가 로그인"_s << QStringList({u"사용자가"_s, u"로그인"_s});
    QTest::newRow("emoji") << u"I 😀 smile"_s << QStringList({u"i"_s, u"smile"_s});
    QTest::newRow("nothing") << u" \"!? "_s << QStringList();
}

void WordsTest::textsAreCutIntoFoldedWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const QByteArray utf8 = text.toUtf8();
    QStringList read;
    Word word;
    for (WordReader reader(utf8); reader.read(word);)
        read.append(QString(reinterpret_cast<const QChar *>(word.data()), word.size()));
    QCOMPARE(read, words);
}

void WordsTest::beginningsAreComparedWithoutCaseAndAccents()
{
    QVERIFY(beginsWith(u"Étant donné que ", u"etant D"));
    QVERIFY(beginsWith(u"İstanbul", u"ist"));
    QVERIFY(beginsWith(u"@Ödeme", u"@o"));
    QVERIFY(beginsWith(u"Straße", u"STRASS"));
    QVERIFY(beginsWith(u"x", u""));
    QVERIFY(!beginsWith(u"Quand ", u"Quad"));
}

void WordsTest::longWordsStayWhole()
{
    const QByteArray text(1000, 'a');
    Word word;
    WordReader reader(text);
    QVERIFY(reader.read(word));
    QCOMPARE(word.size(), 1000);
    QVERIFY(!reader.read(word));
}

void WordsTest::typedPartsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // the typed parts in brackets
    const QString step = u"the customer leaves the shop"_s;
    QTest::newRow("beginning") << step << u"the cus"_s << u"[the] [cus]tomer leaves the shop"_s;
    QTest::newRow("the same word twice") << step << u"the the"_s << u"[the] customer leaves [the] shop"_s;
    QTest::newRow("other order") << step << u"sho lea"_s << u"the customer [lea]ves the [sho]p"_s;
    QTest::newRow("typo") << step << u"custamer"_s << u"the [customer] leaves the shop"_s;
    QTest::newRow("initials") << step << u"tcl"_s << u"[t]he [c]ustomer [l]eaves the shop"_s;
    QTest::newRow("accent") << u"à la crème brûlée"_s << u"la crem"_s << u"à [la] [crèm]e brûlée"_s;
    QTest::newRow("combining mark") << u"cre\u0300me"_s << u"cre"_s << u"[cre\u0300]me"_s;
    QTest::newRow("Chinese") << u"用户登录系统"_s << u"登录"_s << u"用户[登][录]系统"_s;
    QTest::newRow("emoji") << u"😀 smiles"_s << u"smi"_s << u"😀 [smi]les"_s;
    QTest::newRow("tag") << u"@slow-test"_s << u"@sl"_s << u"@[sl]ow-test"_s;
    QTest::newRow("nothing typed") << step << QString() << step;
}

void WordsTest::typedPartsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, marked);
    const QList<TextPart> parts = matchedParts(text, typed);
    for (qsizetype i = parts.size(); i-- > 0;)
        text.insert(parts[i].start + parts[i].length, u']').insert(parts[i].start, u'[');
    QCOMPARE(text, marked);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
