#include "platform/pages/markdown/markdown.h"

#include "platform/pages/markdown/lines.h"
#include "platform/pages/markdown/spans.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;
using namespace markdown;

namespace {

constexpr int deepest = 12; // lists and quotes in each other
constexpr qsizetype mostColumns = 100;

class BlockWriter
{
public:
    explicit BlockWriter(Html &html) : m_html(html) {}

    /// isTight: paragraphs are items of a list whose lines stand close.
    void write(const QStringList &lines, int depth, bool isTight)
    {
        for (qsizetype at = 0; at < lines.size();)
            at = writeBlock(lines, at, depth, isTight);
    }

private:
    qsizetype writeBlock(const QStringList &lines, qsizetype at, int depth, bool isTight)
    {
        const QString &line = lines[at];
        if (isBlank(line))
            return at + 1;
        if (indentOf(line) >= 4)
            return writeIndentedCode(lines, at);
        if (const QString fence = fenceOf(line); !fence.isEmpty())
            return writeFencedCode(lines, at, fence);
        if (const int level = headingLevel(line); level > 0) {
            static const QRegularExpression marks(u"\\A *#+ *|(?: +#+)? *\\z"_s);
            writeHeading(level, QString(line).remove(marks));
            return at + 1;
        }
        if (isRule(line)) {
            m_html.addEmpty("hr", {});
            return at + 1;
        }
        if (isQuote(line) && depth < deepest)
            return writeQuote(lines, at, depth);
        if (const auto marker = markerOf(line); marker && depth < deepest)
            return writeList(lines, at, *marker, depth);
        if (isTableAt(lines, at))
            return writeTable(lines, at);
        return writeParagraph(lines, at, isTight);
    }

    void writeHeading(int level, const QString &text)
    {
        static constexpr std::array names{"h3", "h4", "h5", "h6", "h6", "h6"};
        const Html::Element heading = m_html.open(names[size_t(level - 1)], {{"dir", u"auto"_s}});
        addSpans(m_html, text.trimmed());
    }

    void addCode(const QStringList &lines)
    {
        const Html::Element block = m_html.open("pre", {{"tabindex", u"0"_s}});
        m_html.add("code", {}, lines.join(u'\n'));
    }

    qsizetype writeIndentedCode(const QStringList &lines, qsizetype at)
    {
        QStringList code;
        for (; at < lines.size() && (isBlank(lines[at]) || indentOf(lines[at]) >= 4); ++at)
            code.append(lines[at].mid(4));
        while (code.last().trimmed().isEmpty())
            code.removeLast();
        addCode(code);
        return at;
    }

    qsizetype writeFencedCode(const QStringList &lines, qsizetype at, const QString &fence)
    {
        const qsizetype indent = indentOf(lines[at]);
        QStringList code;
        for (++at; at < lines.size(); ++at) {
            const QString trimmed = lines[at].trimmed();
            if (trimmed.startsWith(fence) && trimmed.count(fence.front()) == trimmed.size() && indentOf(lines[at]) < 4)
                break;
            code.append(lines[at].sliced(std::min(indent, indentOf(lines[at]))));
        }
        addCode(code);
        return at + 1;
    }

    qsizetype writeQuote(const QStringList &lines, qsizetype at, int depth)
    {
        QStringList inside;
        for (; at < lines.size(); ++at) {
            if (isQuote(lines[at])) {
                QString rest = lines[at].trimmed().sliced(1);
                inside.append(rest.startsWith(u' ') ? rest.sliced(1) : rest);
            } else if (!interrupts(lines[at]) && !isBlank(inside.last())) {
                inside.append(lines[at]);
            } else {
                break;
            }
        }
        const Html::Element quote = m_html.open("blockquote");
        write(inside, depth + 1, false);
        return at;
    }

    /// The lines of an item, without its marker; `at` is behind them then.
    static QStringList itemAt(const QStringList &lines, qsizetype &at, const Marker &marker)
    {
        QStringList item{lines[at].mid(marker.indent)};
        for (++at; at < lines.size(); ++at) {
            if (isBlank(lines[at]))
                item.append(QString());
            else if (indentOf(lines[at]) >= marker.indent)
                item.append(lines[at].sliced(marker.indent));
            else if (!isBlank(item.last()) && !interrupts(lines[at]) && !markerOf(lines[at]))
                item.append(lines[at]);
            else
                break;
        }
        return item;
    }

