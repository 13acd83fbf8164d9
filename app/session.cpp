#include "app/session.h"

#include "model/store/recovery/keptaside.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t undoLimit = 100;

} // namespace

Session::Session(QObject *parent) : QObject(parent) {}

Session::~Session() = default;

QString Session::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

std::shared_ptr<const completion::ProjectFacts> Session::facts() const
{
    return m_factsIndexer ? m_factsIndexer->facts() : nullptr;
}

std::shared_ptr<const completion::StepIndex> Session::stepIndex() const
{
    return m_indexer ? m_indexer->index() : nullptr;
}

void Session::createProject(const QString &path)
{
    start(&store::ProjectStore::create, path, path, nullptr);
}

void Session::openProject(const QString &path)
{
    if (isOpen() && !isReadOnly() && QFileInfo(path) == QFileInfo(m_path))
        return;
    start(&store::ProjectStore::open, path, path, nullptr);
}

void Session::openReadOnlyCopy(const QString &path)
{
    const quint64 number = ++m_openings;
    auto folder = std::make_shared<std::unique_ptr<QTemporaryDir>>(std::make_unique<QTemporaryDir>());
    QtConcurrent::run(&store::copyForReading, path, (*folder)->path())
        .then(this, [this, number, path, folder](const Result<QString> &copy) {
            if (number != m_openings)
                return;
            if (copy)
                start(&store::ProjectStore::open, *copy, path, std::move(*folder));
            else
                Q_EMIT copyFailed(copy.error());
        });
}

void Session::start(Opening opening, const QString &file, const QString &path, std::unique_ptr<QTemporaryDir> copy)
{
    const quint64 number = ++m_openings;
    auto store = std::make_shared<std::unique_ptr<store::ProjectStore>>(std::make_unique<store::ProjectStore>());
    auto folder = std::make_shared<std::unique_ptr<QTemporaryDir>>(std::move(copy));
    (store->get()->*opening)(file).then(
        this, [this, number, path, store, folder](const Result<store::OpenedProject> &result) {
            if (number != m_openings)
                return;
            if (result)
                use(std::move(*store), path, std::move(*folder), *result);
            else if (*folder)
                Q_EMIT copyFailed(result.error());
            else
                Q_EMIT openFailed(path, result.error());
        });
}

void Session::use(std::unique_ptr<store::ProjectStore> store, const QString &path, std::unique_ptr<QTemporaryDir> copy,
                  const store::OpenedProject &opened)
{
    closeProject();
    m_store = std::move(store);
    m_copy = std::move(copy);
    m_path = path;
    m_tree = opened.tree;
    m_indexer = std::make_unique<StepIndexer>();
    m_factsIndexer = std::make_unique<FactsIndexer>(*m_store);
    m_recentSteps = std::make_shared<completion::RecentSteps>();
    connect(m_indexer.get(), &StepIndexer::indexChanged, this, &Session::stepIndexChanged);
    connect(m_factsIndexer.get(), &FactsIndexer::factsChanged, this, &Session::factsChanged);
    connect(m_store.get(), &store::ProjectStore::failed, this, &Session::changeFailed);
    connect(m_store.get(), &store::ProjectStore::damageFound, this, &Session::damageFound);
    connect(m_store.get(), &store::ProjectStore::indexingProgressed, this, &Session::indexingProgressed);
    readForCompletion();
    Q_EMIT projectOpened();
    for (const QString &sentence : opened.warnings)
        Q_EMIT warned(sentence);
}

// Steps come first, as they are what is missed most.
void Session::readForCompletion()
{
    m_store->steps().then(m_indexer.get(), [this](const Result<std::vector<project::FeatureSteps>> &steps) {
        if (!steps) {
            Q_EMIT changeFailed(steps.error());
            return;
        }
        m_indexer->add(*steps, m_tree);
        readActionWords();
        m_factsIndexer->read(m_tree->depthFirst(), m_tree);
    });
}

void Session::readActionWords()
{
    m_store->actionWords().then(m_indexer.get(), [this](const Result<QList<project::ActionWord>> &actionWords) {
        if (actionWords)
            m_indexer->setActionWords(*actionWords);
        else
            Q_EMIT changeFailed(actionWords.error());
    });
}

