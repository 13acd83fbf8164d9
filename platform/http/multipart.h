#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>

namespace stepwright::platform {

/// One part of a body of several (RFC 7578).
struct BodyPart
{
    QByteArray name;     ///< of the form's field
    QByteArray fileName; ///< empty: none
    QByteArray type;
    QByteArray content;
};

/// Takes a multipart/form-data body apart. Errors: Invalid (another type, no boundary, no end, too many parts).
[[nodiscard]] Result<QList<BodyPart>> bodyParts(const QByteArray &contentType, const QByteArray &body);

} // namespace stepwright::platform
