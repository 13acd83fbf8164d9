#include "model/refactoring/proof.h"

#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"

#include <QCoreApplication>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

void add(QByteArray &run, QUtf8StringView text)
{
    run.append(text.data(), text.size()).append('\0');
}

void addArgument(QByteArray &run, const Pickles &pickles, const PickleArgument &argument)
{
    if (argument.docString) {
        add(run, argument.content);
        add(run, argument.mediaType);
    }
    if (!argument.dataTable)
        return;
    for (const TableRow row : argument.dataTable.rows())
        run.append(char(row.cellCount())).append('\0');
    for (quint32 i = 0; i < argument.cellCount; ++i)
        add(run, pickles.cells[argument.firstCell + i]);
}

} // namespace

std::vector<QByteArray> runsOf(const Tree &tree, bool withNames)
{
    const Pickles pickles = compilePickles(tree);
    std::vector<QByteArray> runs;
    for (const Pickle &pickle : pickles.pickles) {
        QByteArray &run = runs.emplace_back();
        if (withNames)
            add(run, pickle.name);
        for (const Tag &tag : pickles.tagsOf(pickle))
            add(run, tag.name());
        for (const PickleStep &step : pickles.stepsOf(pickle)) {
            run.append('\n').append(char('0' + int(step.type)));
            add(run, step.text);
            if (step.argument != PickleStep::noArgument)
                addArgument(run, pickles, pickles.arguments[step.argument]);
        }
    }
    return runs;
}

Result<TextChange> proved(const Tree &tree, TextChange change, bool withNames)
{
    const Tree after = parse(edited(tree.source(), change.edits), {.isMarkdown = tree.isMarkdown()});
    if (runsOf(tree, withNames) == runsOf(after, withNames))
        return change;
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate(
                       "Refactoring", "Nothing was changed, as the scenarios would not run the same afterwards."),
                   {});
}

} // namespace stepwright::refactoring
