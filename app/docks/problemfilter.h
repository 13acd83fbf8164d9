#pragma once

#include "model/linting/rule.h"

#include <QSortFilterProxyModel>

#include <array>

namespace stepwright {

/// Problems of some severities whose message, place or severity holds a text.
class ProblemFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ProblemFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setShown(linting::Severity severity, bool shown);

    /// How many problems of each severity there are, shown or not.
    [[nodiscard]] std::array<int, 4> counts() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    std::array<bool, 4> m_shown{true, true, true, true}; ///< by Severity
};

} // namespace stepwright
