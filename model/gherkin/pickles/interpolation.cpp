#include "model/gherkin/pickles/interpolation.h"

#include <algorithm>
#include <utility>

namespace stepwright::gherkin {

namespace {

QByteArrayView bytes(QUtf8StringView text)
{
    return {text.data(), text.size()};
}

void replaceAll(QByteArrayView text, QByteArrayView placeholder, QByteArrayView value, QByteArray &result)
{
    result.resize(0);
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, done)) {
        result.append(text.sliced(done, at - done)).append(value);
        done = at + placeholder.size();
    }
    result.append(text.sliced(done));
}

} // namespace

void Interpolation::setNames(const std::vector<QByteArray> &names)
{
    m_placeholders.clear();
    for (const QByteArray &name : names)
        m_placeholders.push_back(QByteArray(1, '<').append(name).append('>'));
}

bool Interpolation::concerns(QUtf8StringView text) const
{
    const QByteArrayView view = bytes(text);
    return view.contains('<') &&
           std::ranges::any_of(m_placeholders, [&](const QByteArray &p) { return view.contains(p); });
}

QUtf8StringView Interpolation::apply(QUtf8StringView text, TextStore &store)
{
    if (!concerns(text))
        return text;
    m_text.resize(0);
    m_text.append(bytes(text));
    for (std::size_t column = 0; column < std::min(m_placeholders.size(), m_values.size()); ++column) {
        if (!m_text.contains(m_placeholders[column]))
            continue;
        replaceAll(m_text, m_placeholders[column], m_values[column], m_result);
        std::swap(m_text, m_result);
    }
    return store.keep(m_text);
}

} // namespace stepwright::gherkin
