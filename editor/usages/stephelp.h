#pragma once

#include "editor/text/editorpart.h"
#include "model/completion/stepindex.h"
#include "model/definitions/definitionindex.h"

#include <QObject>

#include <memory>

namespace stepwright {

class GherkinEdit;

/// What an editor tells of its steps: uses and values when the mouse rests on one, and the uses on Ctrl+click.
class StepHelp : public QObject, public EditorPart
{
    Q_OBJECT

public:
    /// `edit` must outlive it.
    explicit StepHelp(GherkinEdit *edit);

    /// The steps of the project; null: not read yet.
    void setStepIndex(std::shared_ptr<const completion::StepIndex> index) { m_index = std::move(index); }

    /// What carries the steps out; null or empty: not known.
    void setDefinitions(std::shared_ptr<const definitions::DefinitionIndex> index) { m_definitions = std::move(index); }

    /// The numbers of the definitions that carry out the step at a block.
    [[nodiscard]] std::vector<quint32> definitionsAt(int blockNumber) const;

    /// The text of the step at a block, without keyword; empty where there is none.
    [[nodiscard]] QString stepAt(int blockNumber) const;

    [[nodiscard]] QString helpAt(int blockNumber) const override;

Q_SIGNALS:
    void usesRequested(const QString &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString definitionHelpAt(int blockNumber) const;

    GherkinEdit *m_edit;
    std::shared_ptr<const completion::StepIndex> m_index;
    std::shared_ptr<const definitions::DefinitionIndex> m_definitions;
};

} // namespace stepwright
