#include "app/projectreplacing.h"

#include "app/pages/editortabs.h"
#include "app/pages/featurepage.h"
#include "app/session.h"
#include "editor/text/gherkinedit.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace stepwright {

using search::FoundFeature;

namespace {

constexpr std::size_t featuresAtATime = 200;

/// The operations that replace what was chosen; a text that changed since the search is left out.
std::vector<project::Operation> replacing(const std::vector<FoundFeature> &features,
                                          const QList<project::FeatureText> &texts)
{
    std::vector<project::Operation> operations;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const project::FeatureText &before = texts[qsizetype(i)];
        if (const auto after = replaced(before, features[i]))
            operations.emplace_back(project::SetFeature{features[i].folderUid, before, after, {}, {}});
    }
    return operations;
}

} // namespace

ProjectReplacing::ProjectReplacing(Session &session, EditorTabs &tabs, QObject *parent)
    : QObject(parent), m_session(session), m_tabs(tabs)
{
    connect(&m_session, &Session::projectClosed, this, [this] {
        if (m_isRunning)
            end();
    });
}

void ProjectReplacing::start(const Replacement &replacement)
{
    Q_ASSERT(!m_isRunning);
    ++m_number;
    m_work = replacement;
    m_change = {m_work.label, {}};
    m_done = 0;
    m_replaced = 0;
    m_skipped = 0;
    m_isRunning = true;
    save();
}

void ProjectReplacing::stop()
{
    if (!m_isRunning || m_isApplying)
        return;
    end();
    Q_EMIT stopped({});
}

void ProjectReplacing::end()
{
    ++m_number;
    m_isRunning = false;
    m_isApplying = false;
    m_work = {};
    m_change = {};
}

// One after the other. What is done at saving, such as formatting, may move the places: they are found again.
void ProjectReplacing::save()
{
    for (std::size_t i = 0; i < m_work.features.size(); ++i) {
        FoundFeature &feature = m_work.features[i];
        FeaturePage *page = m_tabs.pageOf(feature.folderUid);
        if (!page || !page->isModified())
            continue;
        if (search::hashOf(page->edit()->tree()) != feature.hash) {
            ++m_skipped;
            m_work.features.erase(m_work.features.begin() + qsizetype(i));
            --i;
            continue;
        }
        page->feature().save().then(this, [this, number = m_number, i](const Result<> &result) {
            if (number != m_number)
                return;
            if (!result) {
                end();
                Q_EMIT stopped(result.error().message);
                return;
            }
            takeSaved(i);
            save();
        });
        return;
    }
    replaceSome();
}

void ProjectReplacing::takeSaved(std::size_t index)
{
    FoundFeature &saved = m_work.features[index];
    const FeaturePage *page = m_tabs.pageOf(saved.folderUid);
    std::optional<FoundFeature> again;
    if (page && !page->isModified()) // else somebody writes there now
        again = foundAgain(saved, page->edit()->tree(), m_work.query);
    if (again) {
        saved = *again;
        return;
    }
    ++m_skipped;
    m_work.features.erase(m_work.features.begin() + qsizetype(index));
}

void ProjectReplacing::replaceSome()
{
    Q_EMIT progressed(int(m_done), int(m_work.features.size()));
    if (m_done >= m_work.features.size()) {
        addBesides();
        return;
    }
    const std::size_t end = qMin(m_work.features.size(), m_done + featuresAtATime);
    const std::vector<FoundFeature> some(m_work.features.begin() + qsizetype(m_done),
                                         m_work.features.begin() + qsizetype(end));
    m_done = end;
    QStringList uids;
    for (const FoundFeature &feature : some)
        uids.append(feature.folderUid);
    m_session.store()
        .features(uids)
        .then(this,
              [some](const Result<QList<project::FeatureText>> &texts) {
                  return QtConcurrent::run([some, texts] {
                      return texts.transform([&some](const auto &known) { return replacing(some, known); });
                  });
              })
        .unwrap()
        .then(this, [this, number = m_number,
                     asked = some.size()](const Result<std::vector<project::Operation>> &operations) {
            if (number == m_number)
                take(operations, asked);
        });
}

void ProjectReplacing::take(const Result<std::vector<project::Operation>> &operations, std::size_t asked)
{
    if (!operations) {
        end();
        Q_EMIT stopped(operations.error().message);
        return;
    }
    m_change.operations.insert(m_change.operations.end(), operations->begin(), operations->end());
    for (std::size_t i = m_done - asked; i < m_done; ++i) {
        const FoundFeature &feature = m_work.features[i];
        const auto isOfIt = [&feature](const project::Operation &each) {
            return std::get<project::SetFeature>(each).folderUid == feature.folderUid;
        };
        if (std::ranges::any_of(*operations, isOfIt))
            m_replaced += int(std::ranges::count_if(feature.places, &search::FoundPlace::isChosen));
    }
    m_skipped += int(asked - operations->size());
    replaceSome();
}

void ProjectReplacing::addBesides()
{
    if (!m_work.besides) {
        apply();
        return;
    }
    m_session.store().actionWords().then(
        this, [this, number = m_number](const Result<QList<project::ActionWord>> &actionWords) {
            if (number != m_number)
                return;
            if (!actionWords) {
                end();
                Q_EMIT stopped(actionWords.error().message);
                return;
            }
            const std::vector<project::Operation> besides = m_work.besides(*m_session.tree(), *actionWords);
            m_change.operations.insert(m_change.operations.end(), besides.begin(), besides.end());
            apply();
        });
}

void ProjectReplacing::apply()
{
    if (m_change.isEmpty()) {
        const bool isRenaming = m_work.query.renaming != nullptr;
        end();
        Q_EMIT finished(isRenaming, 0, m_skipped);
        return;
    }
    m_isApplying = true;
    m_session.apply(m_change).then(this, [this, number = m_number](const Result<> &result) {
        if (number != m_number)
            return;
        const bool isRenaming = m_work.query.renaming != nullptr;
        end();
        if (result)
            Q_EMIT finished(isRenaming, m_replaced, m_skipped);
        else
            Q_EMIT stopped(result.error().message);
    });
}

} // namespace stepwright
