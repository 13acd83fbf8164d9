#include "model/exporting/document/platformimport.h"
#include "model/exporting/document/platformsettings.h"

#include <QSet>

#include <ranges>

using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// Takes the operations of features that are to stay as they are out of a change.
class LeavingOut
{
public:
    LeavingOut(const Change &change, const QSet<QString> &left) : m_left(left), m_chosen{change.label, {}}
    {
        for (const QString &uid : left)
            m_leftSettings.insert(platformFeatureKey(uid));
        for (const Operation &operation : std::views::reverse(change.operations)) // children before their parents
            findParents(operation);
        for (const Operation &operation : change.operations)
            std::visit(*this, operation);
    }

    [[nodiscard]] const Change &chosen() const { return m_chosen; }

    void operator()(const AddFolder &add)
    {
        if (!m_left.contains(add.folder.uid))
            m_chosen.operations.push_back(add);
        else if (m_parents.contains(add.folder.uid))
            m_chosen.operations.push_back(AddFolder{add.folder, std::nullopt, {}});
    }
    void operator()(const UpdateFolder &update)
    {
        if (m_left.contains(update.before.uid))
            m_staying.insert(update.before.parentUid);
        else
            m_chosen.operations.push_back(update);
    }
    void operator()(const SetFeature &set)
    {
        if (!m_left.contains(set.folderUid))
            m_chosen.operations.push_back(set);
    }
    void operator()(const RemoveFolder &remove)
    {
        const QString &uid = remove.folder.uid;
        const bool isLeft = m_left.contains(uid);
        if (!isLeft && !m_staying.contains(uid)) {
            m_chosen.operations.push_back(remove);
            return;
        }
        m_staying.insert(remove.folder.parentUid);
        if (!isLeft && remove.feature)
            m_chosen.operations.push_back(SetFeature{uid, remove.feature, std::nullopt, {}, {}});
    }
    void operator()(const SetActionWord &set) { m_chosen.operations.push_back(set); }
    void operator()(const SetSetting &set)
    {
        if (!m_leftSettings.contains(set.key))
            m_chosen.operations.push_back(set);
    }

private:
    void findParents(const Operation &operation)
    {
        if (const auto *add = std::get_if<AddFolder>(&operation)) {
            if (!m_left.contains(add->folder.uid) || m_parents.contains(add->folder.uid))
                m_parents.insert(add->folder.parentUid);
        } else if (const auto *update = std::get_if<UpdateFolder>(&operation)) {
            if (!m_left.contains(update->after.uid))
                m_parents.insert(update->after.parentUid);
        }
    }

    const QSet<QString> &m_left;
    QSet<QString> m_leftSettings;
    QSet<QString> m_parents; ///< folders that others come into
    QSet<QString> m_staying; ///< folders that something stays in
    Change m_chosen;
};

} // namespace

Change chosenChange(const PlatformPlan &platform)
{
    QSet<QString> left;
    for (const importing::ImportItem &item : platform.plan.items) {
        if (!item.included)
            left.insert(item.folderUid);
    }
    return left.isEmpty() ? platform.change : LeavingOut(platform.change, left).chosen();
}

} // namespace stepwright::exporting
