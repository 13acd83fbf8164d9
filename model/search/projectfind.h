#pragma once

#include "model/definitions/definitionindex.h"
#include "model/project/entities.h"
#include "model/refactoring/renaming.h"
#include "model/search/textquery.h"

#include <memory>
#include <optional>

namespace stepwright::search {

/// What is looked for in all features of a project.
struct ProjectQuery
{
    TextPattern pattern;
    std::optional<QString> with;        ///< the new text where matches shall be replaced
    std::optional<QString> stepPattern; ///< in place of `pattern`: the steps of this pattern (completion/parameters.h)
    std::shared_ptr<const refactoring::Renaming> renaming; ///< in place of `pattern`: what is renamed, and how
    std::shared_ptr<const definitions::DefinitionIndex> definitions; ///< in place of `pattern`: the steps that one
                                                                     ///< of these carries out
    quint32 definition = 0;                                          ///< its number

    /// Whether something would be written in place of what is found.
    [[nodiscard]] bool isReplacing() const { return with || renaming; }
};

/// A place that was found.
struct FoundPlace
{
    TextMatch match;
    QString line;         ///< all of the line
    QString inserted;     ///< what would be written in its place
    bool isChosen = true; ///< to be replaced
    QString problem;      ///< translated: why it cannot be replaced, and never is; empty: it can

    /// The line after the replacement of this match alone.
    [[nodiscard]] QString lineAfter() const;
};

/// The places in one feature.
struct FoundFeature
{
    QString folderUid;
    QString name;               ///< for people
    QByteArray hash;            ///< of the text that was searched, `hashOf`
    bool keepsEncoding = false; ///< a text that could not be stored in its encoding any more is not replaced
    std::vector<FoundPlace> places;
};

/// Tells a text from what becomes of it. The same for a stored text and for that of its editor, which has no byte order
/// mark and ends all lines alike.
[[nodiscard]] QByteArray hashOf(const gherkin::Tree &tree);

/// The places of a text; none where it was stopped on the way.
[[nodiscard]] std::vector<FoundPlace> placesIn(const gherkin::Tree &tree, const ProjectQuery &query,
                                               const std::stop_token &stop = {});

/// The same for a stored text, which is parsed only where it may hold a match; the hash is empty where it holds none.
[[nodiscard]] FoundFeature findIn(const project::FeatureText &text, const ProjectQuery &query,
                                  const std::stop_token &stop = {});

/// The edits that replace the chosen places of a text.
[[nodiscard]] std::vector<gherkin::TextEdit> editsFor(const gherkin::Tree &tree, const FoundFeature &found);

/// What was found, for a text in which the same places stand elsewhere, as after formatting. nullopt where there are
/// others.
[[nodiscard]] std::optional<FoundFeature> foundAgain(const FoundFeature &found, const gherkin::Tree &tree,
                                                     const ProjectQuery &query);

/// The stored text with the chosen places replaced; all other bytes and the encoding stay. nullopt where the text is
/// not the one that was searched, or its encoding would not stay though it has to.
[[nodiscard]] std::optional<project::FeatureText> replaced(const project::FeatureText &text, const FoundFeature &found);

} // namespace stepwright::search
