#pragma once

#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"

#include <QSet>
#include <QStringList>

namespace stepwright::tests {

/// What a text says to run, a line for each pickle and step, without what the platform has no place for: tags of
/// examples, media types.
inline QStringList pickleText(const gherkin::Tree &tree)
{
    using namespace Qt::StringLiterals;
    const gherkin::Pickles pickles = gherkin::compilePickles(tree);
    QStringList lines;
    for (const gherkin::Pickle &pickle : pickles.pickles) {
        QSet<quint32> exampleTags;
        for (const gherkin::Examples examples : pickle.scenario.examples()) {
            for (const gherkin::Tag &tag : examples.tags())
                exampleTags.insert(tag.lineIndex());
        }
        QStringList tags;
        for (const gherkin::Tag &tag : pickles.tagsOf(pickle)) {
            if (!exampleTags.contains(tag.lineIndex()))
                tags.append(tag.name().toString());
        }
        tags.sort();
        tags.removeDuplicates();
        lines.append(u"pickle %1 [%2]"_s.arg(pickle.name.toString(), tags.join(u' ')));
        for (const gherkin::PickleStep &step : pickles.stepsOf(pickle)) {
            lines.append(u"step "_s + step.text.toString());
            if (step.argument == gherkin::PickleStep::noArgument)
                continue;
            const gherkin::PickleArgument &argument = pickles.arguments[step.argument];
            if (argument.docString)
                lines.append(u"text "_s + argument.content.toString());
            for (quint32 i = 0; i < argument.cellCount; ++i)
                lines.append(u"cell "_s + pickles.cells[argument.firstCell + i].toString());
        }
    }
    return lines;
}

} // namespace stepwright::tests
