#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace stepwright::tests {

/// What came of a call of stepwright-cli.
struct Outcome
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// Calls the real stepwright-cli in English in a folder, until it ends.
[[nodiscard]] Outcome call(const QStringList &arguments, const QString &folder, const QByteArray &language = "en");

/// A folder to work in, with input of every kind.
class Workplace
{
public:
    /// Holds `features` (the sample's, in folders), `shop.stepwright` (made of them), `broken.stepwright` (its middle
    /// overwritten), `newer.stepwright` (of a later version), `notes.txt`, `bad.feature` and `shop.xml`.
    Workplace();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Outcome call(const QStringList &arguments) const;

    void write(const QString &name, const QByteArray &bytes) const;

    /// Every file below the folder with a hash of its content, and every folder: to see that nothing has changed.
    [[nodiscard]] QStringList inventory() const;

private:
    QTemporaryDir m_folder;
};

} // namespace stepwright::tests
