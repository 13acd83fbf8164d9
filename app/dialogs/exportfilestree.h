#pragma once

#include "model/exporting/files/exportplan.h"

#include <QTreeWidget>

namespace stepwright {

/// The files of an export in their folders, each with a word and a shape for what happens to it. The user may allow
/// those that stay otherwise to be overwritten or deleted, also several at once.
class ExportFilesTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ExportFilesTree(QWidget *parent = nullptr);

    /// Shows a plan. What was current, allowed and folded stays, by path.
    void showPlan(const exporting::ExportPlan &plan);

    /// Leaves out what stays as it is.
    void setOnlyChanges(bool isOnly);

    /// The file of the current row; null on a folder or without one.
    [[nodiscard]] const exporting::PlannedFile *current() const;

    /// Paths that may be overwritten, and those that may be removed.
    [[nodiscard]] QSet<QString> overwritten() const;
    [[nodiscard]] QSet<QString> removed() const;

    /// Whether a file stays unless it is allowed not to; then what is allowed.
    [[nodiscard]] static bool needsPermission(const exporting::PlannedFile &file);
    [[nodiscard]] bool isAllowed(const QString &path) const { return m_allowed.contains(path); }
    void allow(const QString &path, bool isAllowed);

    /// Forgets every permission: for another folder.
    void forbidAll() { m_allowed.clear(); }

Q_SIGNALS:
    /// The current file, or what is known of it, is another one.
    void currentChanged();
    void permissionChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void allow(const QStringList &paths, bool isGiven);
    [[nodiscard]] QTreeWidgetItem *folderItem(const QString &path, QList<QTreeWidgetItem *> &roots);
    [[nodiscard]] QTreeWidgetItem *rowFor(qsizetype index);
    void describe(QTreeWidgetItem *row);
    void filter();
    void takeCheck(QTreeWidgetItem *row, int column);
    void toggleSelected();
    [[nodiscard]] qsizetype indexOf(const QTreeWidgetItem *row) const;

    exporting::ExportPlan m_plan;
    QHash<QString, QTreeWidgetItem *> m_folders; ///< by path
    QHash<QString, QTreeWidgetItem *> m_rows;    ///< by path
    QSet<QString> m_allowed;
    bool m_isOnlyChanges = false;
};

} // namespace stepwright
