#pragma once

#include <QByteArray>

namespace stepwright::bench {

/// A project XML as the platform writes it: scenarios in nested folders of ten, every fifth an outline with four rows,
/// action words with up to three parameters, tags, descriptions, setups, tables as arguments. Equal numbers give equal
/// bytes.
[[nodiscard]] QByteArray largeProjectXml(int scenarios, int actionWords);

} // namespace stepwright::bench
