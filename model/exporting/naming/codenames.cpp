#include "model/exporting/naming/codenames.h"

#include "model/exporting/naming/codescopes.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

/// Whether two words become the same code but for their wording, so that one skeleton serves both.
bool haveSameCode(const project::IndexedWord &a, const project::IndexedWord &b, const InferredTypes &types)
{
    const project::Definition &first = a.word->definition;
    const project::Definition &second = b.word->definition;
    return first.parameters == second.parameters && first.body == second.body &&
           first.description == second.description && first.tags == second.tags &&
           types.all().actionWords.value(a.word->name) == types.all().actionWords.value(b.word->name);
}

/// Compilers limit names, some to 512 letters, and those of tests are made of two.
QString shortened(const QString &code)
{
    constexpr qsizetype longest = 200;
    constexpr qsizetype digits = 32;
    if (code.size() <= longest)
        return code;
    const QByteArray digest = QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Md5).toHex();
    return code.first(longest - digits) % QLatin1StringView(digest);
}

} // namespace

CodeNames::CodeNames(const project::ProjectDocument &document, const Exporter &exporter,
                     const project::ActionWordIndex &words, const InferredTypes &types, const Names &names,
                     bool isCompatible)
    : m_exporter(exporter), m_names(names), m_isCompatible(isCompatible)
{
    if (!isCompatible)
        nameParameters(codeScopes(document, words));
    nameWords(words, types, document.libraries);
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
    if (std::ranges::all_of(code, [](QChar c) { return c == u'_'; })) {
        // Stable when other names come and go, unlike a number.
        const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex();
        return u"step_"_s % QLatin1StringView(digest.first(8));
    }
    QString made = shortened(code.front().isDigit() ? QString(u'_' % code) : code);
    // Names with two of them at the beginning belong to the language (PHP, Ruby) or to one class (Python).
    if (name != project::freeTextParameter && name != project::dataTableParameter) {
        while (made.startsWith("__"_L1))
            made.remove(0, 1);
    }
    return m_exporter.reservedWords.contains(made) ? QString(made % u'_') : made;
}

/// Of two names in one function that become the same code the later one gets a number, wherever it is used. A number
/// may make a name that another function has already, so all are looked at until nothing changes.
void CodeNames::nameParameters(const QList<QStringList> &scopes)
{
    QHash<QString, int> numbers;
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const QStringList &names : scopes) {
            QHash<QString, QString> taken; // names by their code
            const auto codeOf = [this](const QString &name) {
                QString code = of(u"parameter"_s, name); // some languages leave out the first two of __free_text
                return code.startsWith("__"_L1) ? code.sliced(2) : code;
            };
            for (const QString &name : names) {
                QString code = codeOf(name);
                while (taken.value(code, name) != name) {
                    isChanged = true;
                    const QString suffix = u'_' % QString::number(numbers[name] = qMax(2, numbers[name] + 1));
                    for (const QString &kind : {u"parameter"_s, u"variable"_s})
                        m_known[kind].insert(name, QString(converted(kind, name) % suffix));
                    code = codeOf(name);
                }
                taken.insert(code, name);
            }
        }
    }
}

void CodeNames::nameWords(const project::ActionWordIndex &words, const InferredTypes &types,
                          const QList<project::LibraryDocument> &libraries)
{
    // Of step definitions each has a method of its own, and those of all words stand in one class.
    const bool hasDefinitions = std::ranges::any_of(
        m_exporter.categories, [](const Category &category) { return category.isCalled(u"step_definitions"_s); });
    QHash<std::pair<const project::LibraryDocument *, QString>, QList<const project::IndexedWord *>> byName;
    QSet<QString> ofLibraries; // their classes, and the methods by which code comes to them
    for (const project::LibraryDocument &library : libraries) {
        const QString type = m_names.convert(library.name, Conversion::Camelize).toLower() % "library"_L1;
        ofLibraries.insert(type);
        ofLibraries.insert("get"_L1 % type);
    }
    for (const project::IndexedWord &word : words.all()) {
        const project::LibraryDocument *library = hasDefinitions ? nullptr : word.library;
        QString code = converted(u"actionWord"_s, word.word->name);
        if (m_exporter.hasWordsInTests)
            code = besideTests(code);
        if (!m_isCompatible) {
            const QString wanted = code;
            int number = 1;
            for (;; code = wanted % u'_' % QString::number(++number)) {
                const QList<const project::IndexedWord *> &others = byName[{library, code.toLower()}];
                const auto isShared = [&](const project::IndexedWord *other) {
                    return !hasDefinitions && m_words.value(other) == code && haveSameCode(*other, word, types);
                };
                if (std::ranges::all_of(others, isShared) && !ofLibraries.contains(code.toLower()))
                    break;
            }
            byName[{library, code.toLower()}].append(&word);
        }
        m_words.insert(&word, code);
    }
}

/// The name of a method in the class of tests that is none of the base class's.
QString CodeNames::besideTests(const QString &code) const
{
    if (m_isCompatible)
        return code;
    const QString name = code.toLower();
    if (m_exporter.outlineNames.contains(name))
        return code % u'_';
    const bool isOfAKind = std::ranges::any_of(m_exporter.outlineNames, [&name](const QString &one) {
        return one.endsWith(u'*') && name.startsWith(QStringView(one).chopped(1));
    });
    return isOfAKind ? QString(u'_' % code) : code;
}

/// All tests of a project have different names, so that they can stand in one file or in many.
void CodeNames::nameScenarios(const QList<project::ScenarioDocument> &scenarios)
{
    QSet<QString> taken;
    if (m_exporter.hasWordsInTests) {
        for (const QString &word : std::as_const(m_words))
            taken.insert(word.toLower());
    }
    QHash<QString, int> numbers; // of names that many have, the last one given
    const auto unique = [this, &taken, &numbers](const QString &before, const QString &code) {
        QString key = QString(before % code).toLower();
        QString candidate = code;
        if (!m_isCompatible && taken.contains(key)) {
            int &number = numbers[key];
            number = std::max(number, 1);
            do {
                candidate = code % u'_' % QString::number(++number);
                key = QString(before % candidate).toLower();
            } while (taken.contains(key));
        }
        taken.insert(key);
        return candidate;
    };
    for (const project::ScenarioDocument &scenario : scenarios) {
        const QString code = converted(u"scenario"_s, scenario.name);
        const QString name = unique({}, scenario.datasets.isEmpty() ? code : besideTests(code));
        m_scenarios.insert(&scenario, name);
        for (const project::Dataset &dataset : scenario.datasets) {
            const QString row = m_names.convert(dataset.name, m_exporter.codeNames.value(u"dataset"_s));
            m_datasets.insert(&dataset, unique(name, m_isCompatible ? row : shortened(row)));
        }
    }
}

} // namespace stepwright::exporting
