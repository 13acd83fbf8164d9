#include "app/definitions/definitionsource.h"

#include "app/session.h"

#include <QFutureWatcher>
#include <QGuiApplication>
#include <QPromise>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright {

using namespace std::chrono_literals;
using definitions::CodeReading;
using definitions::DefinitionIndex;

namespace {

constexpr qsizetype mostWatched = 2'000; // files and folders; the system has few watches for all programs

bool areSame(const CodeReading &left, const CodeReading &right)
{
    if (left.files.size() != right.files.size() || left.unreadable != right.unreadable)
        return false;
    return std::ranges::all_of(left.files.asKeyValueRange(), [&right](const auto &entry) {
        const auto other = right.files.constFind(entry.first);
        return other != right.files.cend() && other->found == entry.second.found;
    });
}

} // namespace

DefinitionSource::DefinitionSource(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_index(std::make_shared<DefinitionIndex>())
{
    m_soon.setInterval(400ms);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &DefinitionSource::readAgain);
    const auto readSoon = [this] { m_soon.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, readSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, readSoon);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && !folders().isEmpty())
            m_soon.start();
    });
    connect(&session, &Session::projectOpened, this, &DefinitionSource::openProject);
    connect(&session, &Session::projectClosed, this, &DefinitionSource::closeProject);
    connect(&session, &Session::actionWordsChanged, this, &DefinitionSource::fetchActionWords);
    connect(&session, &Session::settingChanged, this, [this](const QString &key, const std::optional<QString> &value) {
        if (key == definitions::CodeSettings::key)
            takeSettings(value);
    });
}

DefinitionSource::~DefinitionSource()
{
    m_stop.request_stop();
}

void DefinitionSource::openProject()
{
    m_session.store()
        .setting(definitions::CodeSettings::key)
        .then(this, [this, generation = m_generation](const Result<std::optional<QString>> &value) {
            if (generation == m_generation && value)
                takeSettings(*value);
        });
    fetchActionWords();
}

void DefinitionSource::closeProject()
{
    ++m_generation;
    m_stop.request_stop();
    m_soon.stop();
    m_settings = {};
    m_reading = {};
    m_actionWords.clear();
    m_isReading = false;
    m_mustReadAgain = false;
    m_isOther = false;
    m_index = std::make_shared<DefinitionIndex>();
    watch();
    Q_EMIT foldersChanged();
    Q_EMIT indexChanged();
}

void DefinitionSource::takeSettings(const std::optional<QString> &json)
{
    m_settings = definitions::CodeSettings::fromJson(json.value_or(QString()), m_session.path());
    m_isOther = true;
    Q_EMIT foldersChanged();
    read();
}

void DefinitionSource::fetchActionWords()
{
    m_session.store().actionWords().then(
        this, [this, generation = m_generation](const Result<QList<project::ActionWord>> &words) {
            if (generation != m_generation || !words || *words == m_actionWords)
                return;
            m_actionWords = *words;
            m_isOther = true;
            read();
        });
}

void DefinitionSource::setFolders(const QStringList &folders)
{
    const auto stored = [this](const QStringList &each) {
        const QString json = definitions::CodeSettings{each}.toJson(m_session.path());
        return json.isEmpty() ? std::optional<QString>() : std::optional(json);
    };
    if (folders == m_settings.folders)
        return;
    m_session.apply(
        {tr("Choose folders of step definitions"),
         {project::SetSetting{definitions::CodeSettings::key, stored(m_settings.folders), stored(folders)}}});
}

void DefinitionSource::readAgain()
{
    if (m_session.isOpen())
        read();
}

void DefinitionSource::read()
{
    if (m_isReading) {
        m_mustReadAgain = true;
        return;
    }
    m_isReading = true;
    m_stop = std::stop_source();
    const auto work = [folders = m_settings.folders, before = m_reading, words = m_actionWords,
                       stop = m_stop.get_token(),
                       isOther = std::exchange(m_isOther, false)](QPromise<Outcome> &promise) {
        const auto progress = [&promise](int done, int total) {
            promise.setProgressRange(0, total);
            promise.setProgressValue(done);
        };
        Outcome outcome{.reading = definitions::readCode(folders, before, progress, stop)};
        if (!outcome.reading.isStopped && (isOther || !areSame(outcome.reading, before)))
            outcome.index = makeIndex(outcome.reading, folders, words);
        promise.addResult(std::move(outcome));
    };
    QFuture<Outcome> future = QtConcurrent::run(work);
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, watcher, generation = m_generation](int done) {
                if (generation == m_generation)
                    Q_EMIT progressed(done, watcher->progressMaximum());
            });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            take(watcher->result());
    });
    watcher->setFuture(future);
}

void DefinitionSource::take(const Outcome &outcome)
{
    m_isReading = false;
    m_reading = outcome.reading;
    watch();
    if (outcome.index) {
        m_index = outcome.index;
        Q_EMIT indexChanged();
    }
    Q_EMIT readingFinished();
    if (std::exchange(m_mustReadAgain, false))
        read();
}

// Folders tell of files that come and go, files of what is written in them.
void DefinitionSource::watch()
{
    QStringList paths = m_reading.folders;
    for (const auto &[path, file] : m_reading.files.asKeyValueRange()) {
        if (!file.found->definitions.empty() || !file.found->problems.empty())
            paths.append(path);
    }
    paths = paths.first(qMin(paths.size(), mostWatched));
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> before(watched.begin(), watched.end());
    const QSet<QString> after(paths.begin(), paths.end());
    if (const QStringList gone = (before - after).values(); !gone.isEmpty())
        m_watcher.removePaths(gone);
    if (const QStringList added = (after - before).values(); !added.isEmpty())
        m_watcher.addPaths(added);
}

} // namespace stepwright
