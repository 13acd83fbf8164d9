#include "platform/pages/html.h"

namespace stepwright::platform {

namespace {

/// Text as it may stand between tags and in quotes. Control characters, which HTML does not allow, become U+FFFD.
QByteArray escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        const bool isControl = (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f);
        if (c == u'&')
            safe += u"&amp;";
        else if (c == u'<')
            safe += u"&lt;";
        else if (c == u'>')
            safe += u"&gt;";
        else if (c == u'"')
            safe += u"&quot;";
        else if (c == u'\'')
            safe += u"&#39;";
        else
            safe += isControl ? QChar(QChar::ReplacementCharacter) : c;
    }
    return safe.toUtf8();
}

} // namespace

void Html::begin(const char *name, Attributes attributes)
{
    m_bytes += '<';
    m_bytes += name;
    for (const auto &[attribute, value] : attributes) {
        m_bytes += ' ';
        m_bytes += attribute;
        m_bytes += "=\"" + escaped(value) + '"';
    }
    m_bytes += '>';
}

void Html::end(const char *name)
{
    m_bytes += "</";
    m_bytes += name;
    m_bytes += '>';
}

Html::Element Html::open(const char *name, Attributes attributes)
{
    begin(name, attributes);
    return {*this, name};
}

void Html::add(const char *name, Attributes attributes, const QString &text)
{
    const Element element = open(name, attributes);
    this->text(text);
}

void Html::addEmpty(const char *name, Attributes attributes)
{
    begin(name, attributes);
}

void Html::text(const QString &text)
{
    m_bytes += escaped(text);
}

} // namespace stepwright::platform
