#pragma once

#include "model/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace stepwright::platform {

/// The first line of a definition: `scenario 'Pay' (amount, card = "gold") do`.
struct DefinitionHead
{
    struct Parameter
    {
        QString name;
        QString text; ///< as written, with its default value: `card = "gold"`
    };
    QString kind; ///< "scenario", "actionword"
    QString name;
    QList<Parameter> parameters;
    qsizetype begin = 0; ///< where the head stands in the text: after tags
    qsizetype end = 0;   ///< after its `do`

    [[nodiscard]] QStringList parameterNames() const;
};

/// Reads the head of a definition. The body is not looked at, except that it must end in `end`. Errors: Invalid, with
/// where it cannot be understood.
[[nodiscard]] Result<DefinitionHead> readHead(const QString &definition);

/// The definition with another head in the place of the one that was read from it.
[[nodiscard]] QString withHead(const QString &definition, const DefinitionHead &head);

/// A definition without steps: `scenario 'Pay' do`, or with a body's lines.
[[nodiscard]] QString newDefinition(const DefinitionHead &head, const QString &body = {});

/// The parameters that stand in an action word's name, between double quotes: `I pay "amount"`.
[[nodiscard]] QList<DefinitionHead::Parameter> parametersInName(const QString &name);

/// The names of the action words that a definition calls, in order, each once.
[[nodiscard]] QStringList calledNames(const QString &definition);

/// A parameter's name as the platform keeps it: without spaces.
[[nodiscard]] QString normalizedParameterName(const QString &name);

} // namespace stepwright::platform
