#pragma once

#include "model/gherkin/textedit.h"
#include "model/gherkin/tree/nodes.h"
#include "model/gherkin/tree/tree.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace stepwright {

/// The outline of a feature text: the feature with its rules, backgrounds, scenarios and examples, each with its line.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Feature, Rule, Background, Scenario, ScenarioOutline, Examples };
    enum Role { LineRole = Qt::UserRole, KindRole, LastLineRole };

    explicit OutlineModel(QObject *parent = nullptr);
    ~OutlineModel() override;

    /// Shows a tree. If it has the same entries at other lines, these only report changed data, so that a view keeps
    /// its state.
    void setTree(const gherkin::Tree &tree);
    /// Shows the tree after an edit of the one before.
    void update(const gherkin::Tree &tree, const gherkin::LineChange &change);

    /// The innermost entry that spans a line (1-based); invalid where there is none.
    [[nodiscard]] QModelIndex indexOfLine(int line) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Rules, scenarios and examples can be dragged to where such things may stand.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    /// Something was dropped. Lines are 1-based and those of keywords; `beforeLine` 0: behind the last in the parent.
    void moveRequested(int line, int parentLine, int beforeLine);

private:
    struct Entry;
    using Entries = std::vector<std::unique_ptr<Entry>>;

    [[nodiscard]] static std::unique_ptr<Entry> makeEntry(gherkin::Node node, Entry *parent);
    [[nodiscard]] static bool hasSameShape(const Entry &left, const Entry &right);
    void takeLines(Entry &entry, const Entry &source);
    void moveLines(Entry &entry, const gherkin::LineChange &change, std::vector<quint32>::const_iterator &next);
    [[nodiscard]] const Entry &entryOf(const QModelIndex &index) const;
    [[nodiscard]] const Entry *draggedEntry(const QMimeData *data) const;

    [[nodiscard]] gherkin::KeywordNode nodeOf(const Entry &entry) const;
    [[nodiscard]] Kind kindOf(const Entry &entry) const;

    gherkin::Tree m_tree;
    std::unique_ptr<Entry> m_root;
};

} // namespace stepwright
