#include "app/commands/renamecommands.h"

#include "app/commands/searchcommands.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/tables/columnrenaming.h"
#include "editor/text/gherkinedit.h"
#include "editor/text/inlinefield.h"
#include "editor/text/textedits.h"
#include "editor/usages/renaming.h"
#include "model/completion/parameters.h"
#include "model/completion/search/likesteps.h"
#include "model/refactoring/steprenaming.h"
#include "model/refactoring/tagrenaming.h"

#include <QStatusBar>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using refactoring::StepRenaming;
using refactoring::TagRenaming;

namespace {

constexpr int sentenceTime = 8000;       // milliseconds
constexpr qsizetype longestName = 60;    // characters, in the undo menu
constexpr qsizetype longestValue = 30;   // characters
constexpr qsizetype longestValues = 100; // characters, of all

QString shortened(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.first(length - 1) + u'…';
}

// What the numbers in the words stand for.
QString valuesOf(const QString &step)
{
    QStringList values;
    for (const completion::StepParameter &parameter : completion::parametersOf(step))
        values.append(u"{%1} = %2"_s.arg(QString::number(values.size() + 1),
                                         shortened(step.sliced(parameter.start, parameter.length), longestValue)));
    return shortened(values.join(u"   "_s), longestValues);
}

} // namespace

RenameCommands::RenameCommands(MainWindow &window, Session &session, SearchCommands &search, QObject *parent)
    : QObject(parent), m_window(window), m_session(session), m_search(search)
{
    Actions &actions = m_window.actions();
    // The text takes the key itself, as it means something else outside of it.
    m_rename =
        actions.add(actions.scenarioMenu, u"renameHere"_s,
                    tr("Rename Step or Ta&g…") + u'\t' + QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    connect(m_rename, &QAction::triggered, this, &RenameCommands::rename);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &RenameCommands::equip);
    equip(m_window.tabs().currentPage());
}

void RenameCommands::equip(FeaturePage *page)
{
    m_rename->setEnabled(page != nullptr);
    if (!page || page->edit()->findChild<RenameKey *>())
        return;
    auto *key = new RenameKey(page->edit());
    connect(key, &RenameKey::pressed, this, &RenameCommands::rename);
    page->edit()->addAction(m_rename);
}

void RenameCommands::say(const QString &sentence)
{
    m_window.statusBar()->showMessage(sentence, sentenceTime);
}

void RenameCommands::rename()
{
    FeaturePage *page = m_window.tabs().currentPage();
    if (!page || !page->isLoaded())
        return;
    if (m_session.isReadOnly()) {
        say(tr("This is a read-only copy: nothing can be renamed in it."));
        return;
    }
    page->showText();
    GherkinEdit &edit = *page->edit();
    const Renamable name = renamableAtCursor(edit);
    switch (name.kind) {
    case Renamable::Kind::Nothing:
        say(tr("Put the cursor into what shall have another name: a step, a tag, a column or a placeholder."));
        break;
    case Renamable::Kind::Column:
        renameColumnAtCursor(edit);
        break;
    case Renamable::Kind::Step:
        askForWords(edit, name);
        break;
    case Renamable::Kind::Tag:
        askForTag(edit, name);
        break;
    }
}

void RenameCommands::askForWords(GherkinEdit &edit, const Renamable &step)
{
    const auto judge = [this, text = step.name](const QString &words) {
        const QString problem = StepRenaming(text, words).problem();
        if (!problem.isEmpty())
            return InlineField::Verdict{problem, false};
        QStringList lines{valuesOf(text), stepNotes(text, words)};
        lines.removeAll(QString());
        return InlineField::Verdict{lines.join(u'\n')};
    };
    new InlineField(&edit, rectangleOf(edit, step.begin, step.end),
                    {.name = u"stepWords"_s,
                     .title = tr("New words of the step"),
                     .text = StepRenaming::wordsOf(step.name),
                     .judge = judge,
                     .accepted = [this, text = step.name](const QString &words) { previewStep(text, words); }});
}

