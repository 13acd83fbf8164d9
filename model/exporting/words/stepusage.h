#pragma once

#include "model/exporting/document/documenttree.h"
#include "model/project/actionwordindex.h"

#include <deque>
#include <variant>

namespace stepwright::exporting {

/// How the action words of a document are used: whether they are called, and with which of the keywords given, when and
/// then.
///
/// The document is read as hiptest-publisher reads it, since a keyword that changed would move people's step
/// definitions: each folder with everything beneath it, then each scenario, each action word and each test on its own.
/// A call counts in every reading that comes by, so once more for each folder above it. "And" and "but" stand for the
/// keyword read before them in the same reading, "given" where there is none.
class StepUsage
{
public:
    StepUsage(const project::ProjectDocument &document, const project::ActionWordIndex &words);

    struct Use
    {
        bool isCalled = false;
        bool isCalledByBullet = false; ///< with `*` by a scenario or background
        bool followsNothing = false;   ///< with "And" or "But" as a first step
        QStringList annotations;       ///< "given", "when", "then" as first met
        QList<int> counts;             ///< of each
    };

    [[nodiscard]] const Use &of(const project::IndexedWord &word) const;

    /// The keyword most used, of several the first met; "given" for none.
    [[nodiscard]] QString annotationOf(const project::IndexedWord &word) const;

private:
    /// What a reading comes by.
    using Part = std::variant<const project::FolderDocument *, const project::Body *, const project::Statement *>;
    using Reading = std::deque<Part>;

    void noteBullets(const project::ProjectDocument &document);
    void read(Reading reading, const DocumentTree &tree, bool isActionWord = false);
    void count(const project::Call &call, QString &annotation, bool isActionWord);

    const project::ActionWordIndex &m_words;
    QHash<const project::IndexedWord *, Use> m_uses;
};

} // namespace stepwright::exporting
