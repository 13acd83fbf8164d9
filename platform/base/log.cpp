#include "platform/base/log.h"

#include "platform/base/times.h"

#include <QJsonDocument>

#include <array>
#include <cstdio>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

void writeLog(LogLevel level, const QString &event, QJsonObject fields)
{
    static constexpr std::array names = {"info"_L1, "warning"_L1, "error"_L1};
    fields.insert(u"time"_s, timeText(now()));
    fields.insert(u"level"_s, names[size_t(level)]);
    fields.insert(u"event"_s, event);
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr); // one call: lines of threads do not mix
}

} // namespace stepwright::platform
