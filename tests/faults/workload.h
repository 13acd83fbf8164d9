#pragma once

#include "model/project/change.h"
#include "model/store/projectfile.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <vector>

namespace stepwright::faults {

/// What a project holds, as far as a checker compares it: features' bytes by their folder's uid, settings by "setting "
/// and their key, and how many backups there are.
using Contents = std::map<QString, QByteArray>;

/// A day of work on a project, the same for the same seed: it is made, features are imported, edited, removed, an undo,
/// indexing, backups, closing and opening again, restoring. What the project must hold after each step is known
/// beforehand.
class Workload
{
public:
    explicit Workload(quint32 seed, int steps);

    [[nodiscard]] int size() const { return int(m_steps.size()); }

    /// What must be there when so many steps were acknowledged.
    [[nodiscard]] const Contents &contentsAfter(int steps) const;

    /// Does one step on the project file in this folder. Errors: what the store says.
    [[nodiscard]] Result<> perform(int step, const QString &folder, std::optional<store::ProjectFile> &file) const;

private:
    enum class Kind { Create, Change, Index, Backup, Reopen, Checkpoint, Restore };
    struct Step
    {
        Kind kind = Kind::Create;
        project::Change change;
        Contents contents; ///< after it
    };
    class Author;

    std::vector<Step> m_steps;
};

/// The project file in a workload's folder.
[[nodiscard]] QString projectIn(const QString &folder);

/// All that is in an open project.
[[nodiscard]] Result<Contents> readContents(store::ProjectFile &file, const QString &folder);

} // namespace stepwright::faults
