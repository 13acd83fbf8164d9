#pragma once

#include "model/base/result.h"

#include <QList>
#include <QStringList>

namespace stepwright::exporting {

/// What a signature file knows of an action word: how it was when its code was written.
struct SignedWord
{
    QString uid; ///< empty where the word had none
    QString name;
    QStringList parameters;
    QString bodyHash; ///< empty in files of versions that wrote none

    bool operator==(const SignedWord &) const = default;
};

/// The words of one library; those of the project itself have no library name.
struct SignedLibrary
{
    QString name;
    QList<SignedWord> words;

    bool operator==(const SignedLibrary &) const = default;
};

/// Reads an actionwords_signature.yaml, ours or the established tool's: the project's own words first, then the
/// libraries. Error: Invalid, with the line, where it is no such file.
[[nodiscard]] Result<QList<SignedLibrary>> readSignature(const QByteArray &yaml);

} // namespace stepwright::exporting
