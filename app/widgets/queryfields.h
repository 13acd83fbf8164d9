#pragma once

#include "model/search/textquery.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;

namespace stepwright {

/// A field for text with what was typed into it before. The field itself has the keyboard on behalf of its line, whose
/// object name is `name`.
[[nodiscard]] QComboBox *makeHistoryField(const QString &name, const QString &text, QWidget *parent);

/// Fills in what was typed before, latest first; the present text stays.
void setHistory(QComboBox &field, const QStringList &texts);

/// What to look for and how: the text, case, whole words, regular expression, and in which lines.
class QueryFields : public QWidget
{
    Q_OBJECT

public:
    /// Its keys (Alt+C, Alt+W, Alt+X, Alt+N) work wherever the keyboard is in `parent`.
    QueryFields(const QString &text, QWidget *parent);

    [[nodiscard]] search::TextQuery query() const;
    [[nodiscard]] QComboBox *text() const { return m_text; }

Q_SIGNALS:
    void changed();

private:
    QAction *addOption(const QString &name, const QString &text, const QString &help, const QKeySequence &keys,
                       QHBoxLayout *row);
    void addPlaces(QHBoxLayout *row);

    QComboBox *m_text;
    QAction *m_case;
    QAction *m_words;
    QAction *m_expression;
    QComboBox *m_place;
};

} // namespace stepwright
