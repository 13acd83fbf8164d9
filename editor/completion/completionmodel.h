#pragma once

#include <QAbstractListModel>
#include <QList>

namespace stepwright {

/// One thing that can be inserted.
struct Completion
{
    enum class Kind { Step, Keyword, Tag, Language };

    Kind kind = Kind::Step;
    QString text;
    QString note;           ///< shown at the right: a language's name, how often a step is used
    bool isCloseFit = true; ///< what was typed begins it, so Enter takes it; else only Tab or a choice does

    bool operator==(const Completion &) const = default;
};

/// The proposals of a completion popup, best first.
class CompletionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NoteRole = Qt::UserRole, KindRole };

    using QAbstractListModel::QAbstractListModel;

    void setCompletions(const QList<Completion> &completions);
    [[nodiscard]] const QList<Completion> &completions() const { return m_completions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Completion> m_completions;
};

} // namespace stepwright
