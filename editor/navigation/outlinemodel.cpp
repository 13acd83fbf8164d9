#include "editor/navigation/outlinemodel.h"

#include "editor/navigation/outlineentry.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>

namespace stepwright {

using gherkin::LineKind;

namespace {

OutlineModel::Kind kindOf(gherkin::Node node)
{
    switch (node.kind()) {
    case LineKind::Rule:
        return OutlineModel::Kind::Rule;
    case LineKind::Background:
        return OutlineModel::Kind::Background;
    case LineKind::Examples:
        return OutlineModel::Kind::Examples;
    case LineKind::Scenario:
        return gherkin::as<gherkin::Scenario>(node).isOutline() ? OutlineModel::Kind::ScenarioOutline
                                                                : OutlineModel::Kind::Scenario;
    default:
        return OutlineModel::Kind::Feature;
    }
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Entry>()) {}

OutlineModel::~OutlineModel() = default;

std::unique_ptr<OutlineModel::Entry> OutlineModel::makeEntry(gherkin::Node node, Entry *parent)
{
    auto entry = std::make_unique<Entry>();
    const gherkin::KeywordNode titled = gherkin::as<gherkin::KeywordNode>(node);
    entry->parent = parent;
    entry->kind = kindOf(node);
    entry->name = titled.name().toString();
    entry->keyword = titled.keyword().toString();
    entry->line = node.line();
    entry->lastLine = int(node.lines().end());
    const auto add = [&](gherkin::Node child) {
        entry->children.push_back(makeEntry(child, entry.get()));
        entry->children.back()->row = int(entry->children.size()) - 1;
    };
    if (node.kind() == LineKind::Feature || node.kind() == LineKind::Rule) {
        for (const gherkin::Node child : gherkin::as<gherkin::ScenarioContainer>(node).children())
            add(child);
    } else if (node.kind() == LineKind::Scenario) {
        for (const gherkin::Examples examples : gherkin::as<gherkin::Scenario>(node).examples())
            add(examples);
    }
    return entry;
}

bool OutlineModel::hasSameShape(const Entry &left, const Entry &right)
{
    return std::ranges::equal(left.children, right.children,
                              [](const auto &a, const auto &b) { return hasSameShape(*a, *b); });
}

void OutlineModel::takeTexts(Entry &entry, const Entry &source, const QModelIndex &at)
{
    const bool hasChanged = entry.kind != source.kind || entry.name != source.name || entry.keyword != source.keyword ||
                            entry.line != source.line || entry.lastLine != source.lastLine;
    entry.kind = source.kind;
    entry.name = source.name;
    entry.keyword = source.keyword;
    entry.line = source.line;
    entry.lastLine = source.lastLine;
    if (hasChanged && at.isValid())
        Q_EMIT dataChanged(at, at);
    for (std::size_t i = 0; i < entry.children.size(); ++i)
        takeTexts(*entry.children[i], *source.children[i], index(int(i), 0, at));
}

void OutlineModel::setTree(const gherkin::Tree &tree)
{
    auto root = std::make_unique<Entry>();
    for (const gherkin::Node node : tree.topLevel()) {
        root->children.push_back(makeEntry(node, root.get()));
        root->children.back()->row = int(root->children.size()) - 1;
    }
    if (hasSameShape(*m_root, *root)) {
        takeTexts(*m_root, *root, {});
        return;
    }
    beginResetModel();
    m_root = std::move(root);
    endResetModel();
}

QModelIndex OutlineModel::indexOfLine(int line) const
{
    QModelIndex found;
    for (const Entry *entry = m_root.get(); entry;) {
        const auto child = std::ranges::find_if(
            entry->children, [&](const auto &each) { return each->line <= line && line <= each->lastLine; });
        if (child == entry->children.end())
            break;
        found = index((*child)->row, 0, found);
        entry = child->get();
    }
    return found;
}

const OutlineModel::Entry &OutlineModel::entryOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Entry *>(index.internalPointer()) : *m_root;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, entryOf(parent).children[std::size_t(row)].get());
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    const Entry *parent = child.isValid() ? entryOf(child).parent : nullptr;
    return !parent || parent == m_root.get() ? QModelIndex() : createIndex(parent->row, 0, parent);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(entryOf(parent).children.size());
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = entryOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return entry.name.isEmpty() ? entry.keyword : entry.name;
    case Qt::ToolTipRole:
        return tr("%1: %2 (line %3)").arg(entry.keyword, entry.name).arg(entry.line);
    case Qt::AccessibleTextRole:
        return tr("%1 %2, line %3").arg(entry.keyword, entry.name).arg(entry.line);
    case LineRole:
        return entry.line;
    case LastLineRole:
        return entry.lastLine;
    case KindRole:
        return int(entry.kind);
    default:
        return {};
    }
}

} // namespace stepwright
