#include "app/dialogs/exportwordspage.h"

#include "app/appearance/icons.h"
#include "app/widgets/codeview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::ActionWordDiff;
using exporting::WordChange;

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int skeletonRole = Qt::UserRole + 1; ///< whether the code is a skeleton
constexpr int surveyable = 100;                // words of a kind that are shown at once

/// What there is to copy of a change.
QString codeOf(const WordChange &change)
{
    if (!change.skeleton.isEmpty())
        return change.skeleton + u'\n';
    return (change.oldNameInCode.isEmpty() ? change.nameInCode
                                           : QString(change.oldNameInCode + u" → "_s + change.nameInCode)) +
           u'\n';
}

/// The code of a word, or of all words below a row, an empty line between.
QString codeBelow(const QTreeWidgetItem *row, bool isOnlySkeletons)
{
    if (row->childCount() == 0)
        return isOnlySkeletons && !row->data(0, skeletonRole).toBool() ? QString() : row->data(0, codeRole).toString();
    QStringList all;
    for (int i = 0; i < row->childCount(); ++i) {
        if (const QString code = codeBelow(row->child(i), isOnlySkeletons); !code.isEmpty())
            all.append(code);
    }
    return all.join(u'\n');
}

} // namespace

ExportWordsPage::ExportWordsPage(const EditorThemes &themes, QWidget *parent)
    : QWidget(parent), m_state(new QLabel(this)), m_words(new QTreeWidget(this)), m_code(new CodeView(themes, this)),
      m_copy(new QPushButton(tr("&Copy"), this)), m_copyAll(new QPushButton(tr("Copy &All"), this)),
      m_signature(new QCheckBox(tr("The code has followed: &write the signature anew"), this))
{
    m_state->setObjectName(u"wordsState"_s);
    m_state->setWordWrap(true);
    m_words->setObjectName(u"newWords"_s);
    m_words->setAccessibleName(tr("Action words with something to follow"));
    m_words->setHeaderLabels({tr("Action word"), tr("In code")});
    m_words->setUniformRowHeights(true);
    m_words->setAllColumnsShowFocus(true);
    m_words->header()->setStretchLastSection(false);
    m_words->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_words->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_code->setObjectName(u"wordCode"_s);
    m_code->setAccessibleName(tr("Code of the action word"));
    m_copy->setObjectName(u"copyWord"_s);
    m_copy->setToolTip(tr("Copies the code that is shown."));
    m_copyAll->setObjectName(u"copyAllWords"_s);
    m_copyAll->setToolTip(tr("Copies the code of all created and changed action words."));
    m_signature->setObjectName(u"writeSignature"_s);
    m_signature->setToolTip(tr("Overwrites actionwords_signature.yaml, with which action words are compared the next "
                               "time."));
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_words);
    splitter->addWidget(m_code);
    auto *row = new QHBoxLayout;
    row->addWidget(m_signature, 1);
    for (QPushButton *button : {m_copy, m_copyAll}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_state);
    layout->addWidget(splitter, 1);
    layout->addLayout(row);
    connect(m_words, &QTreeWidget::currentItemChanged, this, &ExportWordsPage::showCurrent);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(currentCode()); });
    connect(m_copyAll, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(codeBelow(m_words->invisibleRootItem(), true)); });
    connect(m_signature, &QCheckBox::toggled, this, &ExportWordsPage::signatureWanted);
    showContent(nullptr);
}

QList<QWidget *> ExportWordsPage::controls() const
{
    return {m_words, m_code, m_signature, m_copy, m_copyAll};
}

void ExportWordsPage::showContent(const std::shared_ptr<const ExportContent> &content)
{
    {
        const QSignalBlocker quiet(m_words);
        m_words->clear();
        m_count = 0;
        m_codeName.clear();
        if (content) {
            for (const exporting::ExportedFile &file : content->result->files) {
                if (file.category == "actionwords"_L1)
                    m_codeName = file.path;
            }
            for (const WordNews &news : content->words)
                addLibrary(news, content->words.size() > 1);
        }
        m_words->setCurrentItem(m_words->topLevelItem(0));
    }
    if (!content)
        m_state->clear();
    else if (content->wordsProblem)
        m_state->setText(content->wordsProblem->message);
    else if (!content->hasSignature)
        m_state->setText(tr("The folder holds no actionwords_signature.yaml yet, so every action word is new."));
    else if (m_count == 0)
        m_state->setText(tr("No action word changed since actionwords_signature.yaml was written."));
    else
        m_state->setText(tr("Changes since actionwords_signature.yaml was written:"));
    m_copyAll->setEnabled(!codeBelow(m_words->invisibleRootItem(), true).isEmpty());
    showCurrent();
}

void ExportWordsPage::addLibrary(const WordNews &news, bool hasHeading)
{
    const ActionWordDiff &diff = news.diff;
    QTreeWidgetItem *parent = m_words->invisibleRootItem();
    if (hasHeading) {
        parent = new QTreeWidgetItem({news.library.isEmpty() ? tr("The project's own") : news.library});
        parent->setIcon(0, icon(u"folder"_s));
    }
    const auto number = [](const QList<WordChange> &changes) { return int(changes.size()); };
    addKind(tr("%n created", nullptr, number(diff.created)), u"new"_s, diff.created, parent);
    addKind(tr("%n renamed", nullptr, number(diff.renamed)), u"rename"_s, diff.renamed, parent);
    addKind(tr("%n with other parameters", nullptr, number(diff.signatureChanged)), u"rename"_s, diff.signatureChanged,
            parent);
    addKind(tr("%n with another definition", nullptr, number(diff.definitionChanged)), u"rename"_s,
            diff.definitionChanged, parent);
    addKind(tr("%n deleted", nullptr, number(diff.deleted)), u"delete"_s, diff.deleted, parent);
    if (!hasHeading)
        return;
    if (parent->childCount() == 0) {
        delete parent;
        return;
    }
    m_words->addTopLevelItem(parent);
    parent->setExpanded(true);
    for (int i = 0; i < parent->childCount(); ++i)
        parent->child(i)->setExpanded(parent->child(i)->childCount() <= surveyable);
}

void ExportWordsPage::addKind(const QString &title, const QString &iconName, const QList<WordChange> &changes,
                              QTreeWidgetItem *library)
{
    if (changes.isEmpty())
        return;
    auto *kind = new QTreeWidgetItem({title});
    kind->setIcon(0, icon(iconName));
    for (const WordChange &change : changes) {
        auto *row = new QTreeWidgetItem(kind, {change.name, change.nameInCode});
        row->setToolTip(0, change.name);
        row->setData(0, codeRole, codeOf(change));
        row->setData(0, skeletonRole, !change.skeleton.isEmpty());
    }
    m_count += changes.size();
    library->addChild(kind);
    kind->setExpanded(changes.size() <= surveyable);
}

void ExportWordsPage::showCurrent()
{
    const QString code = currentCode();
    m_code->showFile(m_codeName, code);
    m_copy->setEnabled(!code.isEmpty());
}

QString ExportWordsPage::currentCode() const
{
    return m_words->currentItem() ? codeBelow(m_words->currentItem(), false) : QString();
}

void ExportWordsPage::showSignature(bool isOffered, bool isWritten)
{
    const QSignalBlocker quiet(m_signature);
    m_signature->setVisible(isOffered);
    m_signature->setChecked(isWritten);
}

} // namespace stepwright
