#pragma once

#include <QIcon>
#include <QString>

namespace stepwright {

/// An icon of resources/icons by its file name without ".svg". It is drawn in the palette's text colour, so it follows
/// a switch between light and dark by itself.
[[nodiscard]] QIcon icon(const QString &name);

/// An icon in a colour of its own, for states that a word beside it names too.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

} // namespace stepwright
