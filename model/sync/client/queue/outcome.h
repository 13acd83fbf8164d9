#pragma once

#include "model/base/error.h"

#include <expected>
#include <utility>

namespace stepwright::sync {

/// What became of a request that brought no answer of use: what code decides on.
enum class Outcome {
    NotReached,   ///< the server was not reached, is not trusted, or points elsewhere: nothing was done
    NotFound,     ///< 404, 410
    Conflict,     ///< 409, 412
    Locked,       ///< 423: the server is busy with the object; later it will do
    TooMany,      ///< 429: the server takes no more requests for now
    SignInNeeded, ///< 401: the server does not take the credentials (any more)
    Refused,      ///< 403: this account may not
    Rejected,     ///< 400, 422, other 4xx: the server finds it wrong; or it was wrong before it was sent
    ReadFailed,   ///< a read that failed for good, or whose answer makes no sense
    Unknown,      ///< a write was sent, and whether it was carried out is not known: look before trying again
    Cancelled,    ///< it was not sent, or it was a read: the user stopped it
};

/// An error of a request.
struct Failure : Error
{
    Outcome outcome = Outcome::ReadFailed;

    bool operator==(const Failure &) const = default;
};

/// What a request brings: a value, or what became of it.
template <class T = void>
using Answered = std::expected<T, Failure>;

/// The failing side of any Answered.
inline std::unexpected<Failure> failed(Outcome outcome, Error error)
{
    return std::unexpected(Failure{std::move(error), outcome});
}

/// Passes a failure on to a caller that answers with another type.
inline std::unexpected<Failure> failed(Failure failure)
{
    return std::unexpected(std::move(failure));
}

/// A value that was read from an answer, or why the answer is of no use.
template <class T>
Answered<T> orFailed(Outcome outcome, std::expected<T, Error> result)
{
    if (result)
        return *std::move(result);
    return failed(outcome, std::move(result).error());
}

} // namespace stepwright::sync
