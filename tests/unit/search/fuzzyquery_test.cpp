// Finding names by a part of them, by initials and with letters left out.
#include "model/search/fuzzyquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright::search;

namespace {

/// The names that fit, best first.
QStringList found(const QString &typed, const QStringList &names)
{
    const FuzzyQuery query(typed);
    QList<std::pair<int, QString>> fits;
    for (const QString &name : names) {
        if (const int score = query.score(searchForm(name)); score > 0)
            fits.append({score, name});
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), [](const auto &fit) { return fit.first; });
    QStringList result;
    for (const auto &fit : std::as_const(fits))
        result.append(fit.second);
    return result;
}

/// The name with the letters that fit in brackets.
QString marked(const QString &typed, const QString &name)
{
    const std::vector<qsizetype> positions = FuzzyQuery(typed).positions(searchForm(name));
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i)
        result += std::ranges::binary_search(positions, i) ? u'[' + name[i] + u']' : QString(name[i]);
    return result;
}

} // namespace

class FuzzyQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBeginningComesBeforeAWordAndAWordBeforeItsInside()
    {
        const QStringList names{u"Undo the order"_s, u"Reorder"_s, u"Order history"_s, u"Basket"_s};
        QCOMPARE(found(u"order"_s, names), (QStringList{u"Order history"_s, u"Undo the order"_s, u"Reorder"_s}));
    }

    void wordsMayComeInAnyOrder()
    {
        QCOMPARE(found(u"perc vouch"_s, {u"Vouchers: a percentage"_s, u"A percentage"_s}),
                 QStringList{u"Vouchers: a percentage"_s});
    }

    void initialsFind()
    {
        QCOMPARE(found(u"fpb"_s, {u"The first product in the basket"_s, u"Nothing of it"_s}),
                 QStringList{u"The first product in the basket"_s});
        QCOMPARE(marked(u"fpb"_s, u"First product in basket"_s), u"[F]irst [p]roduct in [b]asket"_s);
    }

    void lettersMayBeLeftOut()
    {
        QCOMPARE(found(u"vchr"_s, {u"Voucher"_s, u"Basket"_s}), QStringList{u"Voucher"_s});
        QCOMPARE(marked(u"vchr"_s, u"Voucher"_s), u"[V]ou[c][h]e[r]"_s);
    }

    void caseDoesNotCountInAnyLanguage()
    {
        QCOMPARE(found(u"ÉCHEC"_s, {u"Un échec"_s}), QStringList{u"Un échec"_s});
        QCOMPARE(found(u"ЗАКАЗ"_s, {u"Новый заказ"_s}), QStringList{u"Новый заказ"_s});
        QCOMPARE(found(u"注文"_s, {u"新しい注文"_s}), QStringList{u"新しい注文"_s});
    }

    void theShorterOfTwoAlikeComesFirst()
    {
        QCOMPARE(found(u"pay"_s, {u"Payment by instalments"_s, u"Payment"_s}),
                 (QStringList{u"Payment"_s, u"Payment by instalments"_s}));
    }

    void anEmptyQueryFitsEverything()
    {
        QVERIFY(FuzzyQuery(u"  ").isEmpty());
        QVERIFY(FuzzyQuery(u"").score(u"basket") > 0);
        QVERIFY(FuzzyQuery(u"").positions(u"basket").empty());
    }

    void whatIsMissingDoesNotFit()
    {
        QCOMPARE(FuzzyQuery(u"basket x").score(u"basket"), 0);
        QCOMPARE(FuzzyQuery(u"teksab").score(u"basket"), 0);
    }
};

QTEST_APPLESS_MAIN(FuzzyQueryTest)
#include "fuzzyquery_test.moc"
