#include "model/gherkin/document.h"

#include "model/gherkin/parsing/reparse.h"

namespace stepwright::gherkin {

namespace {

ParseOptions withoutExactErrors(ParseOptions options)
{
    options.exactErrors = 0;
    return options;
}

} // namespace

Document::Document(const QByteArray &source, ParseOptions options)
    : m_options(withoutExactErrors(std::move(options))), m_tree(parse(source, m_options))
{
}

LineChange Document::edit(const TextEdit &edit)
{
    Reparsed reparsed = reparse(m_tree, edit, m_options);
    m_tree = std::move(reparsed.tree);
    return reparsed.change;
}

} // namespace stepwright::gherkin
