#include "app/announcements.h"

#include "app/session.h"
#include "app/widgets/messagebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace stepwright {

using namespace Qt::StringLiterals;
using importing::ImportState;

namespace {

void show(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace

Announcements::Announcements(MessageBar &bar, Session &session, QObject *parent)
    : QObject(parent), m_bar(bar), m_session(session)
{
    connect(&session, &Session::changeFailed, this, &Announcements::projectError);
    connect(&session, &Session::copyFailed, this, &Announcements::error);
    connect(&session, &Session::warned, this, &Announcements::warning);
    connect(&session, &Session::damageFound, this, &Announcements::damageFound);
    connect(&session, &Session::projectOpened, this, [this] {
        if (m_session.isReadOnly())
            readOnlyCopy();
    });
}

void Announcements::error(const Error &error)
{
    m_bar.showMessage({.severity = Severity::Error, .text = error.message, .detail = error.detail});
}

void Announcements::projectError(const Error &failure)
{
    if (failure.kind == ErrorKind::Damaged && !m_session.isReadOnly())
        damageFound();
    else
        error(failure);
}

void Announcements::warning(const QString &sentence)
{
    m_bar.showMessage({.severity = Severity::Warning, .text = sentence});
}

void Announcements::readOnlyCopy()
{
    m_bar.showMessage({.severity = Severity::Information,
                       .text = tr("This is a read-only copy of \"%1\". It shows what was saved when it was opened.")
                                   .arg(m_session.name())});
}

void Announcements::removed(const QString &name)
{
    m_bar.showMessage({.severity = Severity::Information,
                       .text = tr("\"%1\" was deleted.").arg(name),
                       .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
}

void Announcements::imported(const importing::ImportPlan &plan)
{
    const auto done = [&plan](ImportState state) {
        return int(std::ranges::count_if(plan.items,
                                         [state](const auto &item) { return item.state == state && item.included; }));
    };
    QStringList parts;
    if (const int count = done(ImportState::New))
        parts.append(tr("%n new", nullptr, count));
    if (const int count = done(ImportState::Changed))
        parts.append(tr("%n changed", nullptr, count));
    if (const int count = done(ImportState::Removed))
        parts.append(tr("%n removed", nullptr, count));
    const auto unreadable = int(plan.count(ImportState::Unreadable));
    if (unreadable > 0)
        parts.append(tr("%n could not be read", nullptr, unreadable));
    m_bar.showMessage(
        {.severity = unreadable > 0 ? Severity::Warning : Severity::Success,
         .text = parts.isEmpty() ? tr("Action words imported.") : tr("Features imported: %1.").arg(parts.join(", "_L1)),
         .choices = {{tr("&Undo"), [this] { m_session.undo(); }}}});
}

void Announcements::nothingToImport(const QString &source)
{
    m_bar.showMessage(
        {.severity = Severity::Information,
         .text = tr("Nothing to import: everything in \"%1\" is in the project already, or it holds no features.")
                     .arg(QDir::toNativeSeparators(source))});
}

void Announcements::exported(const ExportCommands::Done &done)
{
    const bool isNothing = done.files.written.isEmpty() && done.files.removed.isEmpty();
    QStringList sentences{(isNothing
                               ? tr("Exported to %1: there was nothing to write.")
                               : tr("Exported to %1: %n file(s) written.", nullptr, int(done.files.written.size())))
                              .arg(done.exporterName)};
    if (!done.files.removed.isEmpty())
        sentences.append(tr("%n deleted.", nullptr, int(done.files.removed.size())));
    if (!done.files.unchanged.isEmpty())
        sentences.append(tr("%n had not changed.", nullptr, int(done.files.unchanged.size())));
    if (!done.files.kept.isEmpty())
        sentences.append(tr("%n of your own left as they are.", nullptr, int(done.files.kept.size())));
    const QString detail = (done.files.written + done.notes).join('\n'_L1);
    m_bar.showMessage({.severity = done.notes.isEmpty() ? Severity::Success : Severity::Warning,
                       .text = (sentences + done.notes.first(qMin(done.notes.size(), qsizetype(2)))).join(' '_L1),
                       .detail = detail,
                       .choices = {{tr("&Open Folder"), [folder = done.folder] { show(folder); }}}});
}

void Announcements::nothingToRestore()
{
    m_bar.showMessage({.severity = Severity::Information,
                       .text = tr("There is no backup of this project yet. One is made when a changed project is "
                                  "opened, and before an import.")});
}

void Announcements::restored(const store::Backup &backup, const QString &keptAt)
{
    m_bar.showMessage({.severity = Severity::Success,
                       .text = tr("The backup of %1 was restored. The state before is in \"%2\".")
                                   .arg(QLocale().toString(backup.time.toLocalTime(), QLocale::ShortFormat),
                                        QDir::toNativeSeparators(keptAt))});
}

void Announcements::recovered(const store::RecoveredProject &project)
{
    std::vector<Message::Choice> choices;
    if (!project.reportPath.isEmpty())
        choices.push_back({tr("Show the &Report"), [report = project.reportPath] { show(report); }});
    const bool isWhole = project.report.missingFeatures.isEmpty() && !project.report.pagesUnreadable;
    m_bar.showMessage({.severity = isWhole ? Severity::Success : Severity::Warning,
                       .text = project.report.summary(),
                       .detail = QDir::toNativeSeparators(project.path),
                       .choices = choices});
}

void Announcements::leftDamaged(const store::DamagedProject &project)
{
    m_bar.showMessage(
        {.severity = Severity::Error,
         .text = tr("\"%1\" is damaged. A copy of it is kept in \"%2\".")
                     .arg(QDir::toNativeSeparators(project.path), QDir::toNativeSeparators(project.aside)),
         .choices = {{tr("&Repair…"), [this, path = project.path] { Q_EMIT repairRequested(path); }}}});
}

void Announcements::damageFound()
{
    m_bar.showMessage({.severity = Severity::Error,
                       .text = tr("The file of this project is damaged in places. Repair it before you go on."),
                       .choices = {{tr("&Repair…"), [this] { Q_EMIT repairRequested(m_session.path()); }}}});
}

void Announcements::draftsFound(int count, const std::function<void()> &restore, const std::function<void()> &discard)
{
    m_bar.showMessage({.severity = Severity::Warning,
                       .text = tr("%n feature(s) had unsaved text when the program ended.", nullptr, count),
                       .choices = {{tr("&Restore"), restore}, {tr("&Discard"), discard}}});
}

} // namespace stepwright