void Session::closeProject()
{
    ++m_openings;
    if (!m_store)
        return;
    Q_EMIT projectClosing();
    m_indexer.reset();
    m_factsIndexer.reset();
    m_recentSteps.reset();
    m_store.reset();
    m_copy.reset();
    m_path.clear();
    m_tree.reset();
    m_undo.clear();
    m_redo.clear();
    m_pending = 0;
    Q_EMIT projectClosed();
    Q_EMIT undoChanged();
}

QFuture<Result<>> Session::apply(const project::Change &change)
{
    return applyTowards(Direction::Forward, change);
}

QFuture<Result<>> Session::applyTowards(Direction direction, const project::Change &change)
{
    const auto refuse = [this](ErrorKind kind, const QString &message) {
        const Error error{kind, message, {}};
        Q_EMIT changeFailed(error);
        return QtFuture::makeReadyValueFuture<Result<>>(failure(error));
    };
    if (!m_store)
        return refuse(ErrorKind::NotFound, tr("No project is open. Open or create one first."));
    if (isReadOnly())
        return refuse(ErrorKind::Denied, tr("This is a read-only copy: what you change in it cannot be saved."));
    ++m_pending;
    Q_EMIT undoChanged();
    return m_store->apply(change).then(m_store.get(),
                                       [this, direction](const Result<store::AppliedChange> &result) -> Result<> {
                                           --m_pending;
                                           if (!result) {
                                               Q_EMIT undoChanged();
                                               Q_EMIT changeFailed(result.error());
                                               return failure(result.error());
                                           }
                                           acknowledge(direction, *result);
                                           return {};
                                       });
}

void Session::acknowledge(const store::AppliedChange &applied)
{
    if (!applied.change.isEmpty())
        acknowledge(Direction::Forward, applied);
}

void Session::acknowledge(Direction direction, const store::AppliedChange &applied)
{
    m_tree = applied.tree;
    readForCompletion(applied);
    remember(direction, applied.change);
    Q_EMIT treeChanged();
    reportOperations(applied.change);
}

void Session::remember(Direction direction, const project::Change &applied)
{
    if (direction == Direction::Undo) {
        m_redo.push_back(applied.inverse());
    } else {
        m_undo.push_back(applied);
        if (direction == Direction::Forward)
            m_redo.clear();
        if (m_undo.size() > undoLimit)
            m_undo.erase(m_undo.begin());
    }
    Q_EMIT undoChanged();
}

void Session::reportOperations(const project::Change &applied)
{
    for (const project::Operation &operation : applied.operations) {
        if (const auto *feature = std::get_if<project::SetFeature>(&operation))
            Q_EMIT featureChanged(feature->folderUid);
        else if (const auto *setting = std::get_if<project::SetSetting>(&operation))
            Q_EMIT settingChanged(setting->key, setting->after);
    }
}

void Session::readForCompletion(const store::AppliedChange &applied)
{
    m_indexer->add(applied.steps, applied.tree);
    QStringList features;
    for (const project::FeatureSteps &feature : applied.steps)
        features.append(feature.folderUid);
    m_factsIndexer->read(features, applied.tree);
    if (applied.actionWordsChanged) {
        readActionWords();
        Q_EMIT actionWordsChanged();
    }
}

QFuture<Result<>> Session::backUp()
{
    return m_store->backUp().then(this, [](const Result<store::Backup> &backup) -> Result<> {
        if (backup)
            return {};
        return failure(backup.error());
    });
}

void Session::keepDraft(const store::Draft &draft)
{
    if (!m_store || isReadOnly())
        return;
    m_store->saveDraft(draft).then(this, [this](const Result<> &result) {
        if (!result)
            Q_EMIT changeFailed(result.error());
    });
}

void Session::discardDraft(const QString &folderUid)
{
    if (!m_store || isReadOnly())
        return;
    m_store->discardDraft(folderUid).then(this, [this](const Result<> &result) {
        if (!result)
            Q_EMIT changeFailed(result.error());
    });
}

void Session::undo()
{
    if (undoLabel().isEmpty())
        return;
    const project::Change change = m_undo.back();
    m_undo.pop_back();
    applyTowards(Direction::Undo, change.inverse());
}

void Session::redo()
{
    if (redoLabel().isEmpty())
        return;
    const project::Change change = m_redo.back();
    m_redo.pop_back();
    applyTowards(Direction::Redo, change);
}

QString Session::undoLabel() const
{
    return m_undo.empty() || m_pending > 0 ? QString() : m_undo.back().label;
}

QString Session::redoLabel() const
{
    return m_redo.empty() || m_pending > 0 ? QString() : m_redo.back().label;
}

} // namespace stepwright
