// Any bytes are a project or an error.
#include "model/importing/platform/projectxml.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *bytes, size_t size)
{
    (void)stepwright::importing::readProjectXml(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
