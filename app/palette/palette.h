#pragma once

#include "app/palette/palettemodel.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace stepwright {

/// What the palette looks through. The first character that is typed chooses; without one it is features and scenarios.
enum class PaletteKind { Names, Commands, Line };

/// A box at the window's top in which one types what one wants: a feature or scenario, after '>' a command, after ':' a
/// line. Enter takes the chosen item, Esc and a click elsewhere leave.
class Palette : public QFrame
{
    Q_OBJECT

public:
    explicit Palette(QWidget *window);

    /// Shows the box for this kind.
    void open(PaletteKind kind);

    /// The items of a kind, asked for when it is opened.
    std::function<std::vector<PaletteItem>(PaletteKind)> itemsOf;
    /// What is said while there are no items of a kind at all.
    std::function<QString(PaletteKind)> emptyText;

Q_SIGNALS:
    /// 1-based.
    void lineChosen(int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void typed(const QString &text);
    void choose(PaletteKind kind);
    void takeCurrent();
    bool takeKey(int key);
    void leave();
    void layOut();
    void showAnswer();

    QLineEdit *m_line;
    QListView *m_view;
    QLabel *m_answer;
    PaletteModel *m_model;
    QPointer<QWidget> m_before;              ///< had the keyboard when the box opened
    PaletteKind m_kind = PaletteKind::Names; ///< whose items the model holds
};

} // namespace stepwright
