#include "model/exporting/document/documentforcode.h"

#include "model/exporting/document/homes.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// Collects the words that are missing while bodies are read.
class MissingWords
{
public:
    explicit MissingWords(const ProjectDocument &document)
    {
        declare(document.actionWords);
        for (const LibraryDocument &library : document.libraries)
            declare(library.actionWords);
    }

    void read(const Body &body);

    /// By name, so that their order does not depend on that of features.
    [[nodiscard]] QList<ActionWordDocument> words() const
    {
        QList<ActionWordDocument> sorted = m_words;
        std::ranges::sort(sorted, {}, &ActionWordDocument::name);
        return sorted;
    }

private:
    void declare(const QList<ActionWordDocument> &words)
    {
        for (const ActionWordDocument &word : words)
            m_declared.insert(word.name);
    }

    void add(const Call &call);

    QSet<QString> m_declared;
    QHash<QString, qsizetype> m_places;
    QList<ActionWordDocument> m_words;
};

void MissingWords::add(const Call &call)
{
    if (m_declared.contains(call.actionWord))
        return;
    if (!m_places.contains(call.actionWord)) {
        m_places.insert(call.actionWord, m_words.size());
        m_words.append({.uid = {}, .name = call.actionWord});
    }
    QList<Parameter> &parameters = m_words[m_places.value(call.actionWord)].definition.parameters;
    for (const Argument &argument : call.arguments) {
        if (std::ranges::none_of(parameters, [&](const Parameter &one) { return one.name == argument.name; }))
            parameters.append({argument.name, {}});
    }
}

void MissingWords::read(const Body &body)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            add(*call);
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            read(choice->then);
            read(choice->otherwise);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            read(loop->body);
        }
    }
}

const QString nameless = u"(no name)"_s;

/// Whether nothing of a name is left in a line.
bool isNameless(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

void nameWords(Body &body)
{
    for (Statement &statement : body) {
        if (Call *call = std::get_if<Call>(&statement.content); call && isNameless(call->actionWord)) {
            call->actionWord = nameless;
        } else if (If *choice = std::get_if<If>(&statement.content)) {
            nameWords(choice->then);
            nameWords(choice->otherwise);
        } else if (While *loop = std::get_if<While>(&statement.content)) {
            nameWords(loop->body);
        }
    }
}

void nameWords(QList<ActionWordDocument> &words)
{
    for (ActionWordDocument &word : words) {
        if (isNameless(word.name))
            word.name = nameless;
        nameWords(word.definition.body);
    }
}

void nameWords(ProjectDocument &document)
{
    for (FolderDocument &folder : document.folders) {
        nameWords(folder.setup);
        for (RuleDocument &rule : folder.rules)
            nameWords(rule.setup);
    }
    for (ScenarioDocument &scenario : document.scenarios)
        nameWords(scenario.body);
    for (ScenarioDocument &test : document.tests)
        nameWords(test.body);
    nameWords(document.actionWords);
    for (LibraryDocument &library : document.libraries)
        nameWords(library.actionWords);
}

/// An action word for each name that is called and not declared.
QList<ActionWordDocument> undeclaredWords(const ProjectDocument &document)
{
    MissingWords missing(document);
    for (const FolderDocument &folder : document.folders) {
        missing.read(folder.setup);
        for (const RuleDocument &rule : folder.rules)
            missing.read(rule.setup);
    }
    for (const ScenarioDocument &scenario : document.scenarios)
        missing.read(scenario.body);
    for (const ScenarioDocument &test : document.tests)
        missing.read(test.body);
    for (const ActionWordDocument &word : document.actionWords)
        missing.read(word.definition.body);
    for (const LibraryDocument &library : document.libraries) {
        for (const ActionWordDocument &word : library.actionWords)
            missing.read(word.definition.body);
    }
    return missing.words();
}

bool hasNameless(const QList<ActionWordDocument> &words)
{
    return std::ranges::any_of(words, [](const ActionWordDocument &word) { return isNameless(word.name); });
}

void nameLibraries(QList<LibraryDocument> &libraries, const Names &names)
{
    QSet<QString> taken{u"actionword"_s}; // the class that gives all libraries is called ActionwordLibrary
    for (LibraryDocument &library : libraries) {
        const QString code = names.convert(library.name, Conversion::Camelize);
        if (code.isEmpty() || code.front().isDigit())
            library.name = code.isEmpty() ? u"Unnamed"_s : u"Library "_s + library.name;
        // Classes and modules are called like their files.
        if (constexpr qsizetype longest = 100; code.size() > longest) {
            const QByteArray digest = QCryptographicHash::hash(library.name.toUtf8(), QCryptographicHash::Md5).toHex();
            library.name = code.first(longest) % u' ' % QLatin1StringView(digest.first(8));
        }
        const QString wanted = library.name;
        for (int number = 2; taken.contains(names.convert(library.name, Conversion::Camelize).toLower()); ++number)
            library.name = wanted % u' ' % QString::number(number);
        taken.insert(names.convert(library.name, Conversion::Camelize).toLower());
    }
}

} // namespace

ProjectDocument documentForCode(const ProjectDocument &original, const Names &names)
{
    ProjectDocument document = original;
    giveHomes(document, u"home of scenarios in no folder"_s);
    nameLibraries(document.libraries, names);
    const QList<ActionWordDocument> undeclared = undeclaredWords(document);
    const auto areNameless = [](const LibraryDocument &library) { return hasNameless(library.actionWords); };
    if (!hasNameless(document.actionWords) && !hasNameless(undeclared) &&
        std::ranges::none_of(document.libraries, areNameless)) {
        document.actionWords += undeclared;
        return document;
    }
    nameWords(document);
    document.actionWords += undeclaredWords(document);
    return document;
}

ProjectDocument signedDocument(const ProjectDocument &original, bool isCompatible)
{
    ProjectDocument document = original;
    if (!isCompatible) {
        document.actionWords += undeclaredWords(document);
        document.actionWords.removeIf([](const ActionWordDocument &word) { return word.name.trimmed().isEmpty(); });
    }
    return document;
}

} // namespace stepwright::exporting
