#include "model/project/change.h"

#include <ranges>

namespace stepwright::project {

namespace {

Operation inverted(const AddFolder &add)
{
    return RemoveFolder{add.folder, add.feature, add.scenarioUids};
}

Operation inverted(const RemoveFolder &remove)
{
    return AddFolder{remove.folder, remove.feature, remove.scenarioUids};
}

Operation inverted(const UpdateFolder &update)
{
    return UpdateFolder{update.after, update.before};
}

Operation inverted(const SetFeature &set)
{
    return SetFeature{set.folderUid, set.after, set.before, set.afterScenarioUids, set.beforeScenarioUids};
}

Operation inverted(const SetActionWord &set)
{
    return SetActionWord{set.after, set.before};
}

Operation inverted(const SetSetting &set)
{
    return SetSetting{set.key, set.after, set.before};
}

} // namespace

Change Change::inverse() const
{
    Change back{label, {}};
    back.operations.reserve(operations.size());
    for (const Operation &operation : operations | std::views::reverse)
        back.operations.push_back(std::visit([](const auto &one) { return inverted(one); }, operation));
    return back;
}

} // namespace stepwright::project
