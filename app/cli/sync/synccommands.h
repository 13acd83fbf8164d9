#pragma once

#include "app/cli/command.h"

namespace stepwright::cli {

/// `connect PROJECT --url ADDRESS [--project ID]`
class ConnectCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ConnectCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `sync PROJECT`
class SyncCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::SyncCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `status PROJECT`
class StatusCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::StatusCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `conflicts PROJECT`
class ConflictsCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::ConflictsCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

/// `log PROJECT`
class LogCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(stepwright::cli::LogCommand)

public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString usage() const override;
    [[nodiscard]] QString summary() const override;
    void describe(QCommandLineParser &parser) const override;
    [[nodiscard]] ExitCode run(const QCommandLineParser &arguments, Console &console) override;
};

} // namespace stepwright::cli
