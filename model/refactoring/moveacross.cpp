#include "model/refactoring/moveacross.h"

#include "model/base/encoding.h"
#include "model/gherkin/parser.h"
#include "model/gherkin/pickles.h"
#include "model/project/featurecontent.h"
#include "model/refactoring/arrangement.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::refactoring {

using namespace gherkin;

namespace {

std::unexpected<Error> refuse(const char *text)
{
    return failure(ErrorKind::Invalid, QCoreApplication::translate("Refactoring", text), {});
}

/// A feature's text as UTF-8, to be edited and written back in its own encoding.
class EditableText
{
public:
    explicit EditableText(const project::FeatureText &text) : m_format(decodeText(text.bytes).format)
    {
        const bool isSingleByte = m_format.encoding == Encoding::Windows1252;
        m_tree = parse(isSingleByte ? decodeText(text.bytes).text.toUtf8() : text.bytes);
    }

    [[nodiscard]] const Tree &tree() const { return m_tree; }
    [[nodiscard]] QByteArray edited(const std::vector<TextEdit> &edits) const
    {
        const QByteArray text = gherkin::edited(m_tree.source(), edits);
        return m_format.encoding == Encoding::Windows1252 ? encodeText(QString::fromUtf8(text), m_format) : text;
    }

private:
    TextFormat m_format;
    Tree m_tree;
};

std::vector<Scenario> scenariosOf(const Tree &tree)
{
    std::vector<Scenario> scenarios;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (tree.lines()[line].kind == LineKind::Scenario)
            scenarios.emplace_back(&tree.data(), line);
    }
    return scenarios;
}

std::optional<Selection> selectionOf(const Tree &tree, const QStringList &uids, const QStringList &moved)
{
    const std::vector<Scenario> scenarios = scenariosOf(tree);
    std::vector<quint32> lines;
    for (const QString &uid : moved) {
        const qsizetype index = uids.indexOf(uid);
        if (index < 0 || std::size_t(index) >= scenarios.size())
            return {};
        lines.push_back(scenarios[std::size_t(index)].lineIndex());
    }
    if (lines.empty())
        return {};
    const auto [first, last] = std::ranges::minmax(lines);
    auto selection = selectionAt(tree, {first, last - first + 1}, bit(LineKind::Scenario));
    const bool isWhole = selection && selection->last - selection->first + 1 == lines.size();
    return isWhole ? selection : std::nullopt;
}

// The word of another language for a keyword, in the same role.
QByteArray translatedKeyword(const Keyword &keyword, const Dialect &dialect)
{
    if (keyword.text.startsWith('*'))
        return keyword.text;
    for (int role = 0; role < keywordRoleCount; ++role) {
        if (!keyword.hasRole(KeywordRole(role)))
            continue;
        for (const QByteArray &candidate : dialect.keywords(KeywordRole(role))) {
            if (!candidate.startsWith('*'))
                return KeywordRole(role) == KeywordRole::Scenario ? dialect.keywords(KeywordRole::Scenario).constLast()
                                                                  : candidate;
        }
    }
    return keyword.text;
}

// Lines with the keywords, indent and line ends of another text.
QByteArray adapted(const Tree &tree, const Selection &selection, const Tree &target, const QByteArray &indent)
{
    const LineRange lines = selection.lines();
    QByteArray text = textOf(tree, lines);
    const quint32 begin = lineBegin(tree, lines.first);
    for (quint32 line = lines.end(); line-- > lines.first && &tree.dialect() != &target.dialect();) {
        const KeywordNode node(&tree.data(), line);
        if (const Keyword *keyword = node.keywordEntry()) {
            const TextRange range = node.keywordRange();
            text.replace(range.offset - begin, range.length, translatedKeyword(*keyword, target.dialect()));
        }
    }
    if (lineEndOf(tree) != lineEndOf(target))
        text.replace("\r\n", "\n").replace("\n", lineEndOf(target));
    return reindented(text, indentOf(tree, selection.firstBlock().node.lineIndex()), indent);
}

QStringList withMoved(QStringList uids, const QStringList &moved, qsizetype index)
{
    for (qsizetype i = 0; i < moved.size(); ++i)
        uids.insert(index + i, moved.at(i));
    return uids;
}

// Where scenarios go in a text: before one of it, else behind the last outside of rules.
std::optional<Place> placeIn(const Tree &tree, const QStringList &uids, const QString &before)
{
    const std::vector<Scenario> scenarios = scenariosOf(tree);
    const qsizetype index = uids.indexOf(before);
    if (before.isEmpty() || index < 0 || std::size_t(index) >= scenarios.size()) {
        const Feature feature = tree.feature();
        return feature ? std::optional(Place{feature, siblingsIn(tree, feature, LineKind::Scenario).blocks.size()})
                       : std::nullopt;
    }
    const auto selection = selectionAt(tree, {scenarios[std::size_t(index)].lineIndex(), 1}, bit(LineKind::Scenario));
    return selection ? std::optional(Place{selection->siblings.parent, selection->first}) : std::nullopt;
}

