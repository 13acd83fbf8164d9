#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>

namespace stepwright::exporting {
class Catalogue;
}

namespace stepwright::cli {

/// `new PROJECT`
class NewCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::NewCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `info PROJECT`
class InfoCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::InfoCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `check PROJECT|FOLDER|FILE…`
class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::CheckCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `parse [--tokens|--ast|--pickles|--source|--errors] FILE…`
class ParseCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ParseCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `format [--check] FILE…`
class FormatCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::FormatCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `import PROJECT FOLDER|FILE…`
class ImportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ImportCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `complete PROJECT --text TEXT | --batch FILE`
class CompleteCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::CompleteCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `recover PROJECT NEW`
class RecoverCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::RecoverCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `export PROJECT --to TARGET --output DIR`
class ExportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ExportCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;

private:
    /// The exporters of the program and the user's own, read when first asked for.
    [[nodiscard]] const exporting::Catalogue &catalogue() const;

    mutable std::shared_ptr<const exporting::Catalogue> m_catalogue;
};

} // namespace stepwright::cli
