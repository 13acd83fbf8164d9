// The editor on features of 10,000 and 100,000 lines, offscreen: CPU time of the thread of the window from a key, or
// from the bytes of a feature, to the painted text.
#include "editor/completion/completer.h"
#include "editor/folding/foldedlines.h"
#include "editor/highlighting/editorthemes.h"
#include "editor/spelling/spellchecker.h"
#include "editor/spelling/spelling.h"
#include "editor/text/gherkinedit.h"
#include "model/completion/stepindexbuilder.h"
#include "model/gherkin/parser.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QTextBlock>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright;
using gherkin::LineKind;
using stepwright::bench::threadMilliseconds;

namespace {

/// Counts how often what it watches is painted.
class PaintCount : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++count;
        return false;
    }
    int count = 0;
};

class Bench
{
public:
    explicit Bench(int lines) : m_lines(lines), m_text("# language: en\n" + bench::featureText(lines))
    {
        m_index = indexOf(m_text);
    }

    void run()
    {
        measureLoading();
        makeEditor();
        measure("a letter in a step", 400, [this](int) {
            goTo(bit(LineKind::Step));
            return [this] { type(u"x"_s); };
        });
        measure("Backspace in a step", 400, [this](int) {
            goTo(bit(LineKind::Step));
            return [this] { press(Qt::Key_Backspace, u"\b"_s); };
        });
        measure("Return behind a step", 200, [this](int) {
            goTo(bit(LineKind::Step));
            return [this] { press(Qt::Key_Return, u"\r"_s); };
        });
        measure("a letter in a table", 200, [this](int) {
            goTo(bit(LineKind::TableRow), 8);
            return [this] { type(u"x"_s); };
        });
        measure("a letter in a title, tag, comment or text", 400, [this](int) {
            goTo(bit(LineKind::Scenario) | bit(LineKind::Tags) | bit(LineKind::Comment) | bit(LineKind::Description) |
                 bit(LineKind::DocStringText));
            return [this] { type(u"x"_s); };
        });
        measure("Undo", 100, [this](int) { return [this] { m_edit->undo(); }; });
        makeEditor();
        measure("all folded, all unfolded", 20, [this](int number) {
            return [this, number] { number % 2 == 0 ? m_edit->folds().foldAll() : m_edit->folds().unfoldAll(); };
        });
        measureWithMarks();
        makeEditor();
        measure("one \" anywhere", 400, [this](int) {
            goTo(~0U);
            return [this] { type(u"\""_s); };
        });
        makeEditor();
        measure("the third \" of a doc string's \"\"\", and its undo", 60, [this](int number) {
            if (number % 2 == 1)
                return std::function<void()>([this] { m_edit->undo(); });
            goTo(bit(LineKind::Step));
            press(Qt::Key_Return, u"\r"_s);
            type(u"\""_s);
            type(u"\""_s);
            return std::function<void()>([this] { type(u"\""_s); });
        });
        measure("another language", 20, [this](int number) {
            m_edit->goToLine(1, 13);
            return [this, number] {
                QTextCursor cursor = m_edit->textCursor();
                cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
                cursor.insertText(number % 2 == 0 ? u"fr"_s : u"en"_s);
            };
        });
    }

private:
    /// With misspelled words and blanks marked.
    void measureWithMarks()
    {
        makeEditor();
        SpellChecker checker;
        new Spelling(m_edit.get(), checker); // the editor deletes it
        QApplication::processEvents();
        measure("a letter in a step, misspelled words marked", 400, [this](int) {
            goTo(bit(LineKind::Step));
            return [this] { type(u"x"_s); };
        });
        QTextOption option = m_edit->document()->defaultTextOption();
        option.setFlags(option.flags() | QTextOption::ShowTabsAndSpaces);
        m_edit->document()->setDefaultTextOption(option);
        QApplication::processEvents();
        measure("a letter in a step, misspelled words and blanks marked", 400, [this](int) {
            goTo(bit(LineKind::Step));
            return [this] { type(u"x"_s); };
        });
        m_edit.reset();
    }

