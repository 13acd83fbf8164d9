#include "model/exporting/naming/codenames.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

/// Whether two words become the same code but for their wording, so that one skeleton serves both.
bool haveSameCode(const IndexedWord &a, const IndexedWord &b)
{
    const project::Definition &first = a.word->definition;
    const project::Definition &second = b.word->definition;
    return first.parameters == second.parameters && first.body == second.body &&
           first.description == second.description && first.tags == second.tags;
}

} // namespace

CodeNames::CodeNames(const Exporter &exporter, const ActionWordIndex &words, const Names &names, bool isCompatible)
    : m_exporter(exporter), m_names(names), m_isCompatible(isCompatible)
{
    nameWords(words);
}

QString CodeNames::of(const QString &kind, const QString &name) const
{
    const QString code = m_names.convert(name, m_exporter.codeNames.value(kind, Conversion::Underscore));
    return m_isCompatible ? code : valid(code, name);
}

QString CodeNames::valid(const QString &code, const QString &name) const
{
    if (code.isEmpty()) {
        // Stable when other names come and go, unlike a number.
        const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
        return u"step_"_s % QLatin1StringView(digest.first(8));
    }
    if (code.front().isDigit())
        return u'_' % code;
    return m_exporter.reservedWords.contains(code) ? QString(code % u'_') : code;
}

void CodeNames::nameWords(const ActionWordIndex &words)
{
    QHash<std::pair<const project::LibraryDocument *, QString>, QList<const IndexedWord *>> byName;
    for (const IndexedWord &word : words.all()) {
        QString code = of(u"actionWord"_s, word.word->name);
        if (!m_isCompatible) {
            const QString wanted = code;
            int number = 1;
            for (;; code = wanted % u'_' % QString::number(++number)) {
                const QList<const IndexedWord *> &others = byName[{word.library, code}];
                if (std::ranges::all_of(others, [&](const IndexedWord *other) { return haveSameCode(*other, word); }))
                    break;
            }
            byName[{word.library, code}].append(&word);
        }
        m_words.insert(&word, code);
    }
}

} // namespace stepwright::exporting
