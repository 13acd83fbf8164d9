#pragma once

#include "platform/http/message.h"
#include "platform/storage/tables/content/attachments.h"

namespace stepwright::platform {

/// An attached file itself. A browser keeps it as a file and shows nothing of it.
[[nodiscard]] Answer attachmentAnswer(const Attachment &attachment, QByteArray content);

} // namespace stepwright::platform
