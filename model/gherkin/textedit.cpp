#include "model/gherkin/textedit.h"

namespace stepwright::gherkin {

QByteArray edited(const QByteArray &text, const TextEdit &edit)
{
    const qsizetype begin = qMin<qsizetype>(edit.offset, text.size());
    const qsizetype end = qMin<qsizetype>(begin + edit.removed, text.size());
    QByteArray result;
    result.reserve(begin + edit.inserted.size() + text.size() - end);
    result.append(text.constData(), begin).append(edit.inserted).append(text.constData() + end, text.size() - end);
    return result;
}

} // namespace stepwright::gherkin
