#include "model/base/encoding.h"

#include <QTest>

#include <random>

using namespace stepwright;
using namespace Qt::StringLiterals;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesTheEncodingOfAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<bool>("byteOrderMark");
        QTest::newRow("empty") << ""_ba << u""_s << Encoding::Utf8 << false;
        QTest::newRow("ascii") << "Feature: a"_ba << u"Feature: a"_s << Encoding::Utf8 << false;
        QTest::newRow("utf-8") << "Scénario"_ba << u"Scénario"_s << Encoding::Utf8 << false;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "a"_ba
                                         << u"a"_s << Encoding::Utf8 << true;
        QTest::newRow("two byte order marks") << "\xEF\xBB\xBF\xEF\xBB\xBF"
                                                 "a"_ba
                                              << u"\uFEFF"
                                                 "a"_s
                                              << Encoding::Utf8 << true;
        QTest::newRow("windows-1252") << "Sc\xE9nario \x80"_ba << u"Scénario €"_s << Encoding::Windows1252 << false;
        QTest::newRow("one bad byte in utf-8")
            << "Sc\xC3\xA9 \xFF"_ba << (u"Scé "_s + QChar(0xDCFF)) << Encoding::Utf8Broken << false;
        QTest::newRow("overlong form is invalid") << "\xC0\xAF"_ba << u"À¯"_s << Encoding::Windows1252 << false;
        QTest::newRow("encoded surrogate is invalid")
            << "\xC3\xA9\xED\xA0\x80"_ba << (u"é"_s + QChar(0xDCED) + QChar(0xDCA0) + QChar(0xDC80))
            << Encoding::Utf8Broken << false;
    }

    void recognisesTheEncodingOfAFile()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QTEST(decoded.text, "text");
        QTEST(decoded.format.encoding, "encoding");
        QTEST(decoded.format.byteOrderMark, "byteOrderMark");
        QCOMPARE(encodeText(decoded.text, decoded.format), bytes);
    }

    void anyBytesComeBackUnchanged()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes(static_cast<qsizetype>(random() % 24), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random() % 3 == 0 ? random() % 128 : random());
            const DecodedText decoded = decodeText(bytes);
            QCOMPARE(encodeText(decoded.text, decoded.format), bytes);
        }
    }

    void aCharacterThatWindows1252LacksMakesTheTextUtf8()
    {
        const TextFormat format{Encoding::Windows1252, false};
        QVERIFY(canEncode(u"é€"_s, format));
        QVERIFY(!canEncode(u"é日"_s, format));
        QCOMPARE(encodeText(u"é日"_s, format), "é日"_ba);
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
