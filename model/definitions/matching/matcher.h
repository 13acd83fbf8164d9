#pragma once

#include "model/definitions/matching/parametertypes.h"
#include "model/definitions/matching/requiredwords.h"
#include "model/definitions/stepdefinition.h"

#include <QRegularExpression>
#include <QStringList>

namespace stepwright::definitions {

/// Tells whether texts are steps of one definition. What people's patterns cost is bounded: one that takes very long
/// gives up.
class Matcher
{
public:
    enum class Answer : quint8 { No, Part, Whole, Undecided };

    /// types: of the project's own.
    explicit Matcher(const StepDefinition &definition, const ParameterTypes &types = {});

    /// text: of a step, without keyword; bits: its words. Part: some versions of the framework take it for the
    /// definition's, others do not.
    [[nodiscard]] Answer match(QStringView text, const WordBits &bits) const;

    /// Translated; not empty: the pattern cannot be read, and matches nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// It matches more than the code does, as something of it is not known here.
    [[nodiscard]] bool isLoose() const { return m_isLoose; }
    [[nodiscard]] const QStringList &unknownTypes() const { return m_unknownTypes; }

private:
    void compile(const StepDefinition &definition, const QString &whole);

    QRegularExpression m_regex;
    WordBits m_required;
    QString m_beginning;
    QString m_problem;
    QStringList m_unknownTypes;
    bool m_isLoose = false;
    bool m_mayBePart = false;
};

} // namespace stepwright::definitions
