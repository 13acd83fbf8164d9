#include "editor/completion/proposalsearch.h"

#include <QtConcurrent/QtConcurrentRun>

namespace stepwright {

ProposalSearch::ProposalSearch(QObject *parent) : QObject(parent), m_proposer(std::make_shared<completion::Proposer>())
{
    m_thread.setMaxThreadCount(1);
}

ProposalSearch::~ProposalSearch() = default;

void ProposalSearch::find(const completion::Knowledge &knowledge, const completion::Typing &typing)
{
    ask([knowledge, typing](completion::Proposer &proposer) { return proposer.find(knowledge, typing); });
}

void ProposalSearch::findValues(const completion::Knowledge &knowledge, const completion::Typing &typing,
                                const completion::TypedValue &value)
{
    ask([knowledge, typing, value](completion::Proposer &proposer) {
        return proposer.findValues(knowledge, typing, value);
    });
}

void ProposalSearch::findPreview(const completion::Proposal &proposal)
{
    QtConcurrent::run(&m_thread, [proposer = m_proposer, proposal] {
        return proposer->preview(proposal);
    }).then(this, [this](const completion::StepPreview &preview) { Q_EMIT previewFound(preview); });
}

void ProposalSearch::drop()
{
    ++m_question;
    m_waiting.reset();
}

void ProposalSearch::ask(const Work &work)
{
    ++m_question;
    if (m_isRunning)
        m_waiting = work;
    else
        run(work);
}

void ProposalSearch::run(const Work &work)
{
    m_isRunning = true;
    m_waiting.reset();
    QtConcurrent::run(&m_thread, [proposer = m_proposer, work] {
        return work(*proposer);
    }).then(this, [this, question = m_question](const completion::Proposals &proposals) {
        m_isRunning = false;
        if (m_waiting)
            run(*std::exchange(m_waiting, {}));
        else if (question == m_question)
            Q_EMIT found(proposals);
    });
}

} // namespace stepwright
