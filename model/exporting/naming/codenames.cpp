#include "model/exporting/naming/codenames.h"

#include <QCryptographicHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

/// Whether two words become the same code but for their wording, so that one skeleton serves both.
bool haveSameCode(const project::IndexedWord &a, const project::IndexedWord &b, const ParameterTypes &types)
{
    const project::Definition &first = a.word->definition;
    const project::Definition &second = b.word->definition;
    return first.parameters == second.parameters && first.body == second.body &&
           first.description == second.description && first.tags == second.tags &&
           types.actionWords.value(a.word->name) == types.actionWords.value(b.word->name);
}

} // namespace

CodeNames::CodeNames(const project::ProjectDocument &document, const Exporter &exporter,
                     const project::ActionWordIndex &words, const ParameterTypes &types, const Names &names,
                     bool isCompatible)
    : m_exporter(exporter), m_names(names), m_isCompatible(isCompatible)
{
    nameWords(words, types);
    if (exporter.codeNames.contains(u"scenario"_s)) {
        nameScenarios(document.scenarios);
        nameScenarios(document.tests);
    }
}

QString CodeNames::of(const QString &kind, const QString &name) const
{
    QHash<QString, QString> &known = m_known[kind];
    const auto found = known.constFind(name);
    return found == known.cend() ? *known.insert(name, converted(kind, name)) : *found;
}

QString CodeNames::converted(const QString &kind, const QString &name) const
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

void CodeNames::nameWords(const project::ActionWordIndex &words, const ParameterTypes &types)
{
    QHash<std::pair<const project::LibraryDocument *, QString>, QList<const project::IndexedWord *>> byName;
    for (const project::IndexedWord &word : words.all()) {
        QString code = converted(u"actionWord"_s, word.word->name);
        if (!m_isCompatible) {
            const QString wanted = code;
            int number = 1;
            for (;; code = wanted % u'_' % QString::number(++number)) {
                const QList<const project::IndexedWord *> &others = byName[{word.library, code.toLower()}];
                if (std::ranges::all_of(
                        others, [&](const project::IndexedWord *other) { return haveSameCode(*other, word, types); }))
                    break;
            }
            byName[{word.library, code.toLower()}].append(&word);
        }
        m_words.insert(&word, code);
    }
}

/// All tests of a project have different names, so that they can stand in one file or in many.
void CodeNames::nameScenarios(const QList<project::ScenarioDocument> &scenarios)
{
    QSet<QString> taken;
    if (m_exporter.hasWordsInTests) {
        for (const QString &word : std::as_const(m_words))
            taken.insert(word.toLower());
    }
    const auto unique = [this, &taken](const QString &before, const QString &code) {
        QString candidate = code;
        for (int number = 2; !m_isCompatible && taken.contains(QString(before % candidate).toLower()); ++number)
            candidate = code % u'_' % QString::number(number);
        taken.insert(QString(before % candidate).toLower());
        return candidate;
    };
    for (const project::ScenarioDocument &scenario : scenarios) {
        const QString name = unique({}, converted(u"scenario"_s, scenario.name));
        m_scenarios.insert(&scenario, name);
        for (const project::Dataset &dataset : scenario.datasets) {
            const QString code = m_names.convert(dataset.name, m_exporter.codeNames.value(u"dataset"_s));
            m_datasets.insert(&dataset, unique(name, code));
        }
    }
}

} // namespace stepwright::exporting
