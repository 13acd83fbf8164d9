#include "model/exporting/context/contextvalues.h"

#include "model/gherkin/dialect.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

using templating::List;
using templating::Object;
using templating::Value;

Value tags(const QList<Tag> &tags)
{
    List list;
    for (const Tag &tag : tags)
        list.append(Object{{u"key"_s, tag.key},
                           {u"value"_s, tag.value},
                           {u"text"_s, tag.value.isEmpty() ? tag.key : QString(tag.key % u':' % tag.value)}});
    return list;
}

Value keywords(const QString &language)
{
    using gherkin::KeywordRole;
    const gherkin::Dialect *dialect = language.isEmpty() ? nullptr : gherkin::findDialect(language.toLatin1());
    if (dialect == nullptr)
        dialect = gherkin::findDialect("en");
    const auto usual = [&](KeywordRole role) { return QString::fromUtf8(dialect->keywords(role).first()); };
    const QList<QByteArray> &scenarios =
        dialect->keywords(KeywordRole::Scenario); // where there are two, the first is "Example"
    return Object{{u"feature"_s, usual(KeywordRole::Feature)},
                  {u"rule"_s, usual(KeywordRole::Rule)},
                  {u"background"_s, usual(KeywordRole::Background)},
                  {u"scenario"_s, QString::fromUtf8(scenarios.value(1, scenarios.first()))},
                  {u"outline"_s, usual(KeywordRole::ScenarioOutline)},
                  {u"examples"_s, usual(KeywordRole::Examples)}};
}

bool hasSteps(const Body &body)
{
    return std::ranges::any_of(body, [](const Statement &statement) {
        if (const If *choice = std::get_if<If>(&statement.content))
            return hasSteps(choice->then) || hasSteps(choice->otherwise);
        if (const While *loop = std::get_if<While>(&statement.content))
            return hasSteps(loop->body);
        return std::holds_alternative<Step>(statement.content);
    });
}

} // namespace stepwright::exporting
