#include "model/linting/fixes/families.h"
#include "model/linting/fixes/lineedits.h"
#include "model/linting/syntax/keywordguess.h"
#include "model/linting/words/likeness.h"

#include <algorithm>

namespace stepwright::linting {

using namespace Qt::StringLiterals;
using gherkin::DiagnosticCode;
using gherkin::KeywordRole;
using gherkin::LineKind;
using gherkin::TextEdit;
using gherkin::TextRange;
using gherkin::Tree;

namespace {

QString textOf(const Tree &tree, TextRange range)
{
    return tree.data().text(range).toString();
}

Fix keywordFix(const Tree &tree, const Problem &problem, const KeywordGuess &guess)
{
    const QString text = textOf(tree, problem.range);
    const QByteArray present = QStringView(text).first(guess.length).toUtf8();
    const bool isBlankThere = guess.length < text.size() && text[guess.length].isSpace();
    const QByteArray keyword = isBlankThere ? guess.keyword.trimmed() : guess.keyword;
    return {Fix::tr("Change it to \"%1\"").arg(QString::fromUtf8(keyword)),
            {replaced({problem.range.offset, quint32(present.size())}, keyword)}};
}

// Says at the text's top which language it is in.
TextEdit languageEdit(const Tree &tree, const QByteArray &code)
{
    for (quint32 line = 0; line < tree.lineCount(); ++line) {
        if (tree.lines()[line].kind == LineKind::Language)
            return replaced(tree.data().contentRange(line), "# language: " + code);
    }
    const quint32 begin = tree.source().startsWith("\xEF\xBB\xBF") ? 3 : 0;
    return {begin, 0, "# language: " + code + lineEndOf(tree)};
}

std::vector<Fix> foreignFixes(const Tree &tree, const Problem &problem)
{
    const ForeignKeyword foreign = foreignKeyword(tree, problem.line);
    if (!foreign.dialect)
        return {};
    std::vector<Fix> fixes;
    const Fix language{Fix::tr("Set the language to %1").arg(foreign.dialect->nativeName()),
                       {languageEdit(tree, foreign.dialect->code())}};
    const bool isSet = tree.lineCount() > 0 && tree.lines()[0].kind == LineKind::Language;
    if (!isSet)
        fixes.push_back(language);
    if (!foreign.converted.isEmpty())
        fixes.push_back({Fix::tr("Change it to \"%1\"").arg(QString::fromUtf8(foreign.converted).trimmed()),
                         {replaced({problem.range.offset, quint32(foreign.keyword->text.size())}, foreign.converted)}});
    if (isSet)
        fixes.push_back(language);
    return fixes;
}

std::vector<Fix> lineFixes(const Tree &tree, const Problem &problem)
{
    const LineKind kind = problem.line < tree.lineCount() ? tree.lines()[problem.line].kind : LineKind::EndOfFile;
    if (kind == LineKind::Step)
        return {{Fix::tr("Begin a scenario above"),
                 {lineBefore(tree, problem.line, usualKeyword(tree, KeywordRole::Scenario) + ": ")}}};
    if (kind != LineKind::Unexpected)
        return {};
    const QString text = textOf(tree, problem.range);
    constexpr quint32 titles = bit(LineKind::Feature) | bit(LineKind::Rule) | bit(LineKind::Background) |
                               bit(LineKind::Scenario) | bit(LineKind::Examples);
    if (const KeywordGuess guess = guessTitle(text, tree.dialect()))
        return {keywordFix(tree, problem, guess)};
    if (const KeywordGuess guess = guessTitleWithoutColon(text, tree.dialect(), titles)) {
        const QByteArray word = QStringView(text).first(guess.length).toUtf8();
        return {{Fix::tr("Add the missing colon"), {{problem.range.offset + quint32(word.size()), 0, ":"}}}};
    }
    if (const KeywordGuess guess = guessStep(text, tree.dialect()))
        return {keywordFix(tree, problem, guess)};
    std::vector<Fix> fixes = foreignFixes(tree, problem);
    if (gherkin::acceptedKinds(problem.diagnostic.state) & bit(LineKind::Step)) {
        const QByteArray keyword = usualKeyword(tree, KeywordRole::And);
        fixes.push_back({Fix::tr("Begin the line with \"%1\"").arg(QString::fromUtf8(keyword).trimmed()),
                         {{problem.range.offset, 0, keyword}}});
    }
    if (!tree.isMarkdown())
        fixes.push_back({Fix::tr("Turn the line into a comment"), {{problem.range.offset, 0, "# "}}});
    return fixes;
}

// Closes the last doc string before the first line that looks as if it were no more of it.
std::vector<Fix> endFixes(const Tree &tree, const Problem &problem)
{
    if (!isInDocString(problem.diagnostic.state))
        return {};
    quint32 opening = tree.lineCount();
    do
        --opening;
    while (opening > 0 && tree.lines()[opening].kind != LineKind::DocStringSeparator);
    const gherkin::DocString docString(&tree.data(), opening);
    const QByteArray closing = indentOf(tree, opening) + docString.delimiter().toString().toUtf8();
    const auto textOfLine = [&tree](quint32 line) {
        const QUtf8StringView text = tree.lineText(line);
        return QByteArrayView(text.data(), text.size());
    };
    quint32 last = tree.lineCount() - 1;
    for (quint32 line = opening + 1; line < tree.lineCount(); ++line) {
        const QByteArrayView content = textOfLine(line).trimmed();
        const bool isDeeper = content.begin() - textOfLine(line).begin() > qsizetype(tree.lines()[opening].indent);
        if (content.isEmpty() || isDeeper)
            continue;
        if (content.startsWith('@') || tree.dialect().match(content.begin(), content.end()).kinds != 0) {
            last = line - 1;
            break;
        }
    }
    while (last > opening && textOfLine(last).trimmed().isEmpty())
        --last;
    return {{Fix::tr("Close the doc string"), {lineBehind(tree, last, closing)}}};
}

std::vector<Fix> tagFixes(const Tree &tree, const Problem &problem)
{
    const QStringList words = textOf(tree, problem.range).split(u' ', Qt::SkipEmptyParts);
    const auto fix = [&](const QString &label, const QString &tags) {
        return Fix{label.arg(tags), {replaced(problem.range, tags.toUtf8())}};
    };
    return {fix(Fix::tr("Join it to %1"), words.join(u'-')), fix(Fix::tr("Split it into %1"), words.join(u" @"_s))};
}

std::vector<Fix> emptyTagFixes(const Tree &tree, const Problem &problem)
{
    const QByteArrayView line = QByteArrayView(tree.source()).sliced(problem.range.offset, problem.range.length);
    for (qsizetype at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
        qsizetype next = at + 1;
        while (next < line.size() && (line[next] == ' ' || line[next] == '\t'))
            ++next;
        const bool isEmpty = next == line.size() || line[next] == '@' || line[next] == '#';
        if (isEmpty)
            return {{Fix::tr("Remove the @"), {{problem.range.offset + quint32(at), quint32(next - at), {}}}}};
    }
    return {};
}

std::vector<Fix> languageFixes(const Tree &tree, const Problem &problem)
{
    const QString wanted = textOf(tree, problem.range).toLower().replace(u'_', u'-');
    struct Near
    {
        int distance;
        const gherkin::Dialect *dialect;
    };
    std::vector<Near> near;
    for (const gherkin::Dialect &dialect : gherkin::allDialects()) {
        const QString code = QString::fromUtf8(dialect.code()).toLower();
        constexpr int farthest = 2;
        const int distance = wanted == code                           ? 0
                             : wanted.startsWith(code + u'-')         ? 0
                             : areAlike(wanted, dialect.name())       ? 0
                             : areAlike(wanted, dialect.nativeName()) ? 0
                                                                      : editDistance(wanted, code, farthest);
        if (distance < wanted.size() && distance <= farthest)
            near.push_back({distance, &dialect});
    }
    std::ranges::stable_sort(near, {}, &Near::distance);
    std::vector<Fix> fixes;
    constexpr std::size_t mostFixes = 3;
    for (const Near &each : near) {
        if (fixes.size() == mostFixes || (!fixes.empty() && near.front().distance == 0 && each.distance > 0))
            break;
        fixes.push_back({Fix::tr("Change it to \"%1\" (%2)")
                             .arg(QString::fromUtf8(each.dialect->code()), each.dialect->nativeName()),
                         {replaced(problem.range, each.dialect->code())}});
    }
    return fixes;
}

} // namespace

std::vector<Fix> syntaxFixes(const Tree &tree, const Problem &problem)
{
    if (problem.rule)
        return {};
    switch (problem.diagnostic.code) {
    case DiagnosticCode::UnexpectedToken:
        return lineFixes(tree, problem);
    case DiagnosticCode::UnexpectedEof:
        return endFixes(tree, problem);
    case DiagnosticCode::TagWithWhitespace:
        return tagFixes(tree, problem);
    case DiagnosticCode::UnknownLanguage:
        return languageFixes(tree, problem);
    case DiagnosticCode::EmptyTag:
        return emptyTagFixes(tree, problem);
    default:
        return {};
    }
}

} // namespace stepwright::linting
