#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/words/actionwordindex.h"

namespace stepwright::exporting {

/// The names that the project's things have in the target's code.
class CodeNames
{
public:
    /// With `isCompatible`, names are only converted; otherwise they are also made valid (no reserved word, no digit at
    /// the beginning, never empty) and different action words never share one.
    CodeNames(const Exporter &exporter, const ActionWordIndex &words, const Names &names, bool isCompatible);

    [[nodiscard]] QString ofWord(const IndexedWord &word) const { return m_words.value(&word); }

    /// The name of something of the kinds in the manifest's "codeNames": "actionWord", "parameter", "variable".
    [[nodiscard]] QString of(const QString &kind, const QString &name) const;

private:
    [[nodiscard]] QString valid(const QString &code, const QString &name) const;
    void nameWords(const ActionWordIndex &words);

    const Exporter &m_exporter;
    const Names &m_names;
    bool m_isCompatible;
    QHash<const IndexedWord *, QString> m_words;
};

} // namespace stepwright::exporting
