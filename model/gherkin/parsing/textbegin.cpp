#include "model/gherkin/parsing/textbegin.h"

namespace stepwright::gherkin {

const Dialect &defaultDialect(const ParseOptions &options)
{
    const Dialect *dialect = findDialect(options.defaultLanguage);
    return dialect ? *dialect : *findDialect("en");
}

quint32 firstLineOffset(QByteArrayView source)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    return source.startsWith(byteOrderMark) ? quint32(byteOrderMark.size()) : 0;
}

} // namespace stepwright::gherkin
