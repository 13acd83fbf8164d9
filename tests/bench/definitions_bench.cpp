// Step definitions: reading code, matching the 100,000 distinct steps of a project with 2,000 definitions, and what a
// key in a step costs.
#include "model/definitions/codefolder.h"
#include "model/definitions/definitionindex.h"
#include "model/gherkin/document.h"
#include "model/linting/featurelint.h"
#include "tests/bench/featuretext.h"
#include "tests/bench/largeproject.h"
#include "tests/bench/measure.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace stepwright;
using namespace stepwright::bench;
using definitions::CodeReading;
using definitions::DefinitionIndex;

namespace {

constexpr int definitionCount = 2'000;
constexpr int stepCount = 100'000;
constexpr int fileCount = 100;

// Distinct steps of the large project, from the first features on.
std::vector<QString> distinctSteps()
{
    LargeProject project;
    QSet<QString> seen;
    std::vector<QString> steps;
    for (int number = 0; std::ssize(steps) < stepCount; ++number) {
        const gherkin::Tree tree = gherkin::parse(project.feature(number));
        for (quint32 line = 0; line < tree.lineCount() && std::ssize(steps) < stepCount; ++line) {
            if (tree.lines()[line].kind != gherkin::LineKind::Step)
                continue;
            const QString text = gherkin::Step(&tree.data(), line).text().toString();
            if (!seen.contains(text)) {
                seen.insert(text);
                steps.push_back(text);
            }
        }
    }
    return steps;
}

// The words of a step with a value in place of its quoted one and of its number: as an expression, or as a regex.
QString definitionFor(const QString &step, bool isRegex)
{
    QStringList words = step.split(u' ');
    for (QString &word : words) {
        bool isNumber = false;
        (void)word.toInt(&isNumber);
        if (word.startsWith(u'"'))
            word = isRegex ? u"\"([^\"]*)\""_s : u"{string}"_s;
        else if (isNumber)
            word = isRegex ? u"(\\d+)"_s : u"{int}"_s;
    }
    return isRegex ? "When(/^"_L1 + words.join(u' ') + "$/, f);\n"_L1 : "When('"_L1 + words.join(u' ') + "', f);\n"_L1;
}

void writeCode(const QString &folder, const std::vector<QString> &steps)
{
    for (int number = 0; number < fileCount; ++number) {
        QFile file(u"%1/steps%2.js"_s.arg(folder).arg(number));
        if (!file.open(QIODevice::WriteOnly))
            return;
        for (int i = number; i < definitionCount; i += fileCount) {
            const QString &step = steps[std::size_t(i) * steps.size() / definitionCount];
            file.write(definitionFor(step, i % 2 == 0).toUtf8());
            file.write("// what follows is code that is not read closely\n");
            for (int line = 0; line < 20; ++line)
                file.write("const total = order.items.map(item => item.price * 2).filter(Boolean).length;\n");
        }
    }
}

void measureTyping(const std::shared_ptr<const DefinitionIndex> &index)
{
    QRandomGenerator random(20263);
    gherkin::Document document(featureText(10'000));
    std::vector<double> with;
    for (const auto &definitions : {index, std::shared_ptr<const DefinitionIndex>()}) {
        linting::FeatureLint lint;
        lint.setDefinitions(definitions);
        lint.read(document.tree());
        std::vector<double> times;
        for (int i = 0; i < 2'000; ++i) {
            quint32 line = 0;
            do
                line = random.bounded(document.tree().lineCount());
            while (document.tree().lines()[line].kind != gherkin::LineKind::Step);
            const quint32 offset = document.tree().data().contentRange(line).end();
            const gherkin::LineChange change = document.edit({offset, 0, "x"_ba});
            const double start = threadMilliseconds();
            lint.update(document.tree(), change);
            times.push_back((threadMilliseconds() - start) * 1000);
        }
        std::ranges::sort(times);
        std::printf("| a key in a step of 10,000 lines, the rules %s | %.0f µs, p95 %.0f µs |\n",
                    definitions ? "with definitions" : "without them", times[times.size() / 2],
                    times[times.size() * 95 / 100]);
    }
}

} // namespace

int main()
{
    const std::vector<QString> steps = distinctSteps();
    const QTemporaryDir folder;
    writeCode(folder.path(), steps);
    CodeReading reading;
    const double read = bestMilliseconds([&] { return reading = definitions::readCode({folder.path()}); });
    const double again = bestMilliseconds([&] { return definitions::readCode({folder.path()}, reading); });
    const double build = bestMilliseconds([&] { return DefinitionIndex(reading.definitions(), {}); });
    const auto index = std::make_shared<DefinitionIndex>(reading.definitions(), reading.problems());
    std::size_t defined = 0;
    const double all = bestMilliseconds([&] {
        defined = 0;
        for (const QString &step : steps)
            defined += index->match(step, project::StepKind::Action).isUndefined() ? 0 : 1;
        return defined;
    });
    qint64 bytes = 0;
    for (const definitions::SourceFile &file : std::as_const(reading.files))
        bytes += file.size;
    std::printf("| %zu definitions in %lld files (%.1f MB) | |\n|---|--:|\n", index->definitions().size(),
                static_cast<long long>(reading.files.size()), double(bytes) / 1e6);
    std::printf("| reading the code | %.0f ms |\n| reading it again, nothing changed | %.1f ms |\n", read, again);
    std::printf("| making the index | %.0f ms |\n", build);
    std::printf("| matching %d distinct steps, %zu of them defined | %.0f ms |\n", stepCount, defined, all);
    std::printf("| one step | %.1f µs |\n", all * 1000 / stepCount);
    measureTyping(index);
    return 0;
}
