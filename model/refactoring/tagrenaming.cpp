#include "model/refactoring/tagrenaming.h"

#include "model/gherkin/parser.h"
#include "model/gherkin/tree/nodes.h"
#include "model/project/definition.h"
#include "model/project/tagtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace stepwright::refactoring {

using namespace Qt::StringLiterals;

namespace {

QString withSign(const QString &name)
{
    const QString trimmed = name.trimmed();
    return trimmed.startsWith(u'@') ? trimmed : u'@' + trimmed;
}

// A new name that was there already is there once.
template <class T>
bool replaceIn(QList<T> &tags, const T &before, const T &after)
{
    const qsizetype place = tags.indexOf(before);
    if (place < 0)
        return false;
    if (tags.contains(after))
        tags.removeAt(place);
    else
        tags[place] = after;
    return true;
}

} // namespace

TagRenaming::TagRenaming(const QString &oldName, const QString &newName)
    : m_oldName(withSign(oldName)), m_newName(withSign(newName))
{
}

QString TagRenaming::problem() const
{
    if (m_newName.size() < 2)
        return QCoreApplication::translate("Refactoring", "A tag needs a name.");
    const auto cannotStand = [](QChar character) {
        return character.isSpace() || character == u'@' || character == u'`';
    };
    if (std::any_of(m_newName.cbegin() + 1, m_newName.cend(), cannotStand))
        return QCoreApplication::translate("Refactoring", "A tag cannot hold blanks, @ or `.");
    return {};
}

bool TagRenaming::mayMatch(const QByteArray &bytes) const
{
    const bool isAscii = std::ranges::all_of(m_oldName, [](QChar character) { return character.unicode() < 0x80; });
    return bytes.contains(isAscii ? m_oldName.toLatin1() : QByteArray("@"));
}

std::vector<RenamedPlace> TagRenaming::placesIn(const gherkin::Tree &tree, const std::stop_token &stop) const
{
    struct Place
    {
        quint32 line;
        qsizetype tag;
    };
    std::vector<RenamedPlace> renamedPlaces;
    std::vector<Place> places;
    for (quint32 line = 0; line < tree.lineCount() && !stop.stop_requested(); ++line) {
        if (tree.lines()[line].kind != gherkin::LineKind::Tags)
            continue;
        const gherkin::Tags tags = tagsOfLine(tree.data(), line);
        for (qsizetype i = 0; i < tags.size(); ++i) {
            if (tags[i].name() != m_oldName)
                continue;
            renamedPlaces.push_back({tags[i].range(), m_newName, {}});
            places.push_back({line, i});
        }
    }
    if (stop.stop_requested() || places.empty())
        return {};
    const gherkin::Tree then = gherkin::parse(renamed(tree, renamedPlaces), {.isMarkdown = tree.isMarkdown()});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [line, tag] = places[i];
        const bool isTags = line < then.lineCount() && then.lines()[line].kind == gherkin::LineKind::Tags;
        const gherkin::Tags tags = isTags ? tagsOfLine(then.data(), line) : gherkin::Tags();
        if (tags.size() <= tag || tags[tag].name() != m_newName)
            renamedPlaces[i].problem =
                QCoreApplication::translate("Refactoring", "The line would not say the new tag.");
    }
    return renamedPlaces;
}

std::vector<project::Operation> TagRenaming::changesOf(const project::ProjectTree &tree,
                                                       const QList<project::ActionWord> &actionWords) const
{
    std::vector<project::Operation> operations;
    for (const QString &uid : tree.depthFirst()) {
        const project::Folder &before = tree.find(uid)->folder;
        project::Folder after = before;
        if (replaceIn(after.tags, m_oldName.sliced(1), m_newName.sliced(1)))
            operations.emplace_back(project::UpdateFolder{before, after});
    }
    for (const project::ActionWord &word : actionWords) {
        project::Definition definition = project::definitionFromJson(word.definition);
        const auto old = std::ranges::find(definition.tags, m_oldName.sliced(1), project::tagText);
        if (old == definition.tags.end() ||
            !replaceIn(definition.tags, project::Tag(*old), project::tagFromText(m_newName.sliced(1))))
            continue;
        project::ActionWord after = word;
        after.definition = toJson(definition);
        operations.emplace_back(project::SetActionWord{word, after});
    }
    return operations;
}

} // namespace stepwright::refactoring
