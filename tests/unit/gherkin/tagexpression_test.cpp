#include "model/gherkin/tagexpression.h"

#include <QTest>

using namespace Qt::StringLiterals;
using stepwright::gherkin::TagExpression;

class TagExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhereItShould_data();
    void holdsWhereItShould();
    void problemsSayWhatAndWhere_data();
    void problemsSayWhatAndWhere();
};

void TagExpressionTest::holdsWhereItShould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<bool>("holds");
    const auto row = [](const QString &text, const QStringList &tags, bool holds) {
        QTest::newRow(qPrintable(u"%1 of %2"_s.arg(text, tags.join(u' ')))) << text << tags << holds;
    };
    row({}, {}, true);
    row(u"  "_s, {u"@a"_s}, true);
    row(u"@a"_s, {u"@a"_s}, true);
    row(u"@a"_s, {u"@b"_s}, false);
    row(u"not @a"_s, {u"@b"_s}, true);
    row(u"not not @a"_s, {u"@a"_s}, true);
    row(u"@a and @b"_s, {u"@a"_s}, false);
    row(u"@a and @b"_s, {u"@b"_s, u"@a"_s}, true);
    // "and" binds tighter than "or", "not" tighter than both.
    row(u"@a or @b and @c"_s, {u"@a"_s}, true);
    row(u"(@a or @b) and @c"_s, {u"@a"_s}, false);
    row(u"not @a and @b"_s, {u"@b"_s}, true);
    row(u"not (@a and @b)"_s, {u"@a"_s}, true);
    row(u"(@a)or(@b)"_s, {u"@b"_s}, true);
    row(u"@a\\ b or @c\\(1\\)"_s, {u"@a b"_s}, true);
    row(u"@a\\ b or @c\\(1\\)"_s, {u"@c(1)"_s}, true);
    row(u"\\and or \\not"_s, {u"not"_s}, true);
    row(u"@été or @日本"_s, {u"@日本"_s}, true);
}

void TagExpressionTest::holdsWhereItShould()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, tags);
    QFETCH(const bool, holds);
    const auto expression = TagExpression::parse(text);
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().message));
    QCOMPARE(expression->holds(tags), holds);
}

void TagExpressionTest::problemsSayWhatAndWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing after and") << u"@a and"_s << u"a tag is missing at character 7"_s;
    QTest::newRow("nothing before or") << u"or @a"_s << u"a tag is missing at character 1"_s;
    QTest::newRow("no operator") << u"@a @b"_s << u"\"and\" or \"or\" is missing at character 4"_s;
    QTest::newRow("not closed") << u"(@a or @b"_s << u"\")\" is missing at character 10"_s;
    QTest::newRow("not opened") << u"@a)"_s << u"\"and\" or \"or\" is missing at character 3"_s;
    QTest::newRow("empty") << u"()"_s << u"a tag is missing at character 2"_s;
    QTest::newRow("too deep") << QString(5000, u'(') << u"too many parentheses at character 202"_s;
}

void TagExpressionTest::problemsSayWhatAndWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    const auto expression = TagExpression::parse(text);
    QVERIFY(!expression);
    QCOMPARE(expression.error().message, u"The tag expression cannot be read: %1."_s.arg(problem));
}

QTEST_GUILESS_MAIN(TagExpressionTest)
#include "tagexpression_test.moc"
