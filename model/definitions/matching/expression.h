#pragma once

#include "model/definitions/matching/parametertypes.h"

#include <QString>
#include <QStringList>

namespace stepwright::definitions {

/// A pattern as a regular expression for QRegularExpression.
struct PatternText
{
    QString regex;            ///< without anchors
    QString problem;          ///< translated; not empty: the pattern cannot be read
    QStringList unknownTypes; ///< parameter types whose values are not known here: they match anything

    [[nodiscard]] bool isLoose() const { return !unknownTypes.isEmpty(); }
};

/// A cucumber expression (github.com/cucumber/cucumber-expressions): `I have {int} cup(s) of tea/coffee`. types: of the
/// project's own, beside those that all have.
[[nodiscard]] PatternText expressionPattern(const QString &expression, const ParameterTypes &types);

/// A format of Python's parse library: `{count:d} cups`, with the cardinalities of parse_type: `{names:Name+}`.
[[nodiscard]] PatternText parsePattern(const QString &format, const ParameterTypes &types);

/// A pattern of Behat and Turnip: `I have :count cup(s) of tea/coffee`.
[[nodiscard]] PatternText turnipPattern(const QString &text);

/// A regular expression as another language writes it, for PCRE.
[[nodiscard]] PatternText regexPattern(const QString &regex, bool isRuby);

/// A text with a backslash before what means something in a regular expression; a gap becomes `.*`.
[[nodiscard]] QString escaped(QStringView text);

} // namespace stepwright::definitions
