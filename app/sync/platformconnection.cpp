#include "app/sync/platformconnection.h"

#include "app/session.h"
#include "model/sync/client/transport/certificates.h"

namespace stepwright {

using namespace Qt::StringLiterals;
using namespace stepwright::sync;

namespace {

constexpr int shownRuns = 50;

Result<SyncReport> readReport(SyncState state, qint64 run)
{
    return state.reportOf(run).transform(
        [](const QString &text) { return reportFromJson(text).value_or(SyncReport()); });
}

} // namespace

PlatformConnection::PlatformConnection(Session &session, Settings &settings, PlatformServices services, QObject *parent)
    : QObject(parent), m_session(session), m_services(std::move(services)), m_places(m_services, settings)
{
    connect(&session, &Session::projectOpened, this, &PlatformConnection::open);
    connect(&session, &Session::projectClosing, this, &PlatformConnection::close);
    connect(&session, &Session::projectClosed, this, &PlatformConnection::stateChanged);
}

PlatformConnection::~PlatformConnection()
{
    m_engine.reset();
}

PlatformState PlatformConnection::state() const
{
    if (!m_session.isOpen())
        return PlatformState::NoProject;
    if (m_session.isReadOnly())
        return PlatformState::ReadOnly;
    if (m_engine && m_engine->isRunning())
        return m_engine->isPaused() ? PlatformState::Paused : PlatformState::Syncing;
    if (m_isPreparing)
        return PlatformState::Preparing;
    if (!m_binding)
        return PlatformState::NotConnected;
    if (!m_hasCredentials)
        return PlatformState::SignInNeeded;
    return m_isOffline ? PlatformState::Offline : PlatformState::Ready;
}

QString PlatformConnection::origin() const
{
    const auto connection = Connection::fromText(m_binding ? m_binding->address : QString());
    return connection ? connection->origin() : QString();
}

CredentialPlace PlatformConnection::credentialPlace() const
{
    return m_places.placeOf(origin());
}

void PlatformConnection::open()
{
    close();
    if (!m_session.isReadOnly()) {
        m_isPreparing = true;
        readKnown();
    }
    Q_EMIT stateChanged();
}

void PlatformConnection::close()
{
    ++m_number;
    m_engine.reset();
    m_link.reset();
    m_binding.reset();
    m_runs.clear();
    m_lastReport.reset();
    m_earlierReport.reset();
    m_progress = {};
    m_credentialProblem.clear();
    m_secretToken.clear();
    m_isPreparing = false;
    m_hasCredentials = false;
    m_isOffline = false;
}

void PlatformConnection::readKnown()
{
    const auto read = [wantsReport = !m_lastReport](store::ProjectFile &file) -> Result<Known> {
        SyncState state(file.database());
        auto binding = state.binding();
        if (!binding)
            return failure(binding.error());
        auto runs = state.runs(shownRuns);
        if (!runs)
            return failure(runs.error());
        Known known{*std::move(binding), *std::move(runs), {}};
        if (!wantsReport || known.runs.isEmpty() || !known.runs.first().ended.isValid())
            return known;
        auto report = readReport(state, known.runs.first().id);
        if (!report)
            return failure(report.error());
        known.report = *std::move(report);
        return known;
    };
    m_session.store().run(read).then(this, [this, number = m_number](const Result<Known> &known) {
        if (number == m_number)
            take(known);
    });
}

QFuture<Result<SyncReport>> PlatformConnection::reportOf(qint64 run)
{
    return m_session.store().run(
        [run](store::ProjectFile &file) { return readReport(SyncState(file.database()), run); });
}

QString PlatformConnection::projectId() const
{
    return m_binding ? m_binding->projectId : QString();
}

void PlatformConnection::take(const Result<Known> &known)
{
    if (!known) {
        m_isPreparing = false;
        Q_EMIT failed(known.error());
    } else {
        m_binding = known->binding;
        m_runs = known->runs;
        m_earlierReport = m_lastReport ? std::nullopt : known->report;
        if (m_binding && !m_engine)
            makeEngine(*m_binding);
        else
            m_isPreparing = false;
    }
    Q_EMIT stateChanged();
}

void PlatformConnection::makeEngine(const Binding &binding)
{
    const auto connection = Connection::fromText(binding.address);
    const auto authorities = sync::readAuthorities(binding.authorityFile);
    if (!connection || !authorities) {
        m_isPreparing = false;
        Q_EMIT failed(connection ? authorities.error() : connection.error());
        return;
    }
    m_link =
        std::make_unique<PlatformLink>(m_services, Sender{*connection, {}, *authorities}, binding.projectId, m_log);
    m_engine = std::make_unique<SyncEngine>(m_session.store(), m_link->queue(), m_link->client());
    connect(m_engine.get(), &SyncEngine::projectChanged, &m_session,
            [this](const store::AppliedChange &applied) { m_session.acknowledge(applied); });
    connect(m_engine.get(), &SyncEngine::progressed, this, [this](const SyncProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed();
    });
    connect(m_engine.get(), &SyncEngine::finished, this, &PlatformConnection::finish);
    readCredentials();
}

void PlatformConnection::readCredentials()
{
    m_places.read(origin()).then(this,
                                 [this, number = m_number](const Result<std::optional<Credentials>> &credentials) {
                                     if (number != m_number || m_hasCredentials)
                                         return;
                                     m_isPreparing = false;
                                     m_hasCredentials = credentials && *credentials;
                                     m_credentialProblem = credentials ? QString() : credentials.error().message;
                                     if (m_hasCredentials) {
                                         m_link->queue().setCredentials(**credentials);
                                         m_secretToken = (*credentials)->secretTokens.value(projectId());
                                     }
                                     Q_EMIT stateChanged();
                                 });
}

void PlatformConnection::keep(const QString &origin, const Credentials &credentials, CredentialPlace place)
{
    m_places.write(origin, credentials, place).then(this, [this](const Result<> &kept) {
        if (!kept)
            Q_EMIT credentialsNotKept(kept.error());
    });
}

void PlatformConnection::connectProject(const PlatformChoice &choice)
{
    if (state() != PlatformState::NotConnected)
        return;
    if (const auto connection = Connection::fromText(choice.binding.address))
        keep(connection->origin(), choice.credentials, choice.place);
    m_isPreparing = true;
    const auto write = [binding = choice.binding](store::ProjectFile &file) {
        return SyncState(file.database()).setBinding(binding);
    };
    m_session.store().run(write).then(this, [this, number = m_number](const Result<> &written) {
        if (number != m_number)
            return;
        if (!written)
            Q_EMIT failed(written.error());
        readKnown();
    });
    Q_EMIT stateChanged();
}

void PlatformConnection::disconnectProject(bool forgetsCredentials)
{
    if (!m_binding)
        return;
    if (forgetsCredentials) {
        m_places.remove(origin()).then(this, [this](const Result<> &removed) {
            if (!removed)
                Q_EMIT failed(removed.error());
        });
    }
    close();
    m_isPreparing = true;
    const auto forget = [](store::ProjectFile &file) { return SyncState(file.database()).forget(); };
    m_session.store().run(forget).then(this, [this, number = m_number](const Result<> &forgotten) {
        if (number != m_number)
            return;
        if (!forgotten)
            Q_EMIT failed(forgotten.error());
        readKnown();
    });
    Q_EMIT stateChanged();
}

void PlatformConnection::signIn(const Credentials &credentials, CredentialPlace place)
{
    if (!m_link)
        return;
    keep(origin(), credentials, place);
    m_link->queue().setCredentials(credentials);
    m_secretToken = credentials.secretTokens.value(projectId(), m_secretToken);
    m_hasCredentials = true;
    m_isPreparing = false;
    m_credentialProblem.clear();
    if (m_lastReport && m_lastReport->outcome == SyncOutcome::Failed && m_lastReport->cause == Outcome::SignInNeeded)
        m_lastReport.reset(); // what was wrong is mended
    Q_EMIT stateChanged();
}

void PlatformConnection::start(const SyncOptions &options)
{
    if (state() != PlatformState::Ready && state() != PlatformState::Offline)
        return;
    m_options = options;
    m_progress = {};
    m_options.secretToken = m_secretToken;
    m_engine->start(m_options);
    Q_EMIT stateChanged();
}

void PlatformConnection::setPaused(bool isPaused)
{
    if (!m_engine || !m_engine->isRunning())
        return;
    m_engine->setPaused(isPaused);
    Q_EMIT stateChanged();
}

void PlatformConnection::stop()
{
    if (!m_engine || !m_engine->isRunning())
        return;
    m_engine->cancel();
    Q_EMIT stateChanged();
}

void PlatformConnection::finish(const SyncReport &report)
{
    const bool hasFailed = report.outcome == SyncOutcome::Failed;
    m_isOffline = hasFailed && report.cause == Outcome::NotReached;
    if (hasFailed && report.cause == Outcome::SignInNeeded)
        m_hasCredentials = false;
    m_lastReport = report;
    m_progress = {};
    readKnown();
    Q_EMIT stateChanged();
    Q_EMIT finished(report);
}

std::unique_ptr<PlatformLink> PlatformConnection::makeLink(const Sender &sender)
{
    return std::make_unique<PlatformLink>(m_services, sender, QString(), m_log);
}

} // namespace stepwright
