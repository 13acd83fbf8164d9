#include "model/templating/rendering/escaping.h"

namespace stepwright::templating {

namespace {

QLatin1StringView entityOf(QChar c)
{
    using namespace Qt::StringLiterals;
    switch (c.unicode()) {
    case u'&':
        return "&amp;"_L1;
    case u'<':
        return "&lt;"_L1;
    case u'>':
        return "&gt;"_L1;
    case u'"':
        return "&quot;"_L1;
    case u'\'':
        return "&#x27;"_L1;
    case u'`':
        return "&#x60;"_L1;
    case u'=':
        return "&#x3D;"_L1;
    default:
        return {};
    }
}

} // namespace

void appendEscaped(QString &output, QStringView text)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView entity = entityOf(text.at(i));
        if (entity.isEmpty())
            continue;
        output += text.sliced(written, i - written);
        output += entity;
        written = i + 1;
    }
    output += text.sliced(written);
}

} // namespace stepwright::templating
