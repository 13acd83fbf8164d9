#include "model/sync/client/queue/requestlog.h"

#include "model/sync/wire/visibletext.h"

#include <QRegularExpression>
#include <QStringList>

namespace stepwright::sync {

using namespace Qt::StringLiterals;

QString LogEntry::text() const
{
    return QStringList{at.toString(Qt::ISODateWithMs),
                       method,
                       path,
                       status > 0 ? QString::number(status) : u"-"_s,
                       u"%1 ms"_s.arg(milliseconds),
                       u"%1 B"_s.arg(bytes),
                       note}
        .join(u'\t');
}

void RequestLog::add(LogEntry entry)
{
    entry.method = wire::visibleText(entry.method, 10);
    entry.path = wire::visibleText(entry.path);
    entry.note = wire::visibleText(entry.note);
    if (m_entries.size() >= capacity)
        m_entries.removeFirst();
    m_entries.append(entry);
    Q_EMIT entryAdded(m_entries.constLast());
}

QString RequestLog::text() const
{
    QString text;
    for (const LogEntry &entry : m_entries)
        text += entry.text() + u'\n';
    return text;
}

QString RequestLog::pathOf(const QUrl &url, const QString &ownHost)
{
    static const QRegularExpression token(
        u"(/(?:publication|import_test_results|import_test_reports|report_global_failure)/)[^/?]+"_s);
    const QString host = url.host(QUrl::FullyEncoded);
    if (host != ownHost)
        return u"//%1/…"_s.arg(host);
    QString path = url.path(QUrl::FullyEncoded);
    path.replace(token, u"\\1•••"_s);
    return url.hasQuery() ? path + u'?' + url.query(QUrl::FullyEncoded) : path;
}

} // namespace stepwright::sync
