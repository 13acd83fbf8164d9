#include "model/definitions/matching/parametertypes.h"

#include "model/definitions/matching/expression.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

ParameterTypes::ParameterTypes(const std::vector<ParameterType> &types, std::vector<DefinitionProblem> &problems)
{
    QMap<QString, QStringList> functions;
    QMap<QString, QStringList> found;
    for (const ParameterType &type : types) {
        for (const QString &regex : type.regexes) {
            const QString text = u"(?:%1)"_s.arg(regexPattern(regex, type.file.endsWith(".rb"_L1)).regex);
            if (const QRegularExpression read(text); !read.isValid()) {
                problems.push_back(
                    {type.file, type.line,
                     QCoreApplication::translate("Definitions", "The regular expression of {%1} cannot be read: %2.")
                         .arg(type.name, read.errorString())});
                continue;
            }
            QStringList &known = type.isFunction ? functions[type.name] : found[type.name];
            if (!known.contains(text))
                known.append(text);
        }
    }
    for (const ParameterType &type : types) {
        if (!type.function.isEmpty())
            found[type.name] += functions.value(type.function);
    }
    for (const auto &[name, regexes] : found.asKeyValueRange()) {
        if (!regexes.isEmpty())
            m_regexes.insert(name, "(?:"_L1 + regexes.join(u'|') + u')');
    }
}

} // namespace stepwright::definitions
