#pragma once

#include <QString>

namespace stepwright {

/// What kind of failure an Error is: the only part of it that code decides on.
enum class ErrorKind {
    NotFound,     ///< a file, object or name does not exist
    Invalid,      ///< the input cannot be understood
    Conflict,     ///< somebody else holds or has changed it
    Io,           ///< reading or writing a file failed
    Database,     ///< the project file failed
    Damaged,      ///< the project file holds what makes no sense
    NewerVersion, ///< the project file was written by a newer version of the program
    Network,      ///< a server could not be reached or answered badly
    Denied,       ///< permission is missing
    Cancelled,    ///< the user stopped it
};

/// A failure as a value: what went wrong, for code, for the user and for the log.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString message; ///< translated, one sentence: what, where, and what to do
    QString detail;  ///< untranslated, for the log: system error texts, positions, statements

    bool operator==(const Error &) const = default;
};

} // namespace stepwright
