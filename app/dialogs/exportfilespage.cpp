#include "app/dialogs/exportfilespage.h"

#include "app/dialogs/exportfilestree.h"
#include "app/widgets/codeview.h"
#include "model/base/encoding.h"
#include "model/base/inputfile.h"
#include "model/base/unifieddiff.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::FileState;
using exporting::PlannedFile;

namespace {

/// What the viewer is to show of a file; read in a thread of its own.
Result<QString> textOf(const std::shared_ptr<const ExportContent> &content, const PlannedFile &file, bool isPatch)
{
    const QByteArray rendered = file.index < 0 ? QByteArray() : content->result->files.at(file.index).bytes;
    if (!isPatch && file.index >= 0)
        return decodeText(rendered).text;
    const Result<QByteArray> present =
        file.state == FileState::New ? Result<QByteArray>() : readInputFile(QDir(content->folder).filePath(file.path));
    if (!present)
        return failure(present.error());
    if (!isPatch)
        return decodeText(*present).text;
    const QString before = file.state == FileState::New ? QString() : QString("a/"_L1 + file.path);
    const QString after = file.index < 0 ? QString() : QString("b/"_L1 + file.path);
    return decodeText(unifiedDiff(*present, rendered, before, after)).text;
}

} // namespace

ExportFilesPage::ExportFilesPage(const EditorThemes &themes, QWidget *parent)
    : QWidget(parent), m_onlyChanges(new QCheckBox(tr("&Hide unchanged files"), this)),
      m_tree(new ExportFilesTree(this))
{
    m_onlyChanges->setObjectName(u"hideUnchanged"_s);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"filesSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(makeViewer(themes));
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_onlyChanges);
    layout->addWidget(splitter, 1);
    connect(m_onlyChanges, &QCheckBox::toggled, m_tree, &ExportFilesTree::setOnlyChanges);
    connect(m_tree, &ExportFilesTree::currentChanged, this, &ExportFilesPage::showCurrent);
    connect(m_tree, &ExportFilesTree::permissionChanged, this, &ExportFilesPage::updatePermission);
    connect(m_difference, &QRadioButton::toggled, this, &ExportFilesPage::showCurrentText);
    connect(m_allow, &QCheckBox::toggled, this, [this](bool isAllowed) {
        if (const PlannedFile *file = m_tree->current())
            m_tree->allow(file->path, isAllowed);
    });
    showCurrent();
}

QWidget *ExportFilesPage::makeViewer(const EditorThemes &themes)
{
    auto *viewer = new QWidget(this);
    m_name = new QLabel(viewer);
    m_name->setObjectName(u"currentFile"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_whole = new QRadioButton(tr("&Content"), viewer);
    m_whole->setObjectName(u"showContent"_s);
    m_whole->setChecked(true);
    m_difference = new QRadioButton(tr("D&ifference"), viewer);
    m_difference->setObjectName(u"showDifference"_s);
    m_difference->setToolTip(tr("What changes in the file that lies in the folder: lines that go begin with -, lines "
                                "that come with +."));
    m_allow = new QCheckBox(viewer);
    m_allow->setObjectName(u"allowFile"_s);
    m_text = new CodeView(themes, viewer);
    m_text->setObjectName(u"fileText"_s);
    m_text->setAccessibleName(tr("Content of the file"));
    m_remark = new QLabel(viewer);
    m_remark->setObjectName(u"fileRemark"_s);
    m_remark->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_allow);
    row->addWidget(m_whole);
    row->addWidget(m_difference);
    auto *layout = new QVBoxLayout(viewer);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_remark);
    return viewer;
}

QList<QWidget *> ExportFilesPage::controls() const
{
    return {m_onlyChanges, m_tree, m_allow, m_whole, m_difference, m_text};
}

void ExportFilesPage::showContent(const std::shared_ptr<const ExportContent> &content)
{
    m_content = content;
    m_tree->showPlan(content ? content->plan : exporting::ExportPlan());
}

void ExportFilesPage::showCurrent()
{
    const PlannedFile *file = m_content ? m_tree->current() : nullptr;
    m_name->setText(file ? file->path : QString());
    m_name->setToolTip(m_name->text());
    m_whole->setEnabled(file);
    m_difference->setEnabled(file && file->state != FileState::Same);
    updatePermission();
    showCurrentText();
}

void ExportFilesPage::updatePermission()
{
    const PlannedFile *file = m_content ? m_tree->current() : nullptr;
    const QSignalBlocker quiet(m_allow);
    m_allow->setVisible(file && ExportFilesTree::needsPermission(*file));
    if (!m_allow->isVisibleTo(this))
        return;
    m_allow->setText(file->state == FileState::Gone ? tr("&Delete this file") : tr("&Overwrite this file"));
    m_allow->setChecked(m_tree->isAllowed(file->path));
}

void ExportFilesPage::showCurrentText()
{
    const quint64 reading = ++m_reading;
    const PlannedFile *file = m_content ? m_tree->current() : nullptr;
    if (!file) {
        show({}, false, QString());
        return;
    }
    const bool isPatch = m_difference->isChecked() && m_difference->isEnabled();
    QtConcurrent::run(&textOf, m_content, *file, isPatch)
        .then(this, [this, reading, isPatch, path = file->path](const Result<QString> &text) {
            if (reading == m_reading)
                show(path, isPatch, text);
        });
}

void ExportFilesPage::show(const QString &name, bool isPatch, const Result<QString> &text)
{
    if (!text)
        m_text->showFile({}, {});
    else if (isPatch)
        m_text->showPatch(name, *text);
    else
        m_text->showFile(name, *text);
    QString remark = text ? QString() : text.error().message;
    if (m_text->leftOut() > 0)
        remark = tr("The beginning of the file; %n more line(s) are written.", nullptr, int(m_text->leftOut()));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

} // namespace stepwright
