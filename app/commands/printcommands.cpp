#include "app/commands/printcommands.h"

#include "app/dialogs/questions.h"
#include "app/mainwindow.h"
#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/settings/settings.h"
#include "app/widgets/workbar.h"
#include "editor/reading/readingpages.h"
#include "editor/text/gherkinedit.h"

#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

using Promise = QPromise<Result<>>;

constexpr QMarginsF paperMargins{20, 16, 20, 14}; // millimetres

/// Reads a text and paints its pages.
bool makePages(Promise &promise, const gherkin::Tree &tree, QPagedPaintDevice &device)
{
    return ReadingPages::print(reading::read(tree), device, [&promise](int done, int all) {
        promise.setProgressRange(0, all);
        promise.setProgressValue(done);
        return !promise.isCanceled();
    });
}

void writePdf(Promise &promise, const gherkin::Tree &tree, const QString &title, const QString &path)
{
    QSaveFile file(path);
    bool isWritten = file.open(QIODevice::WriteOnly);
    if (isWritten) {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setCreator(u"Stepwright"_s);
        writer.setPageLayout(
            {usualPaper(QLocale::system()), QPageLayout::Portrait, paperMargins, QPageLayout::Millimeter});
        isWritten = makePages(promise, tree, writer);
    }
    if (promise.isCanceled())
        return;
    if (isWritten && file.commit())
        promise.addResult(Result<>());
    else
        promise.addResult(
            failure({ErrorKind::Io, PrintCommands::tr("\"%1\" cannot be written.").arg(QDir::toNativeSeparators(path)),
                     file.errorString()}));
}

void printOn(Promise &promise, const gherkin::Tree &tree, const std::shared_ptr<QPrinter> &printer)
{
    const bool isPrinted = makePages(promise, tree, *printer);
    if (promise.isCanceled())
        printer->abort();
    else if (isPrinted)
        promise.addResult(Result<>());
    else
        promise.addResult(failure(
            {ErrorKind::Io, PrintCommands::tr("The printer \"%1\" takes no pages.").arg(printer->printerName()), {}}));
}

} // namespace

PrintCommands::PrintCommands(MainWindow &window, Settings &settings, Questions &questions, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings), m_questions(questions)
{
    Actions &actions = m_window.actions();
    m_print = actions.add(actions.fileMenu, u"print"_s, tr("Prin&t…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P));
    m_exportPdf = actions.add(actions.fileMenu, u"exportPdf"_s, tr("Export as P&DF…"));
    m_print->setStatusTip(tr("Prints the feature as a document"));
    m_exportPdf->setStatusTip(tr("Writes the feature as a document into a PDF"));
    actions.fileMenu->insertActions(actions.closeTab, {m_print, m_exportPdf});
    actions.fileMenu->insertSeparator(actions.closeTab);
    connect(m_print, &QAction::triggered, this, &PrintCommands::print);
    connect(m_exportPdf, &QAction::triggered, this, &PrintCommands::exportPdf);
    connect(&m_window.tabs(), &EditorTabs::currentPageChanged, this, &PrintCommands::update);
    update();
}

void PrintCommands::update()
{
    for (QAction *action : {m_print, m_exportPdf})
        action->setEnabled(m_window.tabs().currentPage() != nullptr);
}

void PrintCommands::print()
{
    const FeaturePage *page = m_window.tabs().currentPage();
    const gherkin::Tree tree = page->edit()->tree();
    const QString title = reading::read(tree).title();
    const std::shared_ptr<QPrinter> printer = m_questions.printer(title);
    if (!printer)
        return;
    follow(tr("Printing"), tr("Printed \"%1\"").arg(title), QtConcurrent::run(&printOn, tree, printer));
}

void PrintCommands::exportPdf()
{
    const FeaturePage *page = m_window.tabs().currentPage();
    const gherkin::Tree tree = page->edit()->tree();
    const QString title = reading::read(tree).title();
    const QString name = QString(title.isEmpty() ? tr("Feature") : title).replace('/'_L1, '-'_L1);
    const QString path = m_questions.pdfFile(QDir(m_settings.lastFolder(u"pdf"_s)).filePath(name + ".pdf"_L1));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(u"pdf"_s, QFileInfo(path).absolutePath());
    follow(tr("Writing the PDF"), tr("Written: %1").arg(QDir::toNativeSeparators(path)),
           QtConcurrent::run(&writePdf, tree, title, path));
}

void PrintCommands::follow(const QString &text, const QString &done, QFuture<Result<>> work)
{
    m_window.workBar().follow(text, work);
    work.then(this,
              [this, done](const Result<> &result) {
                  if (result)
                      m_window.messages().showMessage({.severity = Severity::Success, .text = done});
                  else
                      m_window.messages().showMessage({.severity = Severity::Error,
                                                       .text = result.error().message,
                                                       .detail = result.error().detail});
              })
        .onCanceled(this, [] {});
}

} // namespace stepwright