    qsizetype writeList(const QStringList &lines, qsizetype at, const Marker &first, int depth)
    {
        std::vector<QStringList> items;
        bool isLoose = false;
        for (std::optional<Marker> marker = first; marker && marker->sign == first.sign && !isRule(lines[at]);
             marker = at < lines.size() ? markerOf(lines[at]) : std::nullopt) {
            QStringList item = itemAt(lines, at, *marker);
            const bool endsBlank = item.size() > 1 && isBlank(item.last());
            while (item.size() > 1 && isBlank(item.last()))
                item.removeLast();
            isLoose = isLoose || std::ranges::any_of(item.begin() + 1, item.end(), isBlank) ||
                      (endsBlank && at < lines.size() && markerOf(lines[at]));
            items.push_back(item);
            if (at == lines.size())
                break;
        }
        const bool isNumbered = first.number >= 0;
        const Html::Element list =
            isNumbered && first.number != 1
                ? m_html.open("ol", {{"start", QString::number(first.number)}, {"dir", u"auto"_s}})
                : m_html.open(isNumbered ? "ol" : "ul", {{"dir", u"auto"_s}});
        for (QStringList &item : items) {
            const Html::Element element = m_html.open("li");
            static const QRegularExpression box(u"\\A\\[([ xX])\\] "_s);
            if (const auto match = box.match(item.first()); match.hasMatch()) {
                m_html.text(match.captured(1) == u" " ? u"\u2610 "_s : u"\u2611 "_s);
                item.first().remove(0, match.capturedLength());
            }
            write(item, depth + 1, !isLoose);
        }
        return at;
    }

    qsizetype writeTable(const QStringList &lines, qsizetype at)
    {
        const qsizetype columns = std::min(cellsOf(lines[at]).size(), mostColumns);
        const Html::Element frame = m_html.open("div", {{"class", u"wide"_s},
                                                        {"tabindex", u"0"_s},
                                                        {"role", u"group"_s},
                                                        {"aria-label", cellsOf(lines[at]).join(u',').simplified()}});
        const Html::Element table = m_html.open("table");
        const auto addRow = [&](const QString &line, bool isHeader) {
            const Html::Element row = m_html.open("tr");
            const QStringList cells = cellsOf(line);
            for (qsizetype column = 0; column < columns; ++column) {
                const Html::Element cell = isHeader ? m_html.open("th", {{"scope", u"col"_s}, {"dir", u"auto"_s}})
                                                    : m_html.open("td", {{"dir", u"auto"_s}});
                addSpans(m_html, cells.value(column).trimmed());
            }
        };
        {
            const Html::Element head = m_html.open("thead");
            addRow(lines[at], true);
        }
        const Html::Element body = m_html.open("tbody");
        for (at += 2; at < lines.size() && !interrupts(lines[at]); ++at)
            addRow(lines[at], false);
        return at;
    }

    qsizetype writeParagraph(const QStringList &lines, qsizetype at, bool isTight)
    {
        static const QRegularExpression underline(u"\\A {0,3}(?:=+|-+) *\\z"_s);
        QStringList text{lines[at].trimmed()};
        for (++at; at < lines.size(); ++at) {
            if (indentOf(lines[at]) < 4 && underline.match(lines[at]).hasMatch()) {
                writeHeading(lines[at].trimmed().startsWith(u'=') ? 1 : 2, text.join(u'\n'));
                return at + 1;
            }
            if (interrupts(lines[at]) || isTableAt(lines, at))
                break;
            text.append(lines[at].trimmed());
        }
        if (isTight) {
            addSpans(m_html, text.join(u'\n'));
            return at;
        }
        const Html::Element paragraph = m_html.open("p", {{"dir", u"auto"_s}});
        addSpans(m_html, text.join(u'\n'));
        return at;
    }

    Html &m_html;
};

} // namespace

void addMarkdown(Html &html, const QString &text)
{
    if (isBlank(text))
        return;
    QStringList lines = QString(text).remove(u'\r').replace(u'\t', u"    "_s).split(u'\n');
    const Html::Element description = html.open("div", {{"class", u"description"_s}});
    BlockWriter(html).write(lines, 0, false);
}

} // namespace stepwright::platform
