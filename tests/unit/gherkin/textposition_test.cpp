#include "model/gherkin/parser.h"
#include "model/gherkin/tree/textposition.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::gherkin;

class TextPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesAndBytesAgree_data();
    void placesAndBytesAgree();
    void aByteWithinACharacterHasTheCharactersPlace();
    void placesOutsideOfTheTextAreBroughtIn();
};

void TextPositionTest::placesAndBytesAgree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("offset");
    QTest::addColumn<quint32>("line");
    QTest::addColumn<quint32>("column");
    QTest::newRow("empty") << ""_ba << 0U << 0U << 0U;
    QTest::newRow("ASCII") << "Feature: a\n  b\n"_ba << 13U << 1U << 2U;
    QTest::newRow("line end") << "ab\r\ncd\r\n"_ba << 2U << 0U << 2U;
    QTest::newRow("two bytes, one unit") << "é|"_ba << 2U << 0U << 1U;
    QTest::newRow("four bytes, two units") << "a\n🍵|"_ba << 6U << 1U << 2U;
    QTest::newRow("invalid bytes, one unit each") << "\xFF\xE2\x82|"_ba << 3U << 0U << 3U;
    QTest::newRow("behind a byte order mark") << "\xEF\xBB\xBF"
                                                 "ab"_ba
                                              << 4U << 0U << 1U;
    QTest::newRow("end without a line end") << "a\nbc"_ba << 4U << 1U << 2U;
    QTest::newRow("end behind a line end") << "a\nbc\n"_ba << 5U << 2U << 0U;
    QTest::newRow("blanks behind the last line end") << "a\n   "_ba << 4U << 1U << 2U;
}

void TextPositionTest::placesAndBytesAgree()
{
    QFETCH(const QByteArray, text);
    QFETCH(const quint32, offset);
    QFETCH(const quint32, line);
    QFETCH(const quint32, column);
    const Tree tree = parse(text);
    const TextPosition position = textPosition(tree, offset);
    QCOMPARE(position.line, line);
    QCOMPARE(position.column, column);
    QCOMPARE(byteOffset(tree, position), offset);
}

void TextPositionTest::aByteWithinACharacterHasTheCharactersPlace()
{
    const Tree tree = parse("a🍵b"_ba);
    QCOMPARE(textPosition(tree, 3).column, 1U);
    QCOMPARE(byteOffset(tree, {0, 2}), 1U); // between the two units of one character
}

void TextPositionTest::placesOutsideOfTheTextAreBroughtIn()
{
    const Tree tree = parse("ab\ncd\n"_ba);
    QCOMPARE(byteOffset(tree, {0, 9}), 2U);
    QCOMPARE(byteOffset(tree, {2, 9}), 6U);
    QCOMPARE(byteOffset(tree, {9, 0}), 6U);
    const TextPosition end = textPosition(tree, 100);
    QCOMPARE(end, (TextPosition{2, 0}));
}

QTEST_GUILESS_MAIN(TextPositionTest)
#include "textposition_test.moc"
