#pragma once

#include <QObject>
#include <QString>

namespace stepwright {

class GherkinEdit;

/// What can be renamed where a cursor stands.
struct Renamable
{
    enum class Kind { Nothing, Column, Step, Tag };
    Kind kind = Kind::Nothing;
    QString name;  ///< a step without its keyword; a tag with `@`
    int begin = 0; ///< position of the name in the document
    int end = 0;
};

/// What stands at the cursor of an editor: a column's name or placeholder before the step around it, a tag.
[[nodiscard]] Renamable renamableAtCursor(const GherkinEdit &edit);

/// Takes the key F2 in an editor, for what stands at the cursor; also where the text may only be read.
class RenameKey : public QObject
{
    Q_OBJECT

public:
    /// `edit` must outlive it.
    explicit RenameKey(GherkinEdit *edit);

Q_SIGNALS:
    void pressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace stepwright
