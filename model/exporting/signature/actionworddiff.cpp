#include "model/exporting/signature/actionworddiff.h"

#include "model/exporting/catalogue/exportertemplates.h"
#include "model/exporting/context/exportcontext.h"
#include "model/exporting/context/templatehelpers.h"
#include "model/exporting/document/documentforcode.h"
#include "model/exporting/signature/bodydump.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::exporting {

namespace {

/// A comparison while it is made.
class Comparison
{
public:
    Comparison(const ProjectDocument &document, const Exporter &exporter, const ExportOptions &options)
        : m_context(document, exporter, options, m_names), m_dumpSteps(m_context.words(), u"\""_s),
          m_templates(exporter, m_context.data()), m_helpers(exportHelpers(m_names, m_context.data()))
    {
    }

    Result<ActionWordDiff> run(const LibraryDocument *library, const QList<SignedWord> &before);

private:
    [[nodiscard]] Result<QString> skeletonOf(const IndexedWord &word) const;
    [[nodiscard]] QList<WordChange> *listFor(const IndexedWord &word, const SignedWord *before);

    Names m_names;
    ExportContext m_context;
    StepText m_dumpSteps; ///< always with double quotes, as in signature files
    ExporterTemplates m_templates;
    templating::Helpers m_helpers;
    ActionWordDiff m_diff;
};

QString keyOf(const QString &uid, const QString &name)
{
    return uid.isEmpty() ? u"name:"_s + name : u"uid:"_s + uid;
}

QStringList parameterNames(const IndexedWord &word)
{
    QStringList names;
    for (const Parameter &parameter : word.word->definition.parameters)
        names.append(parameter.name);
    return names;
}

/// Where a word belongs that is in the project; null where nothing has changed.
QList<WordChange> *Comparison::listFor(const IndexedWord &word, const SignedWord *before)
{
    if (!before)
        return &m_diff.created;
    if (!before->bodyHash.isEmpty() && before->bodyHash != bodyHash(word.word->definition.body, m_dumpSteps))
        return &m_diff.definitionChanged;
    if (before->parameters != parameterNames(word))
        return &m_diff.signatureChanged;
    return before->name == word.word->name ? nullptr : &m_diff.renamed;
}

Result<QString> Comparison::skeletonOf(const IndexedWord &word) const
{
    const Result<templating::Template> compiled = m_templates.partial(u"actionword"_s);
    if (!compiled)
        return failure(compiled.error());
    templating::RenderOptions options{.partials = &m_templates, .escape = false, .data = m_context.data()};
    options.data.insert(u"indentation"_s, m_context.indentation());
    Result<QString> text = compiled->render(m_context.actionWord(word), m_helpers, options);
    return text.transform([](const QString &whole) {
        QString skeleton = whole;
        while (!skeleton.isEmpty() && skeleton.back().isSpace())
            skeleton.chop(1);
        while (skeleton.startsWith(u'\n'))
            skeleton.remove(0, 1);
        return skeleton;
    });
}

Result<ActionWordDiff> Comparison::run(const LibraryDocument *library, const QList<SignedWord> &before)
{
    QHash<QString, const SignedWord *> known;
    for (const SignedWord &word : before)
        known.insert(keyOf(word.uid, word.name), &word);
    for (const IndexedWord *word : m_context.words().words(library)) {
        const SignedWord *old = known.take(keyOf(word->word->uid, word->word->name));
        QList<WordChange> *list = listFor(*word, old);
        if (!list)
            continue;
        if (list == &m_diff.renamed) {
            list->append({old->name, m_context.reportedName(*word), m_context.reportedName(old->name), {}});
            continue;
        }
        Result<QString> skeleton = skeletonOf(*word);
        if (!skeleton)
            return failure(skeleton.error());
        list->append({word->word->name, m_context.reportedName(*word), {}, *std::move(skeleton)});
    }
    for (const SignedWord &word : before) {
        if (known.contains(keyOf(word.uid, word.name)))
            m_diff.deleted.append({word.name, m_context.reportedName(word.name), {}, {}});
    }
    return m_diff;
}

QString jsonText(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
}

} // namespace

Result<ActionWordDiff> diffActionWords(const ProjectDocument &original, const Exporter &exporter,
                                       const ExportOptions &options, const QList<SignedLibrary> &signature,
                                       const QString &library)
{
    const ProjectDocument document = signedDocument(original, exporter.value(options, u"compatible"_s) == "true"_L1);
    const auto found = std::ranges::find(document.libraries, library, &LibraryDocument::name);
    if (!library.isEmpty() && found == document.libraries.end())
        return failure(ErrorKind::NotFound,
                       QCoreApplication::translate("Exporters", "The project has no library \"%1\".").arg(library));
    const auto before = std::ranges::find(signature, library, &SignedLibrary::name);
    return Comparison(document, exporter, options)
        .run(library.isEmpty() ? nullptr : &*found, before == signature.end() ? QList<SignedWord>() : before->words);
}

QString toJson(const ActionWordDiff &diff, const Exporter &exporter)
{
    using Member = std::pair<QString, QString WordChange::*>;
    const auto list = [&exporter](const QString &name, const QList<WordChange> &changes, const QList<Member> &members) {
        QStringList objects;
        for (const WordChange &change : changes) {
            QStringList lines;
            for (const auto &[key, member] : members)
                lines.append(u"      \""_s % key % u"\": " %
                             jsonText(member == &WordChange::skeleton ? QString(change.*member % exporter.skeletonEnd)
                                                                      : change.*member));
            objects.append(u"    {\n"_s % lines.join(",\n"_L1) % u"\n    }");
        }
        return objects.isEmpty() ? QString()
                                 : QString(u"  \""_s % name % u"\": [\n" % objects.join(",\n"_L1) % u"\n  ]");
    };
    const Member name{u"name"_s, &WordChange::name};
    const Member skeleton{u"skeleton"_s, &WordChange::skeleton};
    QStringList lists = {
        list(u"deleted"_s, diff.deleted, {name, {u"name_in_code"_s, &WordChange::nameInCode}}),
        list(u"created"_s, diff.created, {name, skeleton}),
        list(u"renamed"_s, diff.renamed,
             {name, {u"old_name"_s, &WordChange::oldNameInCode}, {u"new_name"_s, &WordChange::nameInCode}}),
        list(u"signature_changed"_s, diff.signatureChanged, {name, skeleton}),
        list(u"definition_changed"_s, diff.definitionChanged, {name, skeleton})};
    lists.removeAll(QString());
    return lists.isEmpty() ? u"{\n}"_s : QString(u"{\n"_s % lists.join(",\n"_L1) % u"\n}");
}

} // namespace stepwright::exporting