    static std::shared_ptr<const completion::StepIndex> indexOf(const QByteArray &text)
    {
        const gherkin::Tree tree = gherkin::parse(text);
        std::vector<completion::StepUse> steps;
        for (quint32 line = 0; line < tree.lineCount(); ++line) {
            if (tree.lines()[line].kind != LineKind::Step)
                continue;
            const QUtf8StringView step = gherkin::Step(&tree.data(), line).text();
            steps.push_back({QByteArrayView(step.data(), step.size()), completion::StepType::Given});
        }
        completion::StepIndexBuilder builder;
        builder.setFeature({u"one"_s, {}, u"One"_s}, steps);
        return builder.finish();
    }

    /// A new editor with the text; gives how long it took from the text to the first paint.
    double makeEditor()
    {
        m_edit = std::make_unique<GherkinEdit>(m_themes);
        m_edit->resize(1000, 800);
        m_edit->setStepIndex(m_index);
        m_edit->viewport()->installEventFilter(&m_paints);
        m_edit->show();
        QApplication::processEvents();
        m_paints.count = 0;
        const double before = threadMilliseconds();
        m_edit->setFeature(m_text);
        QApplication::sendPostedEvents();
        const double after = threadMilliseconds();
        if (m_paints.count == 0)
            qFatal("nothing was painted");
        QApplication::processEvents();
        return after - before;
    }

    void measureLoading()
    {
        std::vector<double> milliseconds;
        for (int i = 0; i < 7; ++i) {
            m_edit.reset();
            milliseconds.push_back(makeEditor());
        }
        print("loading to first paint", std::move(milliseconds));
    }

    /// Puts the cursor into a line of one of these kinds, chosen at random, some columns behind its first letter.
    void goTo(quint32 kinds, int columns = 3)
    {
        const gherkin::Tree &tree = m_edit->tree();
        quint32 line = 0;
        do {
            line = m_random.bounded(tree.lineCount());
        } while (!(kinds & bit(tree.lines()[line].kind)));
        m_edit->goToLine(int(line) + 1, int(tree.lines()[line].indent) + 1 + columns);
        if (kinds == bit(LineKind::Step))
            m_edit->moveCursor(QTextCursor::EndOfBlock);
        QApplication::processEvents();
    }

    void type(const QString &text) { press(0, text); }
    void press(int key, const QString &text)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QApplication::sendEvent(m_edit.get(), &event);
    }

    /// `prepare` is not measured; what it gives back is, with the painting that follows.
    template <class Prepare>
    void measure(const char *name, int times, Prepare prepare)
    {
        std::vector<double> milliseconds;
        for (int i = 0; i < times; ++i) {
            const auto work = prepare(i);
            m_paints.count = 0;
            const double before = threadMilliseconds();
            work();
            QApplication::sendPostedEvents();
            milliseconds.push_back(threadMilliseconds() - before);
            if (m_paints.count == 0)
                qFatal("%s: nothing was painted", name);
            QApplication::processEvents();
        }
        print(name, std::move(milliseconds));
    }

    void print(const char *name, std::vector<double> milliseconds) const
    {
        std::ranges::sort(milliseconds);
        std::printf("| %s | %d | %.2f | %.2f | %.2f |\n", name, m_lines, milliseconds[milliseconds.size() / 2],
                    milliseconds[milliseconds.size() * 95 / 100], milliseconds.back());
        std::fflush(stdout);
    }

    int m_lines;
    QByteArray m_text;
    EditorThemes m_themes;
    std::shared_ptr<const completion::StepIndex> m_index;
    PaintCount m_paints;
    std::unique_ptr<GherkinEdit> m_edit;
    QRandomGenerator m_random{20263};
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::printf("| what (ms) | lines | p50 | p95 | worst |\n|---|--:|--:|--:|--:|\n");
    const QStringList arguments = QApplication::arguments().mid(1); // other numbers of lines
    for (const QString &lines : arguments.isEmpty() ? QStringList({u"10000"_s, u"100000"_s}) : arguments)
        Bench(lines.toInt()).run();
    return 0;
}
