#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace stepwright::tests {

/// The platform projects that exporters are tried with, as XML by name: those of tests/data/exporters/inputs and of the
/// shared test data, and `hostile-names`, which a script makes (absent where there is no python3).
[[nodiscard]] QMap<QString, QByteArray> exporterInputs();

} // namespace stepwright::tests