void RenameCommands::askForTag(GherkinEdit &edit, const Renamable &tag)
{
    const auto judge = [this, old = tag.name](const QString &name) {
        const QString problem = TagRenaming(old, name).problem();
        return InlineField::Verdict{problem.isEmpty() ? tagNotes(old, name) : problem, problem.isEmpty()};
    };
    new InlineField(&edit, rectangleOf(edit, tag.begin, tag.end),
                    {.name = u"tagName"_s,
                     .title = tr("New name of the tag"),
                     .text = tag.name,
                     .judge = judge,
                     .accepted = [this, old = tag.name](const QString &name) { previewTag(old, name); }});
}

QString RenameCommands::stepNotes(const QString &step, const QString &words) const
{
    const StepRenaming renaming(step, words);
    QStringList notes;
    for (const int value : renaming.droppedValues())
        notes.append(tr("The value {%1} goes in all uses.").arg(value));
    const QString example = renaming.example();
    const auto index = m_session.stepIndex();
    if (index && completion::patternOf(example) != completion::patternOf(step)) {
        int uses = 0;
        bool isKnown = false;
        for (const completion::UsedText &like : stepsLike(*index, example)) {
            isKnown = true;
            uses += like.uses;
        }
        if (isKnown)
            notes.append(tr("There is such a step already, used %n time(s): the two become one.", nullptr, uses));
    }
    return notes.join(u'\n');
}

QString RenameCommands::tagNotes(const QString &oldName, const QString &newName) const
{
    const TagRenaming renaming(oldName, newName);
    QStringList notes;
    if (const auto facts = m_session.facts(); facts && !renaming.isSame()) {
        const QList<completion::UsedText> tags = facts->tags();
        const auto same = std::ranges::find(tags, renaming.newName(), &completion::UsedText::text);
        if (same != tags.end())
            notes.append(tr("There is such a tag already, used %n time(s): the two become one.", nullptr, same->uses));
    }
    if (const auto tree = m_session.tree(); tree && !renaming.isSame()) {
        if (const auto folders = int(renaming.changesOf(*tree, {}).size()))
            notes.append(tr("%n folder(s) of the project have it, too.", nullptr, folders));
    }
    return notes.join(u'\n');
}

void RenameCommands::previewStep(const QString &step, const QString &words)
{
    if (!m_session.isOpen())
        return;
    const auto renaming = std::make_shared<const StepRenaming>(step, words);
    const QString what = tr("Rename the step: %1 → %2").arg(renaming->oldWords(), renaming->words());
    const QString notes = stepNotes(step, words);
    m_search.preview(
        {.label = tr("Rename step \"%1\"").arg(shortened(renaming->oldWords(), longestName)),
         .query = {.renaming = renaming},
         .besides =
             [renaming](const project::ProjectTree & /*tree*/, const QList<project::ActionWord> &actionWords) {
                 return renaming->changesOf(actionWords);
             }},
        notes.isEmpty() ? what : what + u'\n' + notes);
}

void RenameCommands::previewTag(const QString &oldName, const QString &newName)
{
    if (!m_session.isOpen())
        return;
    const auto renaming = std::make_shared<const TagRenaming>(oldName, newName);
    const QString what = tr("Rename the tag: %1 → %2").arg(renaming->oldName(), renaming->newName());
    const QString notes = tagNotes(oldName, newName);
    m_search.preview(
        {.label = tr("Rename tag %1").arg(shortened(renaming->oldName(), longestName)),
         .query = {.renaming = renaming},
         .besides = [renaming](const project::ProjectTree &tree,
                               const QList<project::ActionWord> &words) { return renaming->changesOf(tree, words); }},
        notes.isEmpty() ? what : what + u'\n' + notes);
}

} // namespace stepwright
