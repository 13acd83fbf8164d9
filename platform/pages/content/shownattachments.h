#pragma once

#include "platform/pages/html.h"
#include "platform/pages/visit.h"
#include "platform/storage/tables/content/attachments.h"

#include <functional>

namespace stepwright::platform {

/// Files as links with their sizes; nothing where there are none. `address` gives that of a file.
void addAttachments(Html &html, const Visit &visit, const std::vector<Attachment> &attachments,
                    const std::function<QString(qint64)> &address);

} // namespace stepwright::platform
