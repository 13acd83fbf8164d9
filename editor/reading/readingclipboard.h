#pragma once

#include <QMimeData>

#include <memory>

class QTextCursor;

namespace stepwright {

/// What is selected in a reading view, as it goes to the clipboard: text and HTML. The columns of right-to-left tables,
/// which are laid out from the last to the first, come in their own order.
[[nodiscard]] std::unique_ptr<QMimeData> readingMimeData(const QTextCursor &selection);

} // namespace stepwright
