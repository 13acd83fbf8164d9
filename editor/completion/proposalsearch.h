#pragma once

#include "model/completion/places/steppreview.h"
#include "model/completion/proposer.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>

namespace stepwright {

/// Searches proposals in a background thread. A question that comes while another one is worked on replaces those that
/// wait; answers to earlier questions are dropped.
class ProposalSearch : public QObject
{
    Q_OBJECT

public:
    explicit ProposalSearch(QObject *parent = nullptr);
    ~ProposalSearch() override;

    /// What can stand where somebody types; answered by `found`.
    void find(const completion::Knowledge &knowledge, const completion::Typing &typing);
    /// The values that could stand in the place of one; answered by `found`.
    void findValues(const completion::Knowledge &knowledge, const completion::Typing &typing,
                    const completion::TypedValue &value);
    /// What is known of a proposed step; answered by `previewFound`.
    void findPreview(const completion::Proposal &proposal);
    /// No answer is wanted any more.
    void drop();

Q_SIGNALS:
    void found(const stepwright::completion::Proposals &proposals);
    void previewFound(const stepwright::completion::StepPreview &preview);

private:
    using Work = std::function<completion::Proposals(completion::Proposer &)>;
    void ask(const Work &work);
    void run(const Work &work);

    std::shared_ptr<completion::Proposer> m_proposer; // used in the thread only
    std::optional<Work> m_waiting;
    int m_question = 0;
    bool m_isRunning = false;
    QThreadPool m_thread; // the last member: its end waits for the work
};

} // namespace stepwright
