// Moving, dragging and commenting in the editor.
#include "editor/highlighting/editorthemes.h"
#include "editor/navigation/outlinemodel.h"
#include "editor/structure/commentedthings.h"
#include "editor/structure/textchanges.h"
#include "editor/text/gherkinedit.h"
#include "model/refactoring/move.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace stepwright;

namespace {

const QByteArray shop = "Feature: a\n"
                        "\n"
                        "  Scenario: b\n"
                        "    Given c\n"
                        "      | 1 |\n"
                        "    When d\n"
                        "\n"
                        "  Rule: r\n"
                        "\n"
                        "    Scenario: e\n"
                        "      Given f\n";

} // namespace

class StructureTest : public QObject
{
    Q_OBJECT

private:
    EditorThemes m_themes;

    [[nodiscard]] static QPoint gutterPoint(const GherkinEdit &edit, int line)
    {
        for (const VisibleLine &visible : edit.visibleLines()) {
            if (visible.block.blockNumber() + 1 == line)
                return {4, int(visible.rectangle.center().y())};
        }
        return {};
    }

private Q_SLOTS:
    void aMoveIsOneStepOfUndoAndKeepsTheSelection()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(QByteArray(shop).replace("\n", "\r\n"));
        edit.goToLine(6, 5);
        QTest::keyClick(&edit, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(edit.textCursor().selectedText(), u"When d"_s);
        applyChange(edit, *refactoring::moved(edit.tree(), selectedLines(edit), refactoring::Direction::Up),
                    SelectionAfter::SameLength);
        QCOMPARE(edit.bytes(),
                 QByteArray(shop)
                     .replace("    Given c\n      | 1 |\n    When d\n", "    When d\n    Given c\n      | 1 |\n")
                     .replace("\n", "\r\n"));
        QCOMPARE(edit.textCursor().selectedText(), u"When d"_s);
        applyChange(edit, *refactoring::moved(edit.tree(), selectedLines(edit), refactoring::Direction::Down),
                    SelectionAfter::SameLength);
        QCOMPARE(edit.textCursor().selectedText(), u"When d"_s);
        QCOMPARE(edit.bytes(), QByteArray(shop).replace("\n", "\r\n"));
        edit.undo();
        edit.undo();
        QVERIFY(!edit.isModified());
    }

    void aStepIsDraggedByItsLineNumber()
    {
        GherkinEdit edit(m_themes);
        edit.resize(500, 400);
        edit.show();
        edit.setFeature(shop);
        auto *gutter = edit.findChild<QWidget *>(u"gutter"_s);
        auto *indicator = edit.findChild<QWidget *>(u"dropIndicator"_s);
        QTest::mouseMove(gutter, gutterPoint(edit, 4));
        QTRY_VERIFY(edit.findChild<QWidget *>(u"dragGrip"_s)->isVisible());
        QTest::mousePress(gutter, Qt::LeftButton, {}, gutterPoint(edit, 4));
        QTest::mouseMove(gutter, gutterPoint(edit, 11) + QPoint(0, 6));
        QTRY_VERIFY(indicator->isVisible());
        QTest::mouseRelease(gutter, Qt::LeftButton, {}, gutterPoint(edit, 11) + QPoint(0, 6));
        QVERIFY(!indicator->isVisible());
        QCOMPARE(edit.bytes(),
                 QByteArray("Feature: a\n\n  Scenario: b\n    When d\n\n  Rule: r\n\n    Scenario: e\n      Given f\n"
                            "      Given c\n        | 1 |\n"));
        edit.undo();
        QCOMPARE(edit.bytes(), shop);
    }

    void escapeEndsADrag()
    {
        GherkinEdit edit(m_themes);
        edit.resize(500, 400);
        edit.show();
        edit.setFeature(shop);
        auto *gutter = edit.findChild<QWidget *>(u"gutter"_s);
        QTest::mousePress(gutter, Qt::LeftButton, {}, gutterPoint(edit, 6));
        QTest::mouseMove(gutter, gutterPoint(edit, 3));
        QTRY_VERIFY(edit.findChild<QWidget *>(u"dropIndicator"_s)->isVisible());
        QTest::keyClick(&edit, Qt::Key_Escape);
        QTest::mouseRelease(gutter, Qt::LeftButton, {}, gutterPoint(edit, 3));
        QCOMPARE(edit.bytes(), shop);
    }

