#include "platform/pages/markdown/markdown.h"

#include "platform/pages/markdown/safeaddress.h"

#include <QStringList>

#include <array>
#include <md4c.h>
#include <vector>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepest = 40; // elements in each other; more are left out, and what they hold stays

QString toText(const MD_ATTRIBUTE &attribute)
{
    return QString::fromUtf8(attribute.text, attribute.size).replace("&amp;"_L1, "&"_L1);
}

/// Writes what the parser finds.
class MarkdownWriter
{
public:
    explicit MarkdownWriter(Html &html) : m_page(html) {}

    void enterBlock(MD_BLOCKTYPE type, const void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return open("blockquote");
        case MD_BLOCK_UL:
            return open("ul", {{"dir", u"auto"_s}});
        case MD_BLOCK_OL:
            return enterNumbered(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
        case MD_BLOCK_LI:
            return enterItem(*static_cast<const MD_BLOCK_LI_DETAIL *>(detail));
        case MD_BLOCK_HR:
            html().addEmpty("hr", {});
            return openNothing();
        case MD_BLOCK_H:
            return open(nameOfHeading(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level), {{"dir", u"auto"_s}});
        case MD_BLOCK_CODE:
            open("pre", {{"tabindex", u"0"_s}});
            return open("code");
        case MD_BLOCK_P:
            return open("p", {{"dir", u"auto"_s}});
        case MD_BLOCK_TABLE:
            m_columns.clear();
            m_table.emplace();
            return openNothing();
        case MD_BLOCK_THEAD:
            return open("thead");
        case MD_BLOCK_TBODY:
            return open("tbody");
        case MD_BLOCK_TR:
            return open("tr");
        case MD_BLOCK_TH:
            m_columns.append(QString());
            m_isInHead = true;
            return open("th", {{"scope", u"col"_s}, {"dir", u"auto"_s}});
        case MD_BLOCK_TD:
            return open("td", {{"dir", u"auto"_s}});
        default: // the document
            return openNothing();
        }
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        close();
        m_isInHead = false;
        if (type == MD_BLOCK_CODE)
            close();
        else if (type == MD_BLOCK_TABLE)
            addTable();
    }

    void enterSpan(MD_SPANTYPE type, const void *detail)
    {
        if (type == MD_SPAN_IMG && m_pictures++ == 0) {
            text(u"["_s);
            m_hasWords = false;
        }
        if (m_pictures > 0)
            return;
        if (type == MD_SPAN_A)
            enterLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail));
        else
            open(type == MD_SPAN_STRONG ? "strong"
                 : type == MD_SPAN_CODE ? "code"
                 : type == MD_SPAN_DEL  ? "del"
                                        : "em");
    }

    void leaveSpan(MD_SPANTYPE type, const void *detail)
    {
        if (type == MD_SPAN_IMG && --m_pictures == 0)
            text((m_hasWords ? u": "_s : QString()) + toText(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src) +
                 u']');
        else if (m_pictures == 0)
            close();
        if (type == MD_SPAN_A && m_pictures == 0)
            leaveLink(*static_cast<const MD_SPAN_A_DETAIL *>(detail));
    }

    void text(MD_TEXTTYPE type, const QString &words)
    {
        m_hasWords = m_hasWords || m_pictures > 0;
        if (type != MD_TEXT_BR && type != MD_TEXT_SOFTBR)
            text(words);
        else if (m_pictures > 0)
            text(u" "_s);
        else
            html().addEmpty("br", {});
    }

private:
    [[nodiscard]] Html &html() { return m_table ? *m_table : m_page; }

    static const char *nameOfHeading(unsigned level)
    {
        static constexpr std::array names{"h3", "h4", "h5", "h6", "h6", "h6"};
        return names[level - 1];
    }

    void open(const char *name, Html::Attributes attributes = {})
    {
        if (m_open.size() >= deepest)
            return openNothing();
        html().begin(name, attributes);
        m_open.push_back(name);
    }
    void openNothing() { m_open.push_back(nullptr); }
    void close()
    {
        if (m_open.back())
            html().end(m_open.back());
        m_open.pop_back();
    }

    void text(const QString &words)
    {
        html().text(words);
        if (m_isInHead)
            m_columns.last() += words;
    }

    void enterNumbered(unsigned start)
    {
        if (start == 1)
            open("ol", {{"dir", u"auto"_s}});
        else
            open("ol", {{"start", QString::number(start)}, {"dir", u"auto"_s}});
    }

    void enterItem(const MD_BLOCK_LI_DETAIL &item)
    {
        open("li");
        if (item.is_task != 0)
            text(item.task_mark == ' ' ? u"☐ "_s : u"☑ "_s);
    }

    void enterLink(const MD_SPAN_A_DETAIL &link)
    {
        const QString address = toText(link.href);
        if (isSafeAddress(address))
            open("a", {{"href", address}, {"rel", u"noopener noreferrer nofollow"_s}});
        else
            openNothing();
    }

    /// One that is none is its words and where it would go.
    void leaveLink(const MD_SPAN_A_DETAIL &link)
    {
        const QString address = toText(link.href);
        if (link.is_autolink == 0 && !isSafeAddress(address))
            text(u" ("_s + address + u')');
    }

    void addTable()
    {
        const Html table = *std::exchange(m_table, std::nullopt);
        const Html::Element wide = m_page.open("div", {{"class", u"wide"_s},
                                                       {"tabindex", u"0"_s},
                                                       {"role", u"group"_s},
                                                       {"aria-label", m_columns.join(u", "_s)}});
        const Html::Element element = m_page.open("table");
        m_page.append(table);
    }

    Html &m_page;
    std::optional<Html> m_table;      ///< what is inside of the table that is being read
    QStringList m_columns;            ///< heads of the table
    bool m_isInHead = false;          ///< of a column
    std::vector<const char *> m_open; ///< names of open elements; null for what has none
    int m_pictures = 0;               ///< that are open in each other
    bool m_hasWords = false;          ///< of the picture
};

} // namespace

void addMarkdown(Html &html, const QString &text)
{
    static constexpr MD_PARSER parser{
        .abi_version = 0,
        .flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML,
        .enter_block =
            [](MD_BLOCKTYPE type, void *detail, void *writer) {
                static_cast<MarkdownWriter *>(writer)->enterBlock(type, detail);
                return 0;
            },
        .leave_block =
            [](MD_BLOCKTYPE type, void *, void *writer) {
                static_cast<MarkdownWriter *>(writer)->leaveBlock(type);
                return 0;
            },
        .enter_span =
            [](MD_SPANTYPE type, void *detail, void *writer) {
                static_cast<MarkdownWriter *>(writer)->enterSpan(type, detail);
                return 0;
            },
        .leave_span =
            [](MD_SPANTYPE type, void *detail, void *writer) {
                static_cast<MarkdownWriter *>(writer)->leaveSpan(type, detail);
                return 0;
            },
        .text =
            [](MD_TEXTTYPE type, const MD_CHAR *words, MD_SIZE size, void *writer) {
                static_cast<MarkdownWriter *>(writer)->text(type, QString::fromUtf8(words, size));
                return 0;
            },
        .debug_log = nullptr,
        .syntax = nullptr,
    };
    if (text.trimmed().isEmpty())
        return;
    const Html::Element block = html.open("div", {{"class", u"description"_s}});
    MarkdownWriter writer(html);
    const QByteArray utf8 = text.toUtf8();
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &writer);
}

} // namespace stepwright::platform
