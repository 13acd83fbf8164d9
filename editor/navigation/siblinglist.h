#pragma once

#include <QListWidget>

namespace stepwright {

/// The list that opens under a breadcrumb: what stands beside each other, to go to one of them.
class SiblingList : public QListWidget
{
    Q_OBJECT

public:
    explicit SiblingList(QWidget *parent);

    /// Adds an entry that leads to a line (1-based).
    void add(const QString &text, int line, bool isCurrent);
    /// Opens it with its corner at a place of the screen.
    void open(const QPoint &corner);

Q_SIGNALS:
    void lineChosen(int line);
    /// The list of the breadcrumb before (-1) or behind (1) is wanted.
    void neighbourWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
};

} // namespace stepwright
