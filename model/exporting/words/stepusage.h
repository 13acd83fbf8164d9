#pragma once

#include "model/exporting/document/documenttree.h"
#include "model/exporting/words/actionwordindex.h"

#include <functional>

namespace stepwright::exporting {

/// How the action words of a document are used: whether they are called, and with which of the keywords given, when and
/// then. "And" and "but" count as the explicit keyword before them in the same body, "given" where there is none.
class StepUsage
{
public:
    StepUsage(const project::ProjectDocument &document, const ActionWordIndex &words);

    struct Use
    {
        bool isCalled = false;
        bool isCalledByBullet = false; ///< with `*` by a scenario or background
        bool isCalledPlainly = false;  ///< without a keyword, by an action word too
        QStringList
            annotations{};    ///< "given", "when", "then" as first met: backgrounds, then scenarios, level by level
        QList<int> counts{};  ///< of each, without the conjunctions of backgrounds
        QList<int> lastMet{}; ///< of each, when scenarios are met from the last folder of each level to the first
    };

    [[nodiscard]] const Use &of(const IndexedWord &word) const;

    /// The keyword most used, "given" for none. Between several the choice is that of the step definitions that people
    /// have already: a keyword that changed would move their code.
    [[nodiscard]] QString annotationOf(const IndexedWord &word) const;

private:
    enum class Place { Background, Scenario, ActionWord };
    using Visit = std::function<void(Use &use, const QString &annotation, const project::Call &call)>;

    void eachCall(const project::Body &body, QString &annotation, const Visit &visit);
    void add(const project::Body &body, Place place);
    void rank(const project::Body &body);

    const ActionWordIndex &m_words;
    QHash<const IndexedWord *, Use> m_uses;
    int m_met = 0;
};

} // namespace stepwright::exporting
