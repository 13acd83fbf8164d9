#include "app/dialogs/exportdialog.h"

#include "app/appearance/icons.h"
#include "app/commands/exportpreview.h"
#include "app/dialogs/exportfilespage.h"
#include "app/dialogs/exportfilestree.h"
#include "app/dialogs/exportoptionsform.h"
#include "app/dialogs/exportwordspage.h"
#include "ui_exportdialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QScreen>

namespace stepwright {

using namespace Qt::StringLiterals;
using exporting::FileState;
using exporting::WrittenExport;

ExportDialog::ExportDialog(const ExportRequest &proposed, ExportPreview &preview, const EditorThemes &themes,
                           QWidget *parent)
    : QDialog(parent), m_request(proposed), m_preview(preview), m_form(std::make_unique<Ui::ExportDialog>())
{
    makeForm(themes);
    connectForm();
    connectPreview();
    m_form->folder->setFocus();
    ask();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::makeForm(const EditorThemes &themes)
{
    const exporting::Exporter &exporter = m_request.exporter;
    m_form->setupUi(this);
    setWindowTitle(tr("Export to %1").arg(exporter.name));
    m_form->description->setText(exporter.description);
    m_form->description->setVisible(!exporter.description.isEmpty());
    m_form->folder->setText(QDir::toNativeSeparators(m_request.folder));
    m_options = new ExportOptionsForm(exporter, m_request.options);
    m_form->optionArea->setWidget(m_options);
    m_form->optionArea->setMinimumWidth(m_options->minimumSizeHint().width() + 24);
    m_form->optionSide->setVisible(!exporter.options.isEmpty());
    m_files = new ExportFilesPage(themes, this);
    m_words = new ExportWordsPage(themes, this);
    m_form->pages->addTab(m_files, tr("Files"));
    m_form->pages->addTab(m_words, tr("New for Automation"));
    m_form->pages->setTabVisible(1, exporter.writesSignature);
    m_form->splitter->setStretchFactor(0, 0);
    m_form->splitter->setStretchFactor(1, 1);
    m_accept = m_form->buttons->addButton(tr("&Export"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"acceptExport"_s);
    m_accept->setDefault(true);
    resize(size().boundedTo(screen()->availableSize() * 9 / 10));
    orderTabs();
}

/// Tab goes as one reads; what was made after the form was set up would come last.
void ExportDialog::orderTabs()
{
    QList<QWidget *> order = m_options->editors();
    order += {m_form->defaults, m_form->pages};
    order += m_files->controls() + m_words->controls();
    order += {m_form->stop, m_accept, m_form->buttons->button(QDialogButtonBox::Cancel)};
    QWidget *previous = m_form->browse;
    for (QWidget *next : std::as_const(order)) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void ExportDialog::connectForm()
{
    connect(m_form->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_form->folder, &QLineEdit::textChanged, this, &ExportDialog::ask);
    connect(m_form->defaults, &QPushButton::clicked, m_options, &ExportOptionsForm::reset);
    connect(m_options, &ExportOptionsForm::changed, this, &ExportDialog::ask);
    connect(m_form->stop, &QPushButton::clicked, this, &ExportDialog::stopOrAskAgain);
    connect(&m_files->tree(), &ExportFilesTree::permissionChanged, this, &ExportDialog::updateSums);
    connect(m_words, &ExportWordsPage::signatureWanted, this,
            [this](bool isWanted) { m_files->tree().allow(u"actionwords_signature.yaml"_s, isWanted); });
}

void ExportDialog::connectPreview()
{
    connect(&m_preview, &ExportPreview::progressed, this, [this](int done, int all) {
        m_form->progress->setRange(0, all);
        m_form->progress->setValue(done);
    });
    connect(&m_preview, &ExportPreview::finished, this, &ExportDialog::showContent);
    connect(&m_preview, &ExportPreview::failed, this, &ExportDialog::showFailure);
    connect(&m_preview, &ExportPreview::stopped, this, &ExportDialog::showStopped);
}

QString ExportDialog::folder() const
{
    const QString typed = QDir::fromNativeSeparators(m_form->folder->text().trimmed());
    return QDir::isAbsolutePath(typed) ? QDir::cleanPath(typed) : QString();
}

void ExportDialog::browse()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder to export to"), m_form->folder->text());
    if (!chosen.isEmpty())
        m_form->folder->setText(QDir::toNativeSeparators(chosen));
}

/// Asks for a preview of what is chosen now.
void ExportDialog::ask()
{
    m_form->defaults->setEnabled(m_options->differsFromDefaults());
    if (std::exchange(m_folder, folder()) != folder())
        m_files->tree().forbidAll();
    m_request.folder = folder();
    m_request.options = m_options->options();
    if (!m_request.folder.isEmpty()) {
        m_preview.show(m_request);
        showStart();
        return;
    }
    m_preview.stop();
    showFailure({ErrorKind::Invalid, tr("Type the whole path of a folder to export to, or choose one."), {}});
    m_form->stop->hide();
}

void ExportDialog::stopOrAskAgain()
{
    if (m_preview.isRunning())
        m_preview.stop();
    else
        ask();
}

void ExportDialog::showStart()
{
    m_accept->setEnabled(true);
    showState(Mood::Quiet, tr("Preparing the preview…"));
    m_form->progress->setRange(0, 0);
    m_form->progress->show();
    m_form->stop->setText(tr("&Stop"));
    m_form->stop->show();
}

void ExportDialog::showStopped()
{
    m_files->showContent(nullptr);
    m_words->showContent(nullptr);
    showState(Mood::Quiet, tr("The preview was stopped. What is exported is the same without it."));
    m_form->progress->hide();
    m_form->stop->setText(tr("Preview A&gain"));
    m_form->stop->show();
}

void ExportDialog::showFailure(const Error &error)
{
    showStopped();
    showState(Mood::Bad, error.message);
    m_accept->setEnabled(false);
}

void ExportDialog::showContent()
{
    const std::shared_ptr<const ExportContent> content = m_preview.content();
    m_form->progress->hide();
    m_form->stop->hide();
    m_files->showContent(content);
    m_words->showContent(content);
    m_form->pages->setTabText(1, m_words->count() > 0 ? tr("New for Automation (%1)").arg(m_words->count())
                                                      : tr("New for Automation"));
    updateSums();
}

void ExportDialog::updateSums()
{
    const std::shared_ptr<const ExportContent> content = m_preview.content();
    if (!content)
        return;
    m_accept->setEnabled(!content->problem && !content->result->files.isEmpty());
    if (content->problem)
        showState(Mood::Bad, content->problem->message);
    else if (content->result->files.isEmpty())
        showState(Mood::Bad, tr("There is nothing to export: the project holds nothing that this target takes."));
    else
        showState(Mood::Good, sums(*content));
    updateSignature();
}

void ExportDialog::updateSignature()
{
    const QString path = u"actionwords_signature.yaml"_s;
    const QList<exporting::PlannedFile> &files = m_preview.content()->plan.files;
    const auto found = std::ranges::find(files, path, &exporting::PlannedFile::path);
    m_words->showSignature(found != files.end() && found->state == FileState::Kept, m_files->tree().isAllowed(path));
}

/// What accepting would do, in numbers, and what the export remarks.
QString ExportDialog::sums(const ExportContent &content) const
{
    const WrittenExport outcome = outcomeOf(content.plan, request().permission);
    const int created = int(content.plan.count(FileState::New));
    const int changed = int(outcome.written.size()) - created;
    QStringList parts;
    if (created > 0)
        parts.append(tr("%n new", nullptr, created));
    if (changed > 0)
        parts.append(tr("%n changed", nullptr, changed));
    if (!outcome.removed.isEmpty())
        parts.append(tr("%n to delete", nullptr, int(outcome.removed.size())));
    if (!outcome.unchanged.isEmpty())
        parts.append(tr("%n unchanged", nullptr, int(outcome.unchanged.size())));
    if (!outcome.kept.isEmpty())
        parts.append(tr("%n of your own that stay", nullptr, int(outcome.kept.size())));
    if (!outcome.gone.isEmpty())
        parts.append(tr("%n not exported any more that stay", nullptr, int(outcome.gone.size())));
    const bool isNothing = outcome.written.isEmpty() && outcome.removed.isEmpty();
    QStringList sentences{(isNothing ? tr("Nothing to write. Files: %1.") : tr("Files: %1.")).arg(parts.join(", "_L1))};
    if (content.document->scenarios.isEmpty() && content.document->tests.isEmpty())
        sentences.append(tr("The project holds no scenarios."));
    constexpr qsizetype shown = 2;
    sentences += content.result->notes.first(qMin(content.result->notes.size(), shown));
    if (content.result->notes.size() > shown)
        sentences.append(
            tr("%n more remark(s) come with the export.", nullptr, int(content.result->notes.size() - shown)));
    return sentences.join(u' ');
}

void ExportDialog::showState(Mood mood, const QString &text)
{
    const QString name = mood == Mood::Bad ? u"error"_s : mood == Mood::Good ? u"done"_s : u"information"_s;
    m_form->stateIcon->setPixmap(icon(name).pixmap(16, 16));
    m_form->state->setText(text);
    m_form->state->setAccessibleName(text);
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request = m_request;
    request.permission = {
        .edited = false, .overwritten = m_files->tree().overwritten(), .removed = m_files->tree().removed()};
    if (const std::shared_ptr<const ExportContent> content = m_preview.content())
        request.rendered = content->result;
    return request;
}

} // namespace stepwright
