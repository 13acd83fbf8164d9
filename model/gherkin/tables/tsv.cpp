#include "model/gherkin/tables/tsv.h"

#include <algorithm>

namespace stepwright::gherkin {

using namespace Qt::StringLiterals;

namespace {

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator;
}

class TsvReader
{
public:
    explicit TsvReader(QStringView text) : m_text(text) {}

    CellTexts read()
    {
        CellTexts rows;
        while (m_at < m_text.size()) {
            QStringList &row = rows.emplace_back();
            row.append(readCell());
            while (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                row.append(readCell());
            }
            skipLineEnd();
        }
        return rows;
    }

private:
    QString readCell()
    {
        if (m_at < m_text.size() && m_text[m_at] == u'"') {
            if (const qsizetype end = endOfQuoted(); end > 0)
                return readQuoted(end);
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u'\t' && !isLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin).toString();
    }

    // The place of the closing quote, behind which the cell must end; else the quotes are text.
    [[nodiscard]] qsizetype endOfQuoted() const
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != u'"')
                continue;
            const bool isLast = at + 1 == m_text.size();
            if (isLast || m_text[at + 1] == u'\t' || isLineEnd(m_text[at + 1]))
                return at;
            if (m_text[at + 1] != u'"')
                return -1;
            ++at;
        }
        return -1;
    }

    QString readQuoted(qsizetype end)
    {
        QString cell = m_text.sliced(m_at + 1, end - m_at - 1).toString();
        cell.replace("\"\""_L1, "\""_L1).replace("\r\n"_L1, "\n"_L1).replace(QChar::ParagraphSeparator, u'\n');
        m_at = end + 1;
        return cell;
    }

    void skipLineEnd()
    {
        if (m_at == m_text.size())
            return;
        const bool isPair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += isPair ? 2 : 1;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

CellTexts cellsOfTsv(QStringView text)
{
    return TsvReader(text).read();
}

QString tsvOf(const CellTexts &cells)
{
    QString tsv;
    for (const QStringList &row : cells) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                tsv.append(u'\t');
            const QString &cell = row[i];
            const bool needsQuotes =
                std::ranges::any_of(cell, [](QChar c) { return c == u'\t' || c == u'"' || isLineEnd(c); });
            tsv.append(needsQuotes ? u'"' + QString(cell).replace("\""_L1, "\"\""_L1) + u'"' : cell);
        }
        tsv.append(u'\n');
    }
    return tsv;
}

QString htmlOf(const CellTexts &cells)
{
    QString html = u"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><table>\n"_s;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QStringView tag = i == 0 ? u"th" : u"td";
        html.append("<tr>"_L1);
        for (const QString &cell : cells[i]) {
            const QString text = cell.toHtmlEscaped().replace(u'\n', "<br>"_L1);
            html.append(u'<' + tag + u'>' + text + "</"_L1 + tag + u'>');
        }
        html.append("</tr>\n"_L1);
    }
    return html + "</table></body></html>\n"_L1;
}

} // namespace stepwright::gherkin
