#pragma once

#include "model/store/answers.h"
#include "model/store/sqlite/database.h"

namespace stepwright::store {

/// Unsaved texts of editors in the file.
class DraftTable
{
public:
    explicit DraftTable(Database &database) : m_database(&database) {}

    /// Adds a draft or replaces the folder's older one.
    [[nodiscard]] Result<> save(const Draft &draft);
    [[nodiscard]] Result<QList<Draft>> all();
    [[nodiscard]] Result<> discard(const QString &folderUid);

private:
    Database *m_database;
};

} // namespace stepwright::store
