#include "editor/navigation/outlinemodel.h"

#include "editor/navigation/outlineentry.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>

namespace stepwright {

using gherkin::LineKind;

namespace {

constexpr quint32 shownKinds = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) |
                               bit(LineKind::Scenario) | bit(LineKind::Examples);

std::vector<quint32> shownLines(const gherkin::Tree &tree, quint32 first, quint32 count)
{
    std::vector<quint32> lines;
    const quint32 end = qMin(first + count, tree.lineCount());
    for (quint32 line = first; line < end; ++line) {
        if (shownKinds & bit(tree.lines()[line].kind))
            lines.push_back(line);
    }
    return lines;
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Entry>()) {}

OutlineModel::~OutlineModel() = default;

gherkin::KeywordNode OutlineModel::nodeOf(const Entry &entry) const
{
    return {&m_tree.data(), entry.line};
}

OutlineModel::Kind OutlineModel::kindOf(const Entry &entry) const
{
    const gherkin::Node node = nodeOf(entry);
    switch (node.kind()) {
    case LineKind::Rule:
        return Kind::Rule;
    case LineKind::Background:
        return Kind::Background;
    case LineKind::Examples:
        return Kind::Examples;
    case LineKind::Scenario:
        return gherkin::as<gherkin::Scenario>(node).isOutline() ? Kind::ScenarioOutline : Kind::Scenario;
    default:
        return Kind::Feature;
    }
}

std::unique_ptr<OutlineModel::Entry> OutlineModel::makeEntry(gherkin::Node node, Entry *parent)
{
    auto entry = std::make_unique<Entry>();
    entry->parent = parent;
    entry->line = node.lineIndex();
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

void OutlineModel::takeLines(Entry &entry, const Entry &source)
{
    entry.line = source.line;
    for (std::size_t i = 0; i < entry.children.size(); ++i)
        takeLines(*entry.children[i], *source.children[i]);
    if (!entry.children.empty())
        Q_EMIT dataChanged(createIndex(0, 0, entry.children.front().get()),
                           createIndex(int(entry.children.size()) - 1, 0, entry.children.back().get()));
}

void OutlineModel::setTree(const gherkin::Tree &tree)
{
    auto root = std::make_unique<Entry>();
    for (const gherkin::Node node : tree.topLevel()) {
        root->children.push_back(makeEntry(node, root.get()));
        root->children.back()->row = int(root->children.size()) - 1;
    }
    if (hasSameShape(*m_root, *root)) {
        m_tree = tree;
        takeLines(*m_root, *root);
        return;
    }
    beginResetModel();
    m_tree = tree;
    m_root = std::move(root);
    endResetModel();
}

void OutlineModel::update(const gherkin::Tree &tree, const gherkin::LineChange &change)
{
    const std::vector<quint32> before = shownLines(m_tree, change.first, change.removed);
    const std::vector<quint32> after = shownLines(tree, change.first, change.inserted);
    const bool areSameKinds = std::ranges::equal(
        before, after, [&](quint32 was, quint32 is) { return m_tree.lines()[was].kind == tree.lines()[is].kind; });
    if (!areSameKinds) {
        setTree(tree);
        return;
    }
    m_tree = tree;
    auto next = after.begin();
    if (!after.empty() || change.removed != change.inserted)
        moveLines(*m_root, change, next);
}

// Goes in the order of the lines: `next` is where the next changed entry stands now.
void OutlineModel::moveLines(Entry &entry, const gherkin::LineChange &change,
                             std::vector<quint32>::const_iterator &next)
{
    for (const std::unique_ptr<Entry> &child : entry.children) {
        if (child->line >= change.first + change.removed) {
            child->line += change.inserted - change.removed; // wraps around for fewer lines
        } else if (child->line >= change.first) {
            child->line = *next++;
            const QModelIndex changed = createIndex(child->row, 0, child.get());
            Q_EMIT dataChanged(changed, changed);
        }
        moveLines(*child, change, next);
    }
}

QModelIndex OutlineModel::indexOfLine(int line) const
{
    QModelIndex found;
    for (const Entry *entry = m_root.get(); entry;) {
        const auto behind = std::ranges::upper_bound(entry->children, quint32(line - 1), {},
                                                     [](const std::unique_ptr<Entry> &each) { return each->line; });
        if (behind == entry->children.begin() || int(nodeOf(**(behind - 1)).lines().end()) < line)
            break;
        entry = (behind - 1)->get();
        found = createIndex(entry->row, 0, entry);
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
    const gherkin::KeywordNode node = nodeOf(entry);
    switch (role) {
    case Qt::DisplayRole:
        return (node.name().isEmpty() ? node.keyword() : node.name()).toString();
    case Qt::ToolTipRole:
        return tr("%1: %2 (line %3)").arg(node.keyword().toString(), node.name().toString()).arg(node.line());
    case Qt::AccessibleTextRole:
        return tr("%1 %2, line %3").arg(node.keyword().toString(), node.name().toString()).arg(node.line());
    case LineRole:
        return node.line();
    case LastLineRole:
        return int(node.lines().end());
    case KindRole:
        return int(kindOf(entry));
    default:
        return {};
    }
}

} // namespace stepwright
