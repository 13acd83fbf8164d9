#include "model/sync/client/queue/systemclock.h"

#include <QTimer>

#include <chrono>

namespace stepwright::sync {

void SystemClock::after(qint64 milliseconds, QObject *context, std::function<void()> call)
{
    QTimer::singleShot(std::chrono::milliseconds(std::max<qint64>(milliseconds, 0)), context, std::move(call));
}

} // namespace stepwright::sync
