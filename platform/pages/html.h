#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

namespace stepwright::platform {

/// Writes HTML. Names of elements and attributes are the program's own; every text and every value is escaped.
class Html
{
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    /// An element that ends when this goes.
    class [[nodiscard]] Element
    {
    public:
        Element(Html &html, const char *name) : m_html(html), m_name(name) {}
        Element(const Element &) = delete;
        Element &operator=(const Element &) = delete;
        ~Element() { m_html.end(m_name); }

    private:
        Html &m_html;
        const char *m_name;
    };

    [[nodiscard]] Element open(const char *name, Attributes attributes = {});

    /// The same in two steps, where what an element holds is not written by one function.
    void begin(const char *name, Attributes attributes = {});
    void end(const char *name);

    /// An element that holds a text and nothing else.
    void add(const char *name, Attributes attributes, const QString &text);

    /// An element that never holds anything: meta, link, input.
    void addEmpty(const char *name, Attributes attributes);

    void text(const QString &text);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    void append(const Html &other) { m_bytes += other.m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace stepwright::platform
