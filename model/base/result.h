#pragma once

#include "model/base/error.h"

#include <expected>

namespace stepwright {

/// The answer of everything that can fail: a value, or an Error. Never discarded.
template <class T = void>
using Result = std::expected<T, Error>;

/// Builds the failing side of any Result: `return failure(ErrorKind::Io, tr("…"), file.errorString());`
inline std::unexpected<Error> failure(ErrorKind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail)});
}

/// Passes a failure on to a caller that answers with another type.
inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected(std::move(error));
}

} // namespace stepwright
