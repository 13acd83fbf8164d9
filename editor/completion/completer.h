#pragma once

#include "editor/completion/completionpopup.h"
#include "editor/completion/valuestops.h"
#include "editor/text/editorpart.h"
#include "model/completion/context.h"
#include "model/completion/stepsearch.h"

#include <QObject>
#include <QTextEdit>
#include <QThreadPool>

#include <memory>
#include <optional>

class QKeyEvent;

namespace stepwright {

class GherkinEdit;

/// Completion for one editor: proposes keywords, steps, tags and languages while one types, inserts the accepted one
/// and lets one tab through the values of an inserted step. Steps are searched in a background thread; answers older
/// than the text are dropped.
class Completer : public QObject, public EditorPart
{
    Q_OBJECT

public:
    explicit Completer(GherkinEdit *edit);
    ~Completer() override;

    void setPlace(const completion::FeaturePlace &place) { m_place = place; }
    void setStepIndex(std::shared_ptr<const completion::StepIndex> index) { m_index = std::move(index); }

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
    [[nodiscard]] QList<QTextEdit::ExtraSelection> selections(const EditorColors &colors) const override;

Q_SIGNALS:
    void stopsChanged();

private:
    [[nodiscard]] completion::TypingContext context() const;
    void propose(bool isAsked);
    void searchSteps(const completion::TypingContext &context);
    void takeSteps(int request, const QList<completion::StepProposal> &steps);
    void showCompletions(const QList<Completion> &completions);
    [[nodiscard]] QList<Completion> simpleCompletions(const completion::TypingContext &context) const;
    bool takePopupKey(const QKeyEvent &event);
    bool takeStopKey(const QKeyEvent &event);
    [[nodiscard]] bool acceptsWithEnter() const;
    void accept(const Completion &completion);
    void goToStop(bool isForward);
    void endStopsElsewhere();

    GherkinEdit *m_edit;
    CompletionPopup *m_popup;
    ValueStops m_stops;
    completion::FeaturePlace m_place;
    std::shared_ptr<const completion::StepIndex> m_index;
    std::shared_ptr<completion::StepSearch> m_search;
    std::optional<completion::StepQuery> m_waiting; // to be searched when the running search is done
    QThreadPool m_thread;
    QString m_answered; // the typed text that the shown proposals are for
    int m_request = 0;
    bool m_isSearching = false;
    bool m_isAsked = false; // the proposals were asked for, not offered
    bool m_isInserting = false;
};

} // namespace stepwright
