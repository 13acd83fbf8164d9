#include "model/gherkin/parser.h"

#include "model/gherkin/parsing/linknodes.h"
#include "model/gherkin/parsing/markdownrun.h"
#include "model/gherkin/parsing/parserun.h"
#include "model/gherkin/parsing/textbegin.h"
#include "model/gherkin/parsing/textproblems.h"

namespace stepwright::gherkin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype usualLineLength = 32;

} // namespace

Tree parse(const QByteArray &source, const ParseOptions &options)
{
    auto data = std::make_shared<TreeData>();
    data->source = source.size() <= largestSource ? source : source.first(largestSource);
    data->dialect = &defaultDialect(options);
    data->isMarkdown = options.isMarkdown;
    data->lines.reserve(data->source.size() / usualLineLength + 1);
    const quint32 begin = firstLineOffset(data->source);
    if (options.isMarkdown)
        MarkdownRun(*data, begin, options.exactErrors).readAll();
    else
        ParseRun(*data, begin, State::Start, options.exactErrors).readAll();
    if (data->lines.capacity() > data->lines.size() + data->lines.size() / 4)
        data->lines.shrink_to_fit();
    linkNodes(data->lines);
    reportTextProblems(*data);
    return Tree(std::move(data));
}

bool isMarkdownFile(QStringView fileName)
{
    return fileName.endsWith(u".md"_s, Qt::CaseInsensitive);
}

} // namespace stepwright::gherkin
