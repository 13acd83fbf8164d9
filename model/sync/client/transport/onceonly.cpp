#include "model/sync/client/transport/onceonly.h"

#include <algorithm>
#include <cstring>

namespace stepwright::sync {

qint64 OnceOnly::readData(char *data, qint64 size)
{
    const qint64 taken = std::min<qint64>(size, m_body.size() - m_read);
    if (taken == 0)
        return -1;
    std::memcpy(data, m_body.constData() + m_read, size_t(taken));
    m_read += taken;
    return taken;
}

} // namespace stepwright::sync