    void theOutlineTakesDrops()
    {
        GherkinEdit edit(m_themes);
        edit.setFeature(shop);
        OutlineModel &outline = *edit.outline();
        const QAbstractItemModelTester tester(&outline, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex feature = outline.index(0, 0);
        const QModelIndex rule = outline.index(1, 0, feature);
        const std::unique_ptr<QMimeData> scenario(outline.mimeData({outline.index(0, 0, feature)}));
        QVERIFY(outline.canDropMimeData(scenario.get(), Qt::MoveAction, 0, 0, rule));
        QVERIFY(!outline.canDropMimeData(scenario.get(), Qt::MoveAction, 0, 0, outline.index(0, 0, rule)));
        const std::unique_ptr<QMimeData> moved(outline.mimeData({rule}));
        QVERIFY(!outline.canDropMimeData(moved.get(), Qt::MoveAction, 0, 0, rule));
        GherkinEdit other(m_themes);
        other.setFeature(shop);
        QVERIFY(!other.outline()->canDropMimeData(scenario.get(), Qt::MoveAction, 0, 0, rule));
        outline.dropMimeData(scenario.get(), Qt::MoveAction, 0, 0, rule);
        QTRY_COMPARE(
            edit.bytes(),
            QByteArray("Feature: a\n\n  Rule: r\n\n    Scenario: b\n      Given c\n        | 1 |\n      When d\n\n"
                       "    Scenario: e\n      Given f\n"));
        QVERIFY(edit.textCursor().block().text().contains("Scenario: b"_L1));
    }

    void commentingTakesWhatBelongsTogether()
    {
        GherkinEdit edit(m_themes);
        const QByteArray text =
            "Feature: a\n\n  @t\n  Scenario: b\n    # why\n    Given c\n      \"\"\"\n\n      x\n      \"\"\"\n"
            "    When d\n\n  Scenario Outline: e\n    Given <f>\n    Examples:\n      | f |\n      | 1 |\n"
            "      | 2 |\n";
        edit.setFeature(text);
        edit.goToLine(6);
        edit.toggleComment();
        const QByteArray withoutStep =
            QByteArray(text).replace("    Given c\n      \"\"\"\n\n      x\n      \"\"\"\n",
                                     "    # Given c\n    #   \"\"\"\n\n    #   x\n    #   \"\"\"\n");
        QCOMPARE(edit.bytes(), withoutStep);
        for (const int line : {6, 9, 10}) {
            edit.goToLine(line);
            edit.toggleComment();
            QCOMPARE(edit.bytes(), text);
            edit.undo();
        }
        edit.goToLine(6);
        edit.toggleComment();
        for (const int line : {3, 4}) {
            edit.goToLine(line);
            edit.toggleComment();
            QCOMPARE(edit.bytes().left(120),
                     (QByteArray("Feature: a\n\n  # @t\n  # Scenario: b\n  #   # why\n  #   Given c\n  #     \"\"\"\n\n"
                                 "  #     x\n  #     \"\"\"\n  #   When d\n\n  Scenario Outline"))
                         .left(120));
            edit.goToLine(line);
            edit.toggleComment();
            QCOMPARE(edit.bytes(), text);
        }
        edit.goToLine(17);
        edit.toggleComment();
        QCOMPARE(edit.bytes(), QByteArray(text).replace("      | 1 |", "      # | 1 |"));
        edit.goToLine(17);
        edit.toggleComment();
        QCOMPARE(edit.bytes(), text);
        edit.goToLine(14);
        QCOMPARE(linesToComment(edit.tree(), 14), (gherkin::LineRange{14, 4})); // the examples
    }
};

QTEST_MAIN(StructureTest)
#include "structure_test.moc"
