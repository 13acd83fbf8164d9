#pragma once

#include "editor/completion/completionpopup.h"
#include "editor/completion/proposalsearch.h"
#include "editor/completion/stepfilling.h"
#include "editor/text/editorpart.h"
#include "model/completion/proposer.h"
#include "model/completion/search/recentsteps.h"

#include <QObject>
#include <QTextEdit>

#include <memory>
#include <optional>

class QKeyEvent;

namespace stepwright {

class GherkinEdit;

/// Completion for one editor: proposes what can stand at the cursor while one types, inserts the accepted proposal
/// and lets one tab through the values of an inserted step.
class Completer : public QObject, public EditorPart
{
    Q_OBJECT

public:
    explicit Completer(GherkinEdit *edit);
    ~Completer() override;

    void setPlace(const completion::FeaturePlace &place) { m_place = place; }
    void setStepIndex(std::shared_ptr<const completion::StepIndex> index) { m_knowledge.steps = std::move(index); }
    void setFacts(std::shared_ptr<const completion::ProjectFacts> facts) { m_knowledge.facts = std::move(facts); }
    /// What all editors of a project share; each has its own until then.
    void setRecentSteps(std::shared_ptr<completion::RecentSteps> steps) { m_recent = std::move(steps); }

    /// The user asked for proposals.
    void complete();
    /// The user typed something: proposes where that helps.
    void textTyped() override;
    bool takeKey(const QKeyEvent &event) override;
    [[nodiscard]] bool wants(const QKeyEvent &event) const override;
    void focusLost() override { hideProposals(); }

    void hideProposals();
    /// Ends proposals and stops.
    void cancel();

    /// The stops.
    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections(const EditorColors &colors) const override
    {
        return m_filling.selections(colors);
    }

Q_SIGNALS:
    void stopsChanged();

private:
    [[nodiscard]] completion::Typing typing() const;
    [[nodiscard]] completion::TypingContext context() const;
    void propose(bool isAsked);
    void proposeValues();
    void showProposals(const completion::Proposals &proposals);
    void showPreview(const completion::StepPreview &preview);
    void askForPreview();
    bool takePopupKey(const QKeyEvent &event);
    bool takeStopKey(const QKeyEvent &event);
    [[nodiscard]] bool acceptsWithEnter() const;
    void accept(const completion::Proposal &accepted);
    void goToValue(bool isForward);
    void takeCursor();
    void rememberEditedStep();

    GherkinEdit *m_edit;
    CompletionPopup *m_popup;
    ProposalSearch *m_search;
    StepFilling m_filling;
    completion::FeaturePlace m_place;
    completion::Knowledge m_knowledge;
    std::shared_ptr<completion::RecentSteps> m_recent;
    struct AwaitedTable
    {
        completion::Proposal step;
        QTextCursor line;
    };
    std::optional<completion::StepPreview> m_preview;
    std::optional<AwaitedTable> m_tableAwaited; // of a step that was accepted before its preview came
    completion::TypingContext m_shown;          // that the shown proposals are for
    QString m_answered;                         // the typed text that the shown proposals are for
    int m_editedLine = -1;                      // whose step was typed by hand
    bool m_isAsked = false;                     // the proposals were asked for, not offered
    bool m_isInserting = false;
};

} // namespace stepwright
