#pragma once

#include "model/base/result.h"

namespace stepwright::tests {

/// Why something failed, for test messages; empty where it did not.
template <class T>
QString problemOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace stepwright::tests
