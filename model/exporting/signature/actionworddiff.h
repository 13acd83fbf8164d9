#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/exporting/signature/signaturefile.h"
#include "model/project/projectdocument.h"

namespace stepwright::exporting {

/// One action word whose code has something to follow.
struct WordChange
{
    QString name;          ///< in the project; of a renamed one the old name
    QString nameInCode;    ///< what it is called in code; of a renamed one the new name
    QString oldNameInCode; ///< of a renamed one
    QString skeleton;      ///< its code as the target writes it; empty of deleted and renamed ones

    bool operator==(const WordChange &) const = default;
};

/// What is new for those who write the code of action words. Each word is in one list only, the first that fits.
struct ActionWordDiff
{
    QList<WordChange> deleted;
    QList<WordChange> created;
    QList<WordChange> renamed;
    QList<WordChange> signatureChanged;  ///< takes other parameters
    QList<WordChange> definitionChanged; ///< does something else
};

/// Compares the action words of a project with those that a signature file knows. Words are the same by uid; those
/// without are by name. `library` empty: the project's own words, else those of that library.
/// Errors: Invalid (a template fails), NotFound (no such library).
[[nodiscard]] Result<ActionWordDiff> diffActionWords(const project::ProjectDocument &document, const Exporter &exporter,
                                                     const ExportOptions &options,
                                                     const QList<SignedLibrary> &signature,
                                                     const QString &library = {});

/// The difference as JSON, as the established tool writes it; lists without words are left out.
[[nodiscard]] QString toJson(const ActionWordDiff &diff, const Exporter &exporter);

} // namespace stepwright::exporting
