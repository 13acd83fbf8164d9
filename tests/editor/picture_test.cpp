// Draws the editor with a sample in light and dark, for people to look at: build/…/tests/editor/*.png.
#include "editor/completion/completionpopup.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/text/gherkinedit.h"
#include "model/completion/stepindexbuilder.h"

#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;
using completion::StepType;

namespace {

const char *const sample = R"(# A small shop, to look at
@checkout @smoke
Feature: Paying for a basket
  As a customer
  I want to pay the way I like

  Background:
    Given the shop is open
    And I am logged in as "Alice"

  Rule: Coupons lower the price

    Scenario Outline: A coupon of <percent> percent
      Given my basket holds 3 "pears" for 2.50
      When I enter the coupon "<code>"
      Then I pay <price>

      Examples: Coupons of the season
        | code     | percent | price |
        | SPRING   | 10      | 6.75  |
        | A\|B     | 5       | 7.13  |

    Scenario: The receipt is sent
      When I pay
      Then I receive a mail:
        """markdown
        # Thank you
        You paid **7.50**.
        """
      Oops, this line may not stand here
      When I add
)";

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lightAndDarkAreDrawn_data();
    void lightAndDarkAreDrawn();
};

void PictureTest::lightAndDarkAreDrawn_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void PictureTest::lightAndDarkAreDrawn()
{
    QFETCH(bool, isDark);
    QPalette palette;
    palette.setColor(QPalette::Base, isDark ? QColor(0x1e, 0x20, 0x24) : QColor(Qt::white));
    palette.setColor(QPalette::Text, isDark ? QColor(0xe4, 0xe6, 0xea) : QColor(0x1f, 0x23, 0x28));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xd0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    const std::vector<completion::StepUse> steps = {
        {"I add 3 \"pears\" to my basket", StepType::When},
        {"I add 3 \"pears\" to my basket", StepType::When},
        {"I add a comment of <length> letters", StepType::When},
        {"I add the address \"Main Street 5\"", StepType::When},
    };
    completion::StepIndexBuilder builder;
    builder.setFeature({u"one"_s, {}}, steps);
    const EditorThemes themes;
    GherkinEdit edit(themes);
    edit.setPalette(palette);
    edit.setStepIndex(builder.finish());
    edit.setFeature(sample);
    edit.resize(820, 800);
    edit.show();
    edit.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&edit));
    edit.goToLine(31, 17);
    edit.complete();
    auto *popup = edit.findChild<CompletionPopup *>(u"completionPopup"_s);
    QTRY_VERIFY(popup->isVisible());
    QPixmap picture = edit.grab();
    QPainter painter(&picture);
    painter.drawPixmap(edit.mapFromGlobal(popup->pos()), popup->grab());
    painter.end();
    const QString file =
        QCoreApplication::applicationDirPath() + (isDark ? u"/editor-dark.png"_s : u"/editor-light.png"_s);
    QVERIFY(picture.save(file));
    const QColor background = picture.toImage().pixelColor(picture.width() - 40, picture.height() - 12);
    QCOMPARE(background, palette.color(QPalette::Base));
}

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
