// Tables of many rows: CPU time of a key typed in one, from the event to the painted text, and of what the grid does.
#include "editor/highlighting/editorthemes.h"
#include "editor/tables/tablefilter.h"
#include "editor/tables/tablegridmodel.h"
#include "editor/tables/tableoperations.h"
#include "editor/text/gherkinedit.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/tables/tabletext.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright;
using stepwright::bench::cpuMilliseconds;

namespace {

QByteArray textWithTable(int rows)
{
    QByteArray text = "Feature: f\n  Scenario Outline: s\n    Given <city>\n    Examples:\n"
                      "      | number | city       | country | remark          |\n";
    const char *cities[] = {"Berlin    ", "東京       ", "München   ", "São Paulo ", "Wellington"};
    for (int row = 0; row < rows; ++row)
        text += "      | " + QByteArray::number(row).leftJustified(6) + " | " + cities[row % 5] +
                " | somewhe | a remark of row |\n";
    return text;
}

void measure(const QByteArray &name, int times, const std::function<void()> &work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const double before = cpuMilliseconds();
        work();
        milliseconds.push_back(cpuMilliseconds() - before);
    }
    std::ranges::sort(milliseconds);
    std::printf("| %s | %.2f | %.2f | %.2f |\n", name.constData(), milliseconds[milliseconds.size() / 2],
                milliseconds[milliseconds.size() * 95 / 100], milliseconds.back());
}

void typeAndPaint(GherkinEdit &edit, int key, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(&edit, &press);
    edit.viewport()->repaint();
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const EditorThemes themes;
    std::printf("| what (ms CPU) | p50 | p95 | worst |\n|---|--:|--:|--:|\n");
    for (const int rows : {100, 1'000, 5'000}) {
        GherkinEdit edit(themes);
        edit.resize(1000, 700);
        edit.show();
        edit.setFeature(textWithTable(rows));
        QApplication::processEvents();
        const auto label = [rows](const char *what) -> QByteArray {
            return QByteArray(what) + ", " + QByteArray::number(rows) + " rows";
        };
        edit.goToLine(rows / 2, 10); // in the first column, which is wide enough
        measure(label("a key that changes no width"), 60, [&edit, number = 0]() mutable {
            number++ % 2 == 0 ? typeAndPaint(edit, Qt::Key_X, u"x"_s) : typeAndPaint(edit, Qt::Key_Backspace, u"\b"_s);
        });
        edit.goToLine(5, 38); // behind "country", the widest in its column
        measure(label("a key that changes a width"), 60, [&edit, number = 0]() mutable {
            number++ % 2 == 0 ? typeAndPaint(edit, Qt::Key_X, u"x"_s) : typeAndPaint(edit, Qt::Key_Backspace, u"\b"_s);
        });
    }
    const gherkin::Tree tree = gherkin::parse(textWithTable(5'000));
    measure("of it measuring and aligning 5,000 rows", 60, [&tree] {
        const gherkin::TableText table(tree, gherkin::tableAt(tree, 4));
        (void)table.edits();
    });
    constexpr int gridRows = 10'000;
    GherkinEdit edit(themes);
    edit.setFeature(textWithTable(gridRows));
    edit.goToLine(8, 10);
    TableGridModel model;
    measure("grid: showing 10,000 rows", 20, [&] {
        model.setEdit(nullptr);
        model.setEdit(&edit);
    });
    TableFilter filter;
    filter.setSourceModel(&model);
    measure("grid: filtering 10,000 rows", 20, [&filter, number = 0]() mutable {
        filter.setText(number++ % 2 == 0 ? u"berlin"_s : u"well"_s);
        (void)filter.rowCount(); // it filters when somebody asks
    });
    filter.setText({});
    measure("grid: a cell of 10,000 rows set", 20, [&model, number = 0]() mutable {
        model.setData(model.index(5'000, 1), number++ % 2 == 0 ? u"a"_s : u"b"_s, Qt::EditRole);
    });
    measure("sorting 10,000 rows", 6, [&edit, number = 0]() mutable {
        operateOnTable(edit, number++ % 2 == 0 ? TableOperation::SortDescending : TableOperation::SortAscending);
    });
    return 0;
}
