#include "platform/pages/markdown/spans.h"

#include "platform/pages/markdown/safeaddress.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>
#include <tuple>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 12; // spans in each other

bool isMark(QChar c)
{
    return c.unicode() < 0x80 && (c.isPunct() || c.isSymbol());
}

/// Writes one text with the spans in it. Every step is bounded: the text may be meant to be hard.
class SpanWriter
{
public:
    SpanWriter(Html &html, const QString &text) : m_html(html), m_text(text), m_partners(text.size(), -1)
    {
        QList<qsizetype> open;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'\\')
                ++at;
            else if (text[at] == u'[')
                open.append(at);
            else if (text[at] == u']' && !open.isEmpty())
                m_partners[open.takeLast()] = at;
        }
    }

    void write(qsizetype begin, qsizetype end, int depth, bool isInLink)
    {
        for (qsizetype at = begin; at < end;) {
            const qsizetype next = depth < deepest ? writeSpan(at, begin, end, depth, isInLink) : -1;
            at = next >= 0 ? next : writeCharacter(at, end);
        }
        flush();
    }

private:
    struct Target
    {
        QString address;
        qsizetype end = -1; ///< -1: there is none
    };

    qsizetype writeCharacter(qsizetype at, qsizetype end)
    {
        const QChar c = m_text[at];
        if (c == u'\\' && at + 1 < end && isMark(m_text[at + 1])) {
            m_plain += m_text[at + 1];
            return at + 2;
        }
        if (c == u'\n') {
            flush();
            m_html.addEmpty("br", {});
        } else {
            m_plain += c;
        }
        return at + 1;
    }

    /// Writes the span that begins here; gives where it ends, -1: none begins here.
    qsizetype writeSpan(qsizetype at, qsizetype begin, qsizetype end, int depth, bool isInLink)
    {
        switch (m_text[at].unicode()) {
        case u'`':
            return writeCode(at, end);
        case u'*':
        case u'_':
        case u'~':
            return writeEmphasis(at, begin, end, depth, isInLink);
        case u'!':
            return at + 1 < end && m_text[at + 1] == u'[' ? writePicture(at, end) : -1;
        case u'[':
            return isInLink ? -1 : writeLink(at, end, depth);
        case u'<':
            return isInLink ? -1 : writeAddress(at, end);
        case u'h':
            return isInLink || (at > begin && m_text[at - 1].isLetterOrNumber()) ? -1 : writeBareAddress(at, end);
        default:
            return -1;
        }
    }

    [[nodiscard]] qsizetype runAt(qsizetype at, qsizetype end) const
    {
        qsizetype length = 1;
        while (at + length < end && m_text[at + length] == m_text[at])
            ++length;
        return length;
    }

    /// The run of marks, exactly as long as the one at `from`, that `isCloser` takes; -1: there is none.
    qsizetype closerOf(qsizetype from, qsizetype end, qsizetype length, const auto &isCloser)
    {
        const QChar mark = m_text[from];
        const std::tuple key{mark, length, end};
        if (m_without.contains(key))
            return -1;
        for (qsizetype at = from + length; at < end;) {
            if (m_text[at] == u'\\' && mark != u'`') {
                at += 2;
                continue;
            }
            const qsizetype run = m_text[at] == mark ? runAt(at, end) : 1;
            if (m_text[at] == mark && run == length && isCloser(at))
                return at;
            at += run;
        }
        m_without.insert(key);
        return -1;
    }

    qsizetype writeCode(qsizetype at, qsizetype end)
    {
        const qsizetype length = runAt(at, end);
        const qsizetype close = closerOf(at, end, length, [](qsizetype) { return true; });
        if (close < 0) {
            m_plain += m_text.sliced(at, length);
            return at + length;
        }
        QString code = m_text.sliced(at + length, close - at - length).replace(u'\n', u' ');
        if (code.size() > 2 && code.startsWith(u' ') && code.endsWith(u' ') && !code.trimmed().isEmpty())
            code = code.sliced(1, code.size() - 2);
        flush();
        m_html.add("code", {}, code);
        return close + length;
    }

    [[nodiscard]] bool isBlankAt(qsizetype at, qsizetype begin, qsizetype end) const
    {
        return at < begin || at >= end || m_text[at].isSpace();
    }
    [[nodiscard]] bool isWordAt(qsizetype at, qsizetype begin, qsizetype end) const
    {
        return at >= begin && at < end && m_text[at].isLetterOrNumber();
    }

    qsizetype writeEmphasis(qsizetype at, qsizetype begin, qsizetype end, int depth, bool isInLink)
    {
        const QChar mark = m_text[at];
        const qsizetype length = runAt(at, end);
        const bool isInWord = mark == u'_' && isWordAt(at - 1, begin, end);
        const bool canOpen = length <= (mark == u'~' ? 2 : 3) && !isBlankAt(at + length, begin, end) && !isInWord;
        const qsizetype close = !canOpen ? -1 : closerOf(at, end, length, [&](qsizetype there) {
            return !isBlankAt(there - 1, begin, end) && !(mark == u'_' && isWordAt(there + length, begin, end));
        });
        if (close < 0) {
            m_plain += m_text.sliced(at, length);
            return at + length;
        }
        flush();
        const auto inside = [&] { writeInside(at + length, close, depth, isInLink); };
        if (mark == u'~') {
            const Html::Element element = m_html.open("del");
            inside();
        } else if (length == 2) {
            const Html::Element element = m_html.open("strong");
            inside();
        } else {
            const Html::Element element = m_html.open("em");
            if (length == 3) {
                const Html::Element strong = m_html.open("strong");
                inside();
            } else {
                inside();
            }
        }
        return close + length;
    }

    void writeInside(qsizetype begin, qsizetype end, int depth, bool isInLink)
    {
        const auto known = std::exchange(m_without, {});
        write(begin, end, depth + 1, isInLink);
        m_without = known;
    }

    /// What stands in the round brackets behind the words of a link.
    [[nodiscard]] Target targetBehind(qsizetype bracket, qsizetype end) const
    {
        static const QRegularExpression target(
            uR"(\G\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\))"_s);
        if (bracket + 1 >= end || m_text[bracket + 1] != u'(')
            return {};
        const QString part = m_text.sliced(bracket + 1, std::min(end - bracket - 1, longestAddress));
        const QRegularExpressionMatch match = target.match(part);
        if (!match.hasMatch())
            return {};
        const QString address = match.capturedLength(1) > 0 ? match.captured(1) : match.captured(2);
        return {address, bracket + 1 + match.capturedEnd()};
    }

    qsizetype writePicture(qsizetype at, qsizetype end)
    {
        const qsizetype close = m_partners[at + 1];
        const Target target = close >= 0 && close < end ? targetBehind(close, end) : Target();
        if (target.end < 0)
            return -1;
        const QString words = m_text.sliced(at + 2, close - at - 2).trimmed();
        m_plain += words.isEmpty() ? u"[%1]"_s.arg(target.address) : u"[%1: %2]"_s.arg(words, target.address);
        return target.end;
    }

    qsizetype writeLink(qsizetype at, qsizetype end, int depth)
    {
        const qsizetype close = m_partners[at];
        const Target target = close >= 0 && close < end ? targetBehind(close, end) : Target();
        if (target.end < 0)
            return -1;
        if (!isSafeAddress(target.address)) { // its words and where it would go
            writeInside(at + 1, close, depth, true);
            m_plain += u" (%1)"_s.arg(target.address);
            return target.end;
        }
        flush();
        const Html::Element link = openLink(target.address);
        writeInside(at + 1, close, depth, true);
        return target.end;
    }

    /// "<https://…>"
    qsizetype writeAddress(qsizetype at, qsizetype end)
    {
        const qsizetype close = m_text.indexOf(u'>', at);
        if (close < 0 || close >= end || close - at > longestAddress)
            return -1;
        const QString inside = m_text.sliced(at + 1, close - at - 1);
        static const QRegularExpression mail(u"\\A[A-Za-z0-9.+_-]+@[A-Za-z0-9.-]+\\z"_s);
        const QString address = mail.match(inside).hasMatch() ? QString(u"mailto:"_s + inside) : inside;
        if (inside.contains(u' ') || inside.contains(u'\n') || !isSafeAddress(address))
            return -1;
        flush();
        const Html::Element link = openLink(address);
        m_html.text(inside);
        return close + 1;
    }

    /// "https://…" as such, without the mark at its end that belongs to the sentence.
    qsizetype writeBareAddress(qsizetype at, qsizetype end)
    {
        if (!m_text.sliced(at, std::min<qsizetype>(8, end - at)).startsWith(u"http"))
            return -1;
        qsizetype stop = at;
        while (stop < end && stop - at < longestAddress && !m_text[stop].isSpace() && m_text[stop] != u'<')
            ++stop;
        while (stop > at && QStringView(u"?!.,:;*_~'\"").contains(m_text[stop - 1]))
            --stop;
        QString address = m_text.sliced(at, stop - at);
        while (address.endsWith(u')') && address.count(u')') > address.count(u'('))
            address.chop(1);
        static const QRegularExpression web(u"\\Ahttps?://[^/?#]"_s);
        if (!web.match(address).hasMatch() || !isSafeAddress(address))
            return -1;
        flush();
        const Html::Element link = openLink(address);
        m_html.text(address);
        return at + address.size();
    }

    [[nodiscard]] Html::Element openLink(const QString &address)
    {
        return m_html.open("a", {{"href", address}, {"rel", u"noopener noreferrer nofollow"_s}});
    }

    void flush()
    {
        if (!m_plain.isEmpty())
            m_html.text(std::exchange(m_plain, QString()));
    }

    Html &m_html;
    const QString &m_text;
    QList<qsizetype> m_partners; ///< for each square bracket the one that closes it, -1: none
    QString m_plain;             ///< not written yet
    std::set<std::tuple<QChar, qsizetype, qsizetype>>
        m_without; ///< runs of marks for which nothing closes before an end
};

} // namespace

void addSpans(Html &html, const QString &text)
{
    SpanWriter(html, text).write(0, text.size(), 0, false);
}

} // namespace stepwright::platform