QString labelFor(const Selection &selection)
{
    const auto node = as<KeywordNode>(selection.firstBlock().node);
    const auto count = int(selection.last - selection.first + 1);
    return count == 1 ? QCoreApplication::translate("Refactoring", "Move \"%1\"").arg(node.name().toString())
                      : QCoreApplication::translate("Refactoring", "Move %n scenarios", nullptr, count);
}

// How many scenarios stand above a place.
qsizetype scenariosBefore(const Tree &tree, const Place &place)
{
    const quint32 line = lineOf(tree, place, LineKind::Scenario);
    return std::ranges::count_if(scenariosOf(tree), [line](const Scenario &each) { return each.lineIndex() < line; });
}

} // namespace

Result<project::Change> movedScenarios(const StoredFeature &source, const QStringList &moved,
                                       const StoredFeature &target, const QString &before)
{
    if (source.text.markdown || target.text.markdown)
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "Scenarios in Markdown cannot be moved."));
    const EditableText from(source.text);
    const EditableText to(target.text);
    const auto selection = selectionOf(from.tree(), source.scenarioUids, moved);
    const auto place = placeIn(to.tree(), target.scenarioUids, before);
    const auto isKnown = [](const Tree &tree, const QStringList &uids) {
        return qsizetype(scenariosOf(tree).size()) == uids.size(); // else the text is too broken to tell
    };
    if (!selection || !place || !isKnown(from.tree(), source.scenarioUids) || !isKnown(to.tree(), target.scenarioUids))
        return refuse(QT_TRANSLATE_NOOP("Refactoring", "These scenarios cannot be moved there."));
    const qsizetype index = scenariosBefore(to.tree(), *place);
    QStringList left = source.scenarioUids;
    left.removeIf([&moved](const QString &uid) { return moved.contains(uid); });
    project::FeatureText sourceAfter = source.text;
    if (source.folderUid == target.folderUid) {
        const auto same = selectionOf(to.tree(), source.scenarioUids, moved);
        const Result<TextChange> change =
            same ? movedTo(to.tree(), *same, *place)
                 : refuse(QT_TRANSLATE_NOOP("Refactoring", "These scenarios cannot be moved there."));
        if (!change)
            return failure(change.error());
        sourceAfter.bytes = to.edited(change->edits);
        const qsizetype above =
            std::ranges::count_if(moved, [&](const QString &uid) { return source.scenarioUids.indexOf(uid) < index; });
        return project::Change{labelFor(*selection),
                               {project::SetFeature{source.folderUid, source.text, sourceAfter, source.scenarioUids,
                                                    withMoved(left, moved, index - above)}}};
    }
    sourceAfter.bytes = from.edited({removal(from.tree(), *selection)});
    project::FeatureText targetAfter = target.text;
    const QByteArray indent = indentIn(to.tree(), place->parent, LineKind::Scenario, indentLevel(to.tree()));
    targetAfter.bytes = to.edited(
        {insertion(to.tree(), *place, LineKind::Scenario, adapted(from.tree(), *selection, to.tree(), indent))});
    return project::Change{labelFor(*selection),
                           {project::SetFeature{source.folderUid, source.text, sourceAfter, source.scenarioUids, left},
                            project::SetFeature{target.folderUid, target.text, targetAfter, target.scenarioUids,
                                                withMoved(target.scenarioUids, moved, index)}}};
}

namespace {

// For each of the scenarios: its background's steps and all its tags.
QList<QByteArray> surroundings(const std::optional<project::FeatureText> &text, const QStringList &uids,
                               const QStringList &moved)
{
    QList<QByteArray> found;
    if (!text)
        return found;
    const EditableText editable(*text);
    const Pickles pickles = compilePickles(editable.tree());
    const std::vector<Scenario> scenarios = scenariosOf(editable.tree());
    for (const Pickle &pickle : pickles.pickles) {
        const auto index = std::ranges::find(scenarios, pickle.scenario) - scenarios.begin();
        if (!moved.contains(uids.value(index)))
            continue;
        QByteArray &each = found.emplaceBack();
        for (const PickleStep &step : pickles.stepsOf(pickle)) {
            if (step.isFromBackground)
                each.append(step.text.data(), step.text.size()).append('\n');
        }
        for (const Tag &tag : pickles.tagsOf(pickle))
            each.append(tag.name().data(), tag.name().size()).append('\n');
    }
    return found;
}

} // namespace

bool changesWhatRuns(const project::Change &change, const QStringList &moved)
{
    QList<QByteArray> before;
    QList<QByteArray> after;
    for (const project::Operation &operation : change.operations) {
        if (const auto *set = std::get_if<project::SetFeature>(&operation)) {
            before += surroundings(set->before, set->beforeScenarioUids, moved);
            after += surroundings(set->after, set->afterScenarioUids, moved);
        }
    }
    return before != after;
}

} // namespace stepwright::refactoring
