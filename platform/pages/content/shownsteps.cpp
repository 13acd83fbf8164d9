#include "platform/pages/content/shownsteps.h"

#include "model/gherkin/parser.h"
#include "model/sync/language/definition/definitionprinter.h"
#include "model/sync/language/writing/stepwriter.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/pages/addresses.h"

#include <QRegularExpression>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

void collectCalls(const project::Body &body, QStringList &names)
{
    for (const project::Statement &statement : body) {
        if (const auto *call = std::get_if<project::Call>(&statement.content))
            names.append(call->actionWord);
    }
}

/// A step's words, in which `<columns>` stand out.
void addWords(Html &html, const QString &text)
{
    static const QRegularExpression column(u"<[^<>]+>"_s);
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : column.globalMatch(text)) {
        html.text(text.sliced(from, match.capturedStart() - from));
        html.add("var", {}, match.captured());
        from = match.capturedEnd();
    }
    html.text(text.sliced(from));
}

/// The rows of a table as Gherkin writes them.
QList<QStringList> rowsOf(const QStringList &lines)
{
    const gherkin::Tree tree = gherkin::parse(QString("Feature:\nScenario:\n* \n"_L1 + lines.join(u'\n')).toUtf8());
    QList<QStringList> rows;
    const gherkin::Step step = tree.feature().scenarios().first().steps().first();
    if (!step.dataTable())
        return rows;
    for (const gherkin::TableRow &row : step.dataTable().rows()) {
        QStringList cells;
        for (const gherkin::TableCell &cell : row.cells())
            cells.append(cell.text());
        rows.append(cells);
    }
    return rows;
}

enum class FirstRow { IsLikeOthers, IsHeader };

void addRow(Html &html, const char *cell, const QStringList &cells)
{
    const Html::Element row = html.open("tr");
    for (const QString &text : cells) {
        const Html::Element element = QByteArrayView(cell) == "th"
                                          ? html.open(cell, {{"scope", u"col"_s}, {"dir", u"auto"_s}})
                                          : html.open(cell, {{"dir", u"auto"_s}});
        addWords(html, text);
    }
}

/// A table that may be scrolled where it is too wide, with the keyboard, too.
void addTable(Html &html, const QString &name, const QList<QStringList> &rows, FirstRow first)
{
    const Html::Element frame =
        html.open("div", {{"class", u"wide"_s}, {"tabindex", u"0"_s}, {"role", u"region"_s}, {"aria-label", name}});
    const Html::Element table = html.open("table");
    const bool hasHeader = first == FirstRow::IsHeader && !rows.isEmpty();
    if (hasHeader) {
        const Html::Element head = html.open("thead");
        addRow(html, "th", rows.first());
    }
    const Html::Element body = html.open("tbody");
    for (const QStringList &row : rows.sliced(hasHeader ? 1 : 0))
        addRow(html, "td", row);
}

} // namespace

ShownSteps::ShownSteps(const QList<project::ActionWordDocument> &words)
    : m_steps(std::make_unique<sync::StepWriter>(words, *gherkin::findDialect("en")))
{
}
ShownSteps::ShownSteps(ShownSteps &&other) noexcept = default;
ShownSteps &ShownSteps::operator=(ShownSteps &&other) noexcept = default;
ShownSteps::~ShownSteps() = default;

Async<ShownSteps> ShownSteps::read(Visit &visit, std::vector<project::Body> bodies)
{
    QStringList names;
    for (const project::Body &body : bodies)
        collectCalls(body, names);
    names.removeDuplicates();
    QList<project::ActionWordDocument> words;
    const std::vector<ActionWord> found = co_await actionWordsNamed(visit.db(), visit.project, names);
    for (const ActionWord &word : found)
        words.append(actionWordDocument(word, {}));
    co_return ShownSteps(words);
}

void ShownSteps::addStep(Html &html, const project::Statement &statement) const
{
    const Html::Element item = html.open("li");
    const auto *call = std::get_if<project::Call>(&statement.content);
    if (!call) { // what Gherkin cannot say
        html.add("code", {{"dir", u"auto"_s}}, sync::printBody({statement}).trimmed());
        return;
    }
    const sync::WrittenStep step = m_steps->stepOf(*call, {});
    {
        const Html::Element line = html.open("p", {{"dir", u"auto"_s}});
        html.add("b", {}, step.keyword.trimmed());
        html.text(u" "_s);
        addWords(html, step.text);
    }
    if (step.docString) {
        const Html::Element text = html.open("pre", {{"tabindex", u"0"_s}, {"dir", u"auto"_s}});
        addWords(html, *step.docString);
    }
    if (!step.table.isEmpty())
        addTable(html, step.text, rowsOf(step.table), FirstRow::IsLikeOthers);
}

void ShownSteps::addBody(Html &html, const project::Body &body) const
{
    if (body.empty())
        return;
    const Html::Element list = html.open("ol", {{"class", u"steps"_s}});
    for (const project::Statement &statement : body)
        addStep(html, statement);
}

void ShownSteps::addExamples(Html &html, const Language &language, const project::ScenarioDocument &scenario) const
{
    if (scenario.parameters.isEmpty() || scenario.datasets.isEmpty())
        return;
    const QString title = language.translate("Pages", "Examples");
    html.add("p", {{"class", u"label"_s}}, title);
    addTable(html, title, rowsOf(sync::exampleLines(scenario, {})), FirstRow::IsHeader);
}

QString tagText(const QString &key, const QString &value)
{
    return u'@' + key + (value.isEmpty() ? QString() : QString(u':' + value));
}

void addTags(Html &html, const Visit &visit, const std::vector<Tag> &tags)
{
    if (tags.empty())
        return;
    const Html::Element list =
        html.open("ul", {{"class", u"tags"_s}, {"aria-label", visit.language.translate("Pages", "Tags")}});
    for (const Tag &tag : tags) {
        const Html::Element item = html.open("li");
        html.add("a", {{"href", addresses::tag(visit.project, tag.key, tag.value)}, {"dir", u"auto"_s}},
                 tagText(tag.key, tag.value));
    }
}

QList<project::Tag> toProjectTags(const std::vector<Tag> &tags)
{
    QList<project::Tag> all;
    for (const Tag &tag : tags)
        all.append({tag.key, tag.value});
    return all;
}

} // namespace stepwright::platform
