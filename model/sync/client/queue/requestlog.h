#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

namespace stepwright::sync {

/// One request as the log shows it.
struct LogEntry
{
    QDateTime at; ///< UTC
    QString method;
    QString path;   ///< without secrets, see `RequestLog::pathOf`
    int status = 0; ///< 0: there was no answer
    qint64 milliseconds = 0;
    qint64 bytes = 0; ///< of the answer's body
    QString note;     ///< what went wrong; empty where nothing did

    /// One line, tab between the parts.
    [[nodiscard]] QString text() const;

    bool operator==(const LogEntry &) const = default;
};

/// The last requests of this session, for the user to look at. Bodies and headers never come here.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 2000;

    using QObject::QObject;

    /// Adds a request; control characters in path and note are replaced, the oldest entry goes where there are too
    /// many.
    void add(LogEntry entry);

    [[nodiscard]] const QList<LogEntry> &entries() const { return m_entries; }

    /// A line per entry, oldest first.
    [[nodiscard]] QString text() const;

    /// An address as the log shows it: path and query without what is secret. A publication's token is masked; of
    /// another host's address only the host is shown, because signed addresses are secrets.
    [[nodiscard]] static QString pathOf(const QUrl &url, const QString &ownHost);

Q_SIGNALS:
    void entryAdded(const stepwright::sync::LogEntry &entry);

private:
    QList<LogEntry> m_entries;
};

} // namespace stepwright::sync
