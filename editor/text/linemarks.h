#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace stepwright {

/// Lines of a text that somebody marked. The marks follow the text through edits: by their lines, and where an edit
/// replaces several lines (as moving a scenario does) by what the lines say.
class LineMarks
{
public:
    /// What a line (0-based) says; empty for one that cannot be marked.
    using NameOf = std::function<QString(int line)>;

    struct Mark
    {
        int line = 0;
        QString name;
    };

    /// Marks a line or takes its mark away; false where that changes nothing.
    bool set(int line, bool isMarked, const QString &name = {});
    void clear() { m_marks.clear(); }
    [[nodiscard]] bool contains(int line) const;
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; } ///< in the order of their lines

    /// Some lines were replaced: `first` to `last` are new, and there are `added` more lines than before. Where that
    /// number changed, a mark whose line is not found among them is gone.
    void takeEdit(int first, int last, int added, const NameOf &nameOf);

    /// The marks, for a settings file.
    [[nodiscard]] QStringList toStrings() const;
    /// Marks the lines of `toStrings()`, in a text that may have changed: a line that says the same, the nearest of
    /// several.
    void restore(const QStringList &strings, int lineCount, const NameOf &nameOf);

private:
    std::vector<Mark> markByNames(const std::vector<Mark> &lost, int first, int last, const NameOf &nameOf);

    std::vector<Mark> m_marks;
};

} // namespace stepwright
