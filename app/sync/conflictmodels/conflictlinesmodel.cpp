#include "app/sync/conflictmodels/conflictlinesmodel.h"

namespace stepwright {

using namespace Qt::StringLiterals;

using Take = sync::Choice::Take;

ConflictLinesModel::ConflictLinesModel(ConflictSession &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &ConflictSession::replaced, this, [this] { setThing(nullptr); });
    connect(&session, &ConflictSession::changed, this, [this](const QList<int> &conflicts) {
        for (const int conflict : conflicts) {
            if (const int row = rowOf(conflict); row >= 0)
                Q_EMIT dataChanged(index(row), index(row));
        }
    });
}

void ConflictLinesModel::setThing(const ConflictSession::Thing *thing)
{
    beginResetModel();
    m_edited = -1;
    m_texts.clear();
    m_refused.clear();
    m_rows.clear();
    m_lines = thing ? m_session.texts().linesOf(thing->kind, thing->uid) : QList<sync::ThingLine>();
    for (int row = 0; row < int(m_lines.size()); ++row) {
        if (m_lines[row].conflict >= 0)
            m_rows.insert(m_lines[row].conflict, row);
    }
    endResetModel();
}

int ConflictLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ConflictLinesModel::conflictAt(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? m_lines[row].conflict : -1;
}

const sync::ConflictVersions &ConflictLinesModel::text(int conflict) const
{
    const auto known = m_texts.constFind(conflict);
    if (known != m_texts.cend())
        return *known;
    return *m_texts.insert(conflict, m_session.texts().textOf(m_session.conflicts()[conflict]));
}

bool ConflictLinesModel::isOneLine(int conflict) const
{
    const sync::Conflict &about = m_session.conflicts()[conflict];
    return (about.field != sync::Field::Steps || about.table.isCell()) && about.field != sync::Field::Description;
}

void ConflictLinesModel::setEdited(int conflict)
{
    for (const int changed : {std::exchange(m_edited, conflict), conflict}) {
        if (const int row = rowOf(changed); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

QString ConflictLinesModel::choiceText(const std::optional<sync::Choice> &choice)
{
    if (!choice)
        return {};
    switch (choice->take) {
    case Take::Mine:
        return tr("Mine");
    case Take::Theirs:
        return tr("Theirs");
    case Take::Both:
        return tr("Both");
    case Take::Edited:
        return tr("Edited");
    }
    return {};
}

QString ConflictLinesModel::markText(sync::MarkKind mark)
{
    switch (mark) {
    case sync::MarkKind::BothChanged:
        return tr("Both changed different parts of this: does it still mean what it should?");
    case sync::MarkKind::BothPut:
        return tr("Both put something here: is the order right?");
    case sync::MarkKind::Dropped:
        return tr("A value went with the column that the other side took away.");
    }
    return {};
}

QString ConflictLinesModel::accessibleText(int conflict) const
{
    const sync::ConflictVersions &versions = text(conflict);
    const QString none = tr("not there");
    const QString chosen = choiceText(choice(conflict));
    return tr("Conflict, %1. Before: %2. Mine: %3. Theirs: %4. %5")
        .arg(versions.what, versions.base.value_or(none), versions.mine.value_or(none), versions.theirs.value_or(none),
             chosen.isEmpty() ? tr("Not decided.") : tr("Decided: %1.").arg(chosen));
}

QVariant ConflictLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const sync::ThingLine &line = m_lines[index.row()];
    if (line.conflict < 0) {
        if (role == Qt::DisplayRole)
            return line.text;
        if (role == Qt::ToolTipRole && line.mark)
            return markText(*line.mark);
        if (role == Qt::AccessibleTextRole)
            return line.mark ? QString(line.text + u". "_s + markText(*line.mark)) : line.text;
        return {};
    }
    if (role == Qt::DisplayRole)
        return text(line.conflict).what;
    if (role == Qt::AccessibleTextRole)
        return accessibleText(line.conflict);
    if (role == Qt::EditRole) {
        const auto &chosen = choice(line.conflict);
        if (const auto refused = m_refused.constFind(line.conflict); refused != m_refused.cend())
            return *refused;
        return chosen && chosen->take == Take::Edited ? chosen->text
                                                      : m_session.texts().editTextOf(conflict(line.conflict));
    }
    return {};
}

bool ConflictLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const int conflict = conflictAt(index.row());
    if (role != Qt::EditRole || conflict < 0)
        return false;
    const QString text = value.toString();
    const QString problem = m_session.choose(conflict, {Take::Edited, text});
    if (problem.isEmpty()) {
        m_refused.remove(conflict);
        return true;
    }
    m_refused.insert(conflict, text);
    Q_EMIT refused(problem);
    return false;
}

Qt::ItemFlags ConflictLinesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const int shown = conflictAt(index.row());
    flags.setFlag(Qt::ItemIsEditable, shown >= 0 && sync::possibleTakes(conflict(shown)).testFlag(Take::Edited));
    return flags;
}

} // namespace stepwright
