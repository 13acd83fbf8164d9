#include "model/search/textquery.h"

#include "model/gherkin/tree/leaves.h"
#include "model/gherkin/tree/textposition.h"

#include <QCoreApplication>
#include <QVarLengthArray>

namespace stepwright::search {

using namespace Qt::StringLiterals;
using gherkin::LineKind;

namespace {

/// A line or a piece of one in which a match has to lie.
struct Piece
{
    QString text;
    quint32 column = 0;
};
using Pieces = QVarLengthArray<Piece, 4>;

// Each byte that is no UTF-8 becomes one character, as in `textPosition`.
QString textOf(const gherkin::TreeData &tree, gherkin::TextRange range)
{
    return tree.text(range).toString();
}

Piece pieceOf(const gherkin::TreeData &tree, quint32 line, gherkin::TextRange range)
{
    const quint32 begin = tree.lines[line].offset;
    return {textOf(tree, range), quint32(textOf(tree, {begin, range.offset - begin}).size())};
}

Pieces tagsOf(const gherkin::TreeData &tree, quint32 line)
{
    Pieces pieces;
    for (const gherkin::Tag &tag : tagsOfLine(tree, line))
        pieces.append(pieceOf(tree, line, tag.range()));
    return pieces;
}

Pieces piecesOf(const gherkin::TreeData &tree, quint32 line, TextPlace place)
{
    const LineKind kind = tree.lines[line].kind;
    if (place == TextPlace::Tags)
        return kind == LineKind::Tags ? tagsOf(tree, line) : Pieces();
    if (place == TextPlace::Anywhere)
        return {{textOf(tree, tree.lineRange(line)), 0}};
    if (kind != (place == TextPlace::Steps ? LineKind::Step : LineKind::TableRow))
        return {};
    return {pieceOf(tree, line, tree.contentRange(line))};
}

/// The group that digits name, and how many of them: two where there are that many groups.
std::pair<int, qsizetype> groupAt(QStringView digits, int groups)
{
    const int first = digits[0].digitValue();
    if (first > 0 && digits.size() > 1 && digits[1] >= u'0' && digits[1] <= u'9') {
        const int both = first * 10 + digits[1].digitValue();
        if (both <= groups)
            return {both, 2};
    }
    return {first, 1};
}

QString expanded(const QString &with, const QRegularExpressionMatch &match, int groups)
{
    QString text;
    for (qsizetype i = 0; i < with.size(); ++i) {
        const QChar sign = with[i];
        const QChar next = i + 1 < with.size() ? with[i + 1] : QChar();
        const bool isMark = sign == u'$' || sign == u'\\';
        if (isMark && next >= u'0' && next <= u'9') {
            const auto [group, digits] = groupAt(QStringView(with).sliced(i + 1), groups);
            text.append(match.captured(group));
            i += digits;
        } else if (sign == u'\\' && (next == u'n' || next == u't')) {
            text.append(next == u'n' ? u'\n' : u'\t');
            ++i;
        } else {
            text.append(sign);
            i += isMark && next == sign ? 1 : 0;
        }
    }
    return text;
}

} // namespace

Result<TextPattern> TextPattern::compile(const TextQuery &query)
{
    TextPattern pattern;
    pattern.m_query = query;
    QString expression = query.text;
    if (query.isRegularExpression) {
        // Asked for by itself: what stands around it for whole words must not hide what is wrong with it.
        const QRegularExpression alone(expression, QRegularExpression::UseUnicodePropertiesOption);
        if (!alone.isValid())
            return failure(ErrorKind::Invalid,
                           QCoreApplication::translate("Search", "No regular expression: %1 (character %2)")
                               .arg(alone.errorString())
                               .arg(alone.patternErrorOffset()));
    } else {
        expression = QRegularExpression::escape(expression);
    }
    if (query.wholeWords)
        expression = u"(?<!\\w)(?:"_s + expression + u")(?!\\w)"_s;
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !query.matchesCase);
    pattern.m_expression = QRegularExpression(expression, options);
    pattern.m_expression.optimize();
    return pattern;
}

bool TextPattern::mayMatch(const QString &text) const
{
    if (isEmpty())
        return false;
    return m_query.isRegularExpression ||
           text.contains(m_query.text, m_query.matchesCase ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

template <class Take>
void TextPattern::forEachMatch(const gherkin::Tree &tree, quint32 line, Take take) const
{
    if (isEmpty())
        return;
    for (const Piece &piece : piecesOf(tree.data(), line, m_query.place)) {
        if (!mayMatch(piece.text))
            continue;
        QRegularExpressionMatchIterator found = m_expression.globalMatch(piece.text);
        while (found.hasNext()) {
            const QRegularExpressionMatch match = found.next();
            if (match.capturedLength() > 0)
                take(TextMatch{line, piece.column + quint32(match.capturedStart()), quint32(match.capturedLength())},
                     match);
        }
    }
}

std::vector<TextMatch> TextPattern::matchesOfLine(const gherkin::Tree &tree, quint32 line) const
{
    std::vector<TextMatch> found;
    forEachMatch(tree, line,
                 [&found](const TextMatch &match, const QRegularExpressionMatch &) { found.push_back(match); });
    return found;
}

std::vector<TextMatch> TextPattern::matches(const gherkin::Tree &tree, const std::stop_token &stop) const
{
    std::vector<TextMatch> found;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (stop.stop_requested())
            return {};
        forEachMatch(tree, line,
                     [&found](const TextMatch &match, const QRegularExpressionMatch &) { found.push_back(match); });
    }
    return found;
}

std::vector<TextReplacement> TextPattern::replacementsOfLine(const gherkin::Tree &tree, quint32 line,
                                                             const QString &with) const
{
    std::vector<TextReplacement> found;
    forEachMatch(tree, line, [&](const TextMatch &match, const QRegularExpressionMatch &captured) {
        found.push_back(
            {match, m_query.isRegularExpression ? expanded(with, captured, m_expression.captureCount()) : with});
    });
    return found;
}

std::vector<TextReplacement> TextPattern::replacements(const gherkin::Tree &tree, const QString &with,
                                                       const std::stop_token &stop) const
{
    std::vector<TextReplacement> found;
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (stop.stop_requested())
            return {};
        std::vector<TextReplacement> ofLine = replacementsOfLine(tree, line, with);
        found.insert(found.end(), std::make_move_iterator(ofLine.begin()), std::make_move_iterator(ofLine.end()));
    }
    return found;
}

std::vector<gherkin::TextEdit> editsOf(const gherkin::Tree &tree, const std::vector<TextReplacement> &replacements)
{
    const qsizetype lineEnd = tree.source().indexOf('\n');
    const bool hasCarriageReturns = lineEnd > 0 && tree.source()[lineEnd - 1] == '\r';
    std::vector<gherkin::TextEdit> edits;
    edits.reserve(replacements.size());
    for (const TextReplacement &each : replacements) {
        const quint32 begin = byteOffset(tree, {each.match.line, each.match.column});
        const quint32 end = byteOffset(tree, {each.match.line, each.match.column + each.match.length});
        QByteArray inserted = each.inserted.toUtf8();
        if (hasCarriageReturns)
            inserted.replace("\n", "\r\n");
        edits.push_back({begin, end - begin, std::move(inserted)});
    }
    return edits;
}

} // namespace stepwright::search
