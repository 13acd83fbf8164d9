#include "editor/spelling/prosewords.h"

#include "editor/highlighting/linespans.h"
#include "model/linting/units/ignoring.h"

#include <algorithm>

namespace stepwright {

namespace {

bool isProse(TextRole role)
{
    return role == TextRole::Title || role == TextRole::StepText || role == TextRole::Description ||
           role == TextRole::Comment;
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’';
}

bool isOfWord(QChar c)
{
    return c.isLetter() || c.isMark();
}

/// Whether a text without blanks is no word or words, but an address, a call, a name of something in a program.
bool looksLikeCode(QStringView chunk)
{
    for (qsizetype i = 0; i < chunk.size(); ++i) {
        const QChar c = chunk[i];
        if (c.isDigit() || c == u'_' || c == u'@' || c == u'/' || c == u'\\' || c == u'=' || c == u'`')
            return true;
        const bool isInside = i > 0 && i + 1 < chunk.size() && chunk[i - 1].isLetter() && chunk[i + 1].isLetter();
        if (isInside && (c == u'.' || c == u':'))
            return true;
        if (c.isUpper() && i > 0 && chunk[i - 1].isLower())
            return true;
    }
    return chunk.contains(u"()");
}

void addWords(QStringView chunk, int offset, ProseWords &words)
{
    if (looksLikeCode(chunk))
        return;
    for (qsizetype i = 0; i < chunk.size();) {
        if (!isOfWord(chunk[i])) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < chunk.size() &&
               (isOfWord(chunk[i]) || (isApostrophe(chunk[i]) && i + 1 < chunk.size() && isOfWord(chunk[i + 1]))))
            ++i;
        const QStringView word = chunk.sliced(begin, i - begin);
        if (word.size() > 1 && std::ranges::any_of(word, [](QChar c) { return c.isLetter() && !c.isUpper(); }))
            words.append({offset + int(begin), int(word.size())});
    }
}

} // namespace

ProseWords proseWordsOf(QStringView text, const gherkin::Line &line, const gherkin::Tree &tree)
{
    if (line.kind == gherkin::LineKind::Comment && !linting::ignoredBy(QUtf8StringView(text.toUtf8())).isEmpty())
        return {};
    QVarLengthArray<bool, 256> isProseAt(text.size(), false);
    for (const LineSpan &span : spansOf(text, line, tree))
        std::fill_n(isProseAt.begin() + span.start, span.length, isProse(span.role));
    ProseWords words;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype begin = i;
        while (i < text.size() && isProseAt[i] && !text[i].isSpace())
            ++i;
        addWords(text.sliced(begin, i - begin), int(begin), words);
        i += i == begin ? 1 : 0;
    }
    return words;
}

} // namespace stepwright
