#include "model/store/tables/stepreader.h"

#include "model/project/featurecontent.h"
#include "model/store/sqlite/statement.h"

namespace stepwright::store {

using namespace Qt::StringLiterals;

Result<std::vector<project::FeatureSteps>> readSteps(Database &database)
{
    std::vector<project::FeatureSteps> features;
    const Result<> done =
        forEach(database,
                "SELECT o.uid, t.bytes, f.markdown FROM feature AS f JOIN feature_text AS t USING (folder_id) "
                "JOIN folder AS o ON o.id = f.folder_id"_ba,
                [&features](const Statement &row) {
                    const project::FeatureText text{.bytes = row.blob(1), .markdown = row.integer(2) != 0};
                    features.push_back(project::FeatureContent(text).stepUses(row.text(0)));
                });
    if (!done)
        return failure(done.error());
    return features;
}

} // namespace stepwright::store
