#include "model/linting/words/placeholders.h"

namespace stepwright::linting {

gherkin::TextRange nextPlaceholder(QByteArrayView text, quint32 from)
{
    qsizetype open = text.indexOf('<', from);
    while (open >= 0) {
        const qsizetype close = text.indexOf('>', open);
        if (close < 0)
            break;
        const qsizetype inner = text.lastIndexOf('<', close);
        open = inner; // of "a < <b>" the last bracket opens
        const QByteArrayView name = text.sliced(open + 1, close - open - 1);
        const bool isName = !name.isEmpty() && name.trimmed().size() == name.size() && !name.startsWith('/');
        if (isName)
            return {quint32(open), quint32(close + 1 - open)};
        open = text.indexOf('<', close);
    }
    return {};
}

} // namespace stepwright::linting
