#include "model/project/scenariomatching.h"

#include <QTest>

using namespace stepwright::project;
using namespace Qt::StringLiterals;

namespace {

/// A scenario of this name whose body is one line for each letter.
ScenarioShape shape(const QString &name, const char *letters, const QString &rule = {})
{
    ScenarioShape made{name, rule, {}};
    for (; *letters; ++letters)
        made.body.emplace_back(letters, 1);
    return made;
}

} // namespace

class ScenarioMatchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenariosAreRecognised_data()
    {
        using Shapes = std::vector<ScenarioShape>;
        QTest::addColumn<Shapes>("before");
        QTest::addColumn<Shapes>("after");
        QTest::addColumn<std::vector<int>>("matches");
        const ScenarioShape a = shape(u"A"_s, "abc");
        const ScenarioShape b = shape(u"B"_s, "def");
        const ScenarioShape c = shape(u"C"_s, "ghi");
        QTest::newRow("nothing") << Shapes{} << Shapes{} << std::vector<int>{};
        QTest::newRow("unchanged") << Shapes{a, b} << Shapes{a, b} << std::vector{0, 1};
        QTest::newRow("new in between") << Shapes{a, b} << Shapes{a, c, b} << std::vector{0, -1, 1};
        QTest::newRow("first one removed") << Shapes{a, b, c} << Shapes{b, c} << std::vector{1, 2};
        QTest::newRow("other order") << Shapes{a, b, c} << Shapes{c, a, b} << std::vector{2, 0, 1};
        QTest::newRow("body rewritten") << Shapes{a, b} << Shapes{shape(u"A"_s, "xyz"), b} << std::vector{0, 1};
        QTest::newRow("renamed") << Shapes{a, b} << Shapes{shape(u"New"_s, "abc"), b} << std::vector{0, 1};
        QTest::newRow("renamed and moved") << Shapes{a, b} << Shapes{b, shape(u"New"_s, "abc")} << std::vector{1, 0};
        QTest::newRow("names exchanged") << Shapes{a, b} << Shapes{shape(u"B"_s, "abc"), shape(u"A"_s, "def")}
                                         << std::vector{1, 0};
        QTest::newRow("renamed, one line edited")
            << Shapes{a, b} << Shapes{b, shape(u"New"_s, "abx")} << std::vector{1, 0};
        QTest::newRow("renamed, one line kept, same place")
            << Shapes{a, b, c} << Shapes{a, shape(u"New"_s, "dxyz"), c} << std::vector{0, 1, 2};
        QTest::newRow("another in its place")
            << Shapes{a, b, c} << Shapes{a, shape(u"New"_s, "xyz"), c} << std::vector{0, -1, 2};
        QTest::newRow("named later, nothing in it yet")
            << Shapes{a, shape(u""_s, "")} << Shapes{a, shape(u"New"_s, "")} << std::vector{0, 1};
        QTest::newRow("same name, told apart by bodies")
            << Shapes{shape(u"A"_s, "abc"), shape(u"A"_s, "def")} << Shapes{shape(u"A"_s, "def"), shape(u"A"_s, "abc")}
            << std::vector{1, 0};
        QTest::newRow("copy below") << Shapes{a} << Shapes{a, a} << std::vector{0, -1};
        QTest::newRow("moved to another rule") << Shapes{shape(u"A"_s, "abc", u"R"_s), shape(u"A"_s, "d", u"S"_s)}
                                               << Shapes{shape(u"A"_s, "abc", u"S"_s)} << std::vector{1};
        QTest::newRow("likest first") << Shapes{shape(u"A"_s, "abcd"), shape(u"B"_s, "abcx")}
                                      << Shapes{shape(u"New"_s, "abcxy")} << std::vector{1};
    }

    void scenariosAreRecognised()
    {
        QFETCH(std::vector<ScenarioShape>, before);
        QFETCH(std::vector<ScenarioShape>, after);
        QTEST(matchScenarios(before, after), "matches");
    }

    void everyOldScenarioIsTakenAtMostOnceHoweverManyThereAre()
    {
        std::vector<ScenarioShape> before;
        std::vector<ScenarioShape> after;
        for (int number = 0; number < 3000; ++number) {
            before.push_back(shape(u"Old %1"_s.arg(number), "ab"));
            after.push_back(
                shape(number % 2 ? u"Old %1"_s.arg(number) : u"New %1"_s.arg(number), number % 3 ? "ab" : "cd"));
        }
        const std::vector<int> matches = matchScenarios(before, after);
        std::vector<int> used(before.size());
        for (const int match : matches) {
            if (match >= 0)
                QCOMPARE(++used[size_t(match)], 1);
        }
        for (size_t number = 1; number < after.size(); number += 2)
            QCOMPARE(matches[number], int(number));
    }
};

QTEST_GUILESS_MAIN(ScenarioMatchingTest)

#include "scenariomatching_test.moc"
