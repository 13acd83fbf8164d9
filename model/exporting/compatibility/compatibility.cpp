#include "model/exporting/compatibility/compatibility.h"

#include "model/gherkin/parser.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace stepwright::exporting {

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::exporting::Compatibility)
};

Incompatibility ofRule(int line, const FrameworkVersion &version)
{
    return {line, Texts::tr("%1 reads no rules.").arg(version.name),
            Texts::tr("The rule's scenarios are written without it, with its tags and the steps of its background.")};
}

Incompatibility ofLanguage(int line, const QString &language, const FrameworkVersion &version)
{
    return {line, Texts::tr("%1 does not know the language \"%2\".").arg(version.name, language),
            Texts::tr("The keywords are written in English, the texts as they are.")};
}

Incompatibility ofTextAndTable(const QString &step, const FrameworkVersion &version)
{
    return {0, Texts::tr("%1 reads no doc string and data table under one step: \"%2\".").arg(version.name, step),
            Texts::tr("Make it two steps.")};
}

Incompatibility ofArgument(int line, const FrameworkVersion &version)
{
    return {line, Texts::tr("%1 reads no doc strings and data tables.").arg(version.name),
            Texts::tr("Put the values into the step's text, or use a newer version.")};
}

bool isThere(const Call &call, QStringView parameter)
{
    return std::ranges::any_of(call.arguments, [parameter](const Argument &one) { return one.name == parameter; });
}

// Of steps that no text has: those of the platform may have both.
void addOfBody(const Body &body, const FrameworkVersion &version, QList<Incompatibility> &found)
{
    for (const Statement &statement : body) {
        if (const Call *call = std::get_if<Call>(&statement.content)) {
            const bool hasText = isThere(*call, freeTextParameter);
            const bool hasTable = isThere(*call, dataTableParameter);
            if (hasText && hasTable && !version.parser.readsTextAndTable)
                found.append(ofTextAndTable(call->actionWord, version));
            else if ((hasText || hasTable) && !version.parser.readsStepArguments)
                found.append(ofArgument(0, version));
        } else if (const If *choice = std::get_if<If>(&statement.content)) {
            addOfBody(choice->then, version, found);
            addOfBody(choice->otherwise, version, found);
        } else if (const While *loop = std::get_if<While>(&statement.content)) {
            addOfBody(loop->body, version, found);
        }
    }
}

QStringList sentences(const QString &name, const QList<Incompatibility> &found)
{
    QStringList list;
    for (const Incompatibility &one : found) {
        const QString place = one.line > 0 ? u"%1:%2"_s.arg(name).arg(one.line) : name;
        const QString sentence = place + u": "_s + one.problem + u' ' + one.remedy;
        if (!list.contains(sentence))
            list.append(sentence);
    }
    return list;
}

// Those of the text's language; English ones come in their place.
void removeKeywords(Body &body)
{
    for (Statement &statement : body) {
        if (Call *call = std::get_if<Call>(&statement.content)) {
            call->keyword.clear();
        } else if (If *choice = std::get_if<If>(&statement.content)) {
            removeKeywords(choice->then);
            removeKeywords(choice->otherwise);
        } else if (While *loop = std::get_if<While>(&statement.content)) {
            removeKeywords(loop->body);
        }
    }
}

// A name for the scenarios of a rule that is gone.
QString nameInRule(const QString &rule, const QString &scenario)
{
    return rule.isEmpty() ? scenario : scenario.isEmpty() ? rule : rule + u": "_s + scenario;
}

} // namespace

const FrameworkVersion *chosenVersion(const Exporter &exporter, const ExportOptions &options)
{
    if (exporter.versions.isEmpty())
        return nullptr;
    const QString id = exporter.value(options, u"framework-version"_s);
    const auto found = std::ranges::find(exporter.versions, id, &FrameworkVersion::id);
    return found == exporter.versions.end() ? &exporter.versions.front() : &*found;
}

QList<Incompatibility> incompatibilities(const gherkin::Tree &feature, const FrameworkVersion &version)
{
    using gherkin::LineKind;
    QList<Incompatibility> found;
    const QString language = QString::fromLatin1(feature.dialect().code());
    bool isLanguageTold = version.parser.reads(language);
    for (quint32 line = 0; line < feature.lineCount(); ++line) {
        const LineKind kind = feature.lines()[line].kind;
        if (kind == LineKind::Rule && !version.parser.readsRules)
            found.append(ofRule(int(line) + 1, version));
        if ((kind == LineKind::Language || kind == LineKind::Feature) && !isLanguageTold) {
            found.append(ofLanguage(int(line) + 1, language, version));
            isLanguageTold = true;
        }
        if (version.parser.readsStepArguments || kind != LineKind::Step)
            continue;
        const gherkin::Step step(&feature.data(), line);
        if (step.docString() || step.dataTable())
            found.append(ofArgument(int(line) + 1, version));
    }
    return found;
}

QStringList incompatibilities(const ProjectDocument &document, const FrameworkVersion &version)
{
    QStringList all;
    QHash<QString, QList<Incompatibility>> ofFolders;
    for (const ScenarioDocument &scenario : document.scenarios)
        addOfBody(scenario.body, version, ofFolders[scenario.folderUid]);
    for (const FolderDocument &folder : document.folders) {
        const bool hasText = folder.text && folder.isFromText;
        if (hasText &&
            (!version.parser.languages.isEmpty() || !version.parser.readsRules || !version.parser.readsStepArguments)) {
            const gherkin::Tree tree = gherkin::parse(folder.text->bytes, {.isMarkdown = folder.text->markdown});
            all += sentences(folder.text->path.isEmpty() ? folder.name : folder.text->path,
                             incompatibilities(tree, version));
            continue;
        }
        QList<Incompatibility> found;
        if (!version.parser.reads(folder.language))
            found.append(ofLanguage(0, folder.language, version));
        if (!folder.rules.isEmpty() && !version.parser.readsRules)
            found.append(ofRule(0, version));
        addOfBody(folder.setup, version, found);
        all += sentences(folder.name, found + ofFolders.value(folder.uid));
    }
    return all;
}

ProjectDocument writtenFor(ProjectDocument document, const FrameworkVersion &version)
{
    QHash<QString, QList<RuleDocument>> rules;
    QSet<QString> translated;
    for (FolderDocument &folder : document.folders) {
        if (!version.parser.reads(folder.language)) {
            folder.language.clear();
            translated.insert(folder.uid);
            removeKeywords(folder.setup);
            for (RuleDocument &rule : folder.rules)
                removeKeywords(rule.setup);
        }
        if (!version.parser.readsRules)
            rules.insert(folder.uid, std::exchange(folder.rules, {}));
    }
    if (version.parser.readsRules && translated.isEmpty())
        return document;
    for (ScenarioDocument &scenario : document.scenarios) {
        if (translated.contains(scenario.folderUid))
            removeKeywords(scenario.body);
        if (version.parser.readsRules)
            continue;
        const int index = std::exchange(scenario.rule, -1);
        if (index < 0)
            continue;
        const RuleDocument &rule = rules[scenario.folderUid][index];
        scenario.name = nameInRule(rule.name, scenario.name);
        scenario.tags = rule.tags + scenario.tags;
        scenario.body.insert(scenario.body.begin(), rule.setup.begin(), rule.setup.end());
    }
    return document;
}

} // namespace stepwright::exporting
