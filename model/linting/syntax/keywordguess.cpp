#include "model/linting/syntax/keywordguess.h"

#include "model/linting/words/likeness.h"
#include "model/linting/words/words.h"

#include <array>

namespace stepwright::linting {

using gherkin::Dialect;
using gherkin::Keyword;
using gherkin::KeywordRole;
using gherkin::LineKind;

namespace {

constexpr qsizetype longestTitle = 40; // letters before the colon

// As many words of a text as a keyword has.
QStringView firstWords(QStringView text, qsizetype count)
{
    qsizetype end = 0;
    for (; count > 0 && end < text.size(); --count) {
        while (end < text.size() && text[end].isSpace())
            ++end;
        while (end < text.size() && !text[end].isSpace())
            ++end;
    }
    return text.first(end);
}

Dialect::Match matchOf(QByteArrayView text, const Dialect &dialect)
{
    return text.isEmpty() ? Dialect::Match() : dialect.match(text.begin(), text.end());
}

QByteArrayView contentOf(const gherkin::Tree &tree, quint32 line)
{
    const gherkin::TextRange range = tree.data().contentRange(line);
    return QByteArrayView(tree.source()).sliced(range.offset, range.length);
}

// Lines that are no Gherkin in the text's language but begin with a keyword of another one.
int fittingLines(const gherkin::Tree &tree, const Dialect &dialect)
{
    constexpr quint32 kinds = bit(LineKind::Unexpected) | bit(LineKind::Description);
    constexpr quint32 mostLines = 300;
    int count = 0;
    for (quint32 line = 0; line < qMin(tree.lineCount(), mostLines); ++line) {
        if (bit(tree.lines()[line].kind) & kinds)
            count += matchOf(contentOf(tree, line), dialect).kinds != 0 ? 1 : 0;
    }
    return count;
}

QByteArray convertedKeyword(const Keyword &keyword, const Dialect &dialect)
{
    for (int role = 0; role < gherkin::keywordRoleCount; ++role) {
        if (!keyword.hasRole(KeywordRole(role)))
            continue;
        for (const QByteArray &text : dialect.keywords(KeywordRole(role))) {
            if (!text.startsWith('*'))
                return text;
        }
    }
    return {};
}

} // namespace

KeywordGuess guessTitle(QStringView text, const Dialect &dialect)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0 || colon > longestTitle)
        return {};
    const QString candidate = text.first(colon).trimmed().toString();
    if (LanguageWords::of(dialect.code()).isProse(candidate))
        return {};
    for (const Keyword &keyword : dialect.keywords()) {
        if (keyword.titleKinds == 0)
            continue;
        const QString name = QString::fromUtf8(keyword.text).trimmed();
        const bool isExact = candidate == name;
        const bool isAlike = candidate.count(u' ') == name.count(u' ') && areAlike(candidate, name);
        if (isExact ? text[colon - 1].isSpace() : isAlike)
            return {name.toUtf8() + ':', colon + 1};
    }
    return {};
}

KeywordGuess guessTitleWithoutColon(QStringView text, const Dialect &dialect, quint32 kinds)
{
    KeywordGuess guess;
    for (const Keyword &keyword : dialect.keywords()) {
        const QString name = QString::fromUtf8(keyword.text).trimmed();
        const bool isLonger = name.size() > guess.length;
        if (keyword.titleKinds & kinds && isLonger && firstWords(text, name.count(u' ') + 1) == name)
            guess = {name.toUtf8() + ':', name.size()};
    }
    return guess;
}

KeywordGuess guessStep(QStringView text, const Dialect &dialect)
{
    for (const Keyword &keyword : dialect.keywords()) {
        if (!keyword.isStepKeyword())
            continue;
        const QString name = QString::fromUtf8(keyword.text).trimmed();
        const QStringView words = firstWords(text, name.count(u' ') + 1);
        const bool isWhole = words.size() == text.size();
        if (isWhole || name.size() < 2 || LanguageWords::of(dialect.code()).isProse(words.toString()))
            continue;
        const bool isOnlyCase = words.compare(name, Qt::CaseInsensitive) == 0;
        if (isOnlyCase || areAlike(words, name))
            return {keyword.text, words.size(), isOnlyCase};
    }
    return {};
}

bool isStepLine(QStringView text, const Dialect &dialect)
{
    const QByteArray utf8 = text.toUtf8();
    return matchOf(utf8, dialect).step != Dialect::noKeyword && !utf8.startsWith('*');
}

ForeignKeyword foreignKeyword(const gherkin::Tree &tree, quint32 line)
{
    const QByteArrayView text = contentOf(tree, line);
    ForeignKeyword found;
    int most = 0;
    for (const Dialect &dialect : gherkin::allDialects()) {
        const Dialect::Match match = &dialect == &tree.dialect() ? Dialect::Match() : matchOf(text, dialect);
        const bool isTitle = match.title != Dialect::noKeyword;
        if (text.startsWith('*') || (!isTitle && match.step == Dialect::noKeyword))
            continue;
        const int lines = fittingLines(tree, dialect);
        if (lines <= most && found.dialect)
            continue;
        most = lines;
        const Keyword &keyword = dialect.keyword(isTitle ? match.title : match.step);
        found = {&dialect, &keyword, isTitle, convertedKeyword(keyword, tree.dialect())};
    }
    return found;
}

} // namespace stepwright::linting
