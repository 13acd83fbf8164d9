#pragma once

#include "model/project/change.h"
#include "model/project/projecttree.h"
#include "model/refactoring/renaming.h"

#include <QList>

namespace stepwright::refactoring {

/// Another name for a tag of features, rules, scenarios and examples, of folders and of action words.
class TagRenaming : public Renaming
{
public:
    /// Both without or with `@`.
    TagRenaming(const QString &oldName, const QString &newName);

    /// Why the new name cannot be taken, translated; empty where it can.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isSame() const { return m_oldName == m_newName; }
    /// With `@`.
    [[nodiscard]] QString oldName() const { return m_oldName; }
    [[nodiscard]] QString newName() const { return m_newName; }

    [[nodiscard]] bool mayMatch(const QByteArray &bytes) const override;
    [[nodiscard]] std::vector<RenamedPlace> placesIn(const gherkin::Tree &tree,
                                                     const std::stop_token &stop = {}) const override;

    /// The tags of folders and action words, which stand in no text.
    [[nodiscard]] std::vector<project::Operation> changesOf(const project::ProjectTree &tree,
                                                            const QList<project::ActionWord> &actionWords) const;

private:
    QString m_oldName;
    QString m_newName;
};

} // namespace stepwright::refactoring
