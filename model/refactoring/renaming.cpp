#include "model/refactoring/renaming.h"

#include "model/gherkin/textedit.h"

namespace stepwright::refactoring {

QByteArray renamed(const gherkin::Tree &tree, const std::vector<RenamedPlace> &places)
{
    std::vector<gherkin::TextEdit> edits;
    for (const RenamedPlace &place : places) {
        if (place.problem.isEmpty())
            edits.push_back({place.range.offset, place.range.length, place.inserted.toUtf8()});
    }
    return gherkin::edited(tree.source(), edits);
}

} // namespace stepwright::refactoring
