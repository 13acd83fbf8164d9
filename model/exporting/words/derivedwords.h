#pragma once

#include "model/exporting/words/stepshape.h"
#include "model/project/actionwordindex.h"

namespace stepwright::exporting {

/// One step of a feature text, as deriving action words sees it.
struct PlainStep
{
    QString text;
    project::OutlineColumns columns{}; ///< of its outline; rows correspond
    bool hasFreeText = false;
    bool hasDataTable = false;
};

/// Finds or makes the action word of every step of plain features, so that each step has exactly one definition: steps
/// that differ in their values share a word, and a word whose pattern would also find another word's steps takes those
/// over. First all steps are added, then `finish`, then calls are asked for.
class DerivedWords
{
public:
    /// `declared` are action words that are there already; they are preferred. They must outlive this.
    explicit DerivedWords(const project::ActionWordIndex &declared);

    void add(const PlainStep &step);
    void finish();

    /// The call that a step is. Its keyword, doc string and table are the caller's.
    [[nodiscard]] project::Call callOf(const QString &text, const project::OutlineColumns &columns) const;

    /// The action words that were made, in the order of their first steps.
    [[nodiscard]] QList<project::ActionWordDocument> words() const;

private:
    /// All steps with the same words.
    struct Group
    {
        StepShape shape;
        QStringList texts; ///< as they run: outlines with each row's values
        QString firstText;
        int uses = 0;
        int freeTexts = 0;
        int dataTables = 0;
        qsizetype mergedInto = -1;
        QString declaredName; ///< of the declared word that it is
        QStringList parameters;
        QString name;
        bool hasLooseQuotes = false; ///< values hold quotes, so the pattern takes anything between them
    };

    void relaxQuotes();
    void mergeIntoDeclared();
    void mergeOpenGroups();
    void nameGroups();
    [[nodiscard]] QString patternOf(const Group &group) const;
    [[nodiscard]] const Group *groupOf(const QString &key) const;
    [[nodiscard]] project::ActionWordDocument wordOf(const Group &group) const;

    const project::ActionWordIndex &m_declared;
    QHash<QString, qsizetype> m_byKey;
    QHash<QString, QString> m_declaredByKey;
    std::vector<Group> m_groups;
};

} // namespace stepwright::exporting
