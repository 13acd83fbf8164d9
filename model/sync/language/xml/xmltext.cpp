#include "model/sync/language/xml/xmltext.h"

namespace stepwright::sync {

QString xmlText(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const bool isControl = c < u' ' && c != u'\t' && c != u'\n' && c != u'\r';
        if (isPair)
            result += c % QString(text[++i]);
        else if (isControl || c.isSurrogate() || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            result += QChar::ReplacementCharacter;
        else if (c == u'&')
            result += u"&amp;";
        else if (c == u'<')
            result += u"&lt;";
        else if (c == u'>')
            result += u"&gt;";
        else if (c == u'\r')
            result += u"&#13;";
        else
            result += c;
    }
    return result;
}

QString xmlElement(QStringView name, const QString &content)
{
    return u'<' % name % u'>' % content % u"</" % name % u'>';
}

QString xmlTextElement(QStringView name, const QString &text)
{
    return xmlElement(name, xmlText(text));
}

QString xmlOptional(QStringView name, const QString &text)
{
    return text.isEmpty() ? QString() : xmlTextElement(name, text);
}

} // namespace stepwright::sync
