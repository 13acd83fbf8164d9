#include "platform/api/search/searchlines.h"

#include "model/sync/language/definition/definitionparser.h"
#include "model/sync/language/writing/featurewriter.h"

namespace stepwright::platform {

QStringList searchLines(const QString &definition)
{
    const Result<sync::ParsedDefinition> parsed = sync::parseDefinition(definition);
    if (!parsed)
        return definition.split(u'\n');
    const QList<project::ActionWordDocument> words; // each is read off its call
    sync::StepWriter steps(words, *gherkin::findDialect("en"));
    sync::FeatureWriter writer(steps, *gherkin::findDialect("en"));
    return writer.body(parsed->value.body, {}, {});
}

} // namespace stepwright::platform
