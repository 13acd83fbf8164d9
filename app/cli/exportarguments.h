#pragma once

#include "app/cli/command.h"
#include "app/cli/exportconfig.h"
#include "model/exporting/catalogue/catalogue.h"
#include "model/exporting/document/selection.h"

namespace stepwright::cli {

/// What the user asked `export` for: the command line first, then the configuration file.
class ExportArguments
{
public:
    /// Errors: those of reading the file after --config.
    [[nodiscard]] static Result<ExportArguments> read(const QCommandLineParser &parser,
                                                      const exporting::Catalogue &targets);

    /// Adds the options that are no exporter's.
    static void describe(QCommandLineParser &parser);

    [[nodiscard]] QString value(const QString &id) const;
    [[nodiscard]] bool isOn(const QString &id) const;

    /// The target by --to, or by --language and --framework.
    [[nodiscard]] QString target() const;

    /// The folder for a kind of files: that of the configuration, else the output folder.
    [[nodiscard]] QString folderFor(const QString &category) const;

    [[nodiscard]] exporting::Selection selection() const;

    /// The values for options that the target has. Those that only other targets have are no mistake, so that one line
    /// serves several targets; `remarks` tells that they change nothing.
    [[nodiscard]] Result<exporting::ExportOptions> options(const exporting::Exporter &exporter,
                                                           QStringList &remarks) const;

private:
    ExportArguments(const QCommandLineParser &parser, const exporting::Catalogue &targets, ExportConfig config);

    [[nodiscard]] QStringList list(const QString &id) const;
    [[nodiscard]] Result<QString> remarkOn(const QString &id, const exporting::Exporter &exporter) const;
    [[nodiscard]] Result<> setOption(exporting::ExportOptions &options, const exporting::Option &option,
                                     const QString &value) const;

    QMap<QString, QString> m_given; ///< by the command line; "true" and "false" of switches
    ExportConfig m_config;
};

} // namespace stepwright::cli
