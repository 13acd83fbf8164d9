#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace stepwright::tests {

/// A framework that runs what an exporter writes.
struct Framework
{
    QString target;
    QString name;                ///< with its version where that matters
    QString missing;             ///< the statement of code that is not written yet
    QString filled = {};         ///< what takes its place
    QList<QStringList> commands; ///< programs with arguments, in the project's folder; `*.x` are its files of that kind
    QString count;               ///< what it prints of the tests that passed; the numbers are the groups of it
    QStringList inputs = {QStringLiteral("greengrocer"), QStringLiteral("hostile-texts"),
                          QStringLiteral("hostile-names")}; ///< that must pass, filled in
    QMap<QString, QByteArray> files = {};                   ///< what else a project of the framework has
    QMap<QString, QString> links = {};                      ///< and what links to places of the machine
    QMap<QString, QString> moved = {};                      ///< folders that files of a kind belong into
    QString leftOut = {};                                   ///< a pattern of the names of scenarios that it cannot read
    bool readsPlainNames = false; ///< it takes names of columns for patterns: only what is no other one can be read
};

/// All that the tests know of, installed or not.
[[nodiscard]] QList<Framework> frameworks();

} // namespace stepwright::tests
