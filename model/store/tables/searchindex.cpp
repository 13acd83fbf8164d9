#include "model/store/tables/searchindex.h"

#include "model/store/sqlite/statement.h"

#include <algorithm>
#include <sqlite3.h>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

/// Of a search row's id: the feature's folder above, the scenario's ordinal below.
constexpr int ordinalBits = 20;
constexpr int mostScenarios = (1 << ordinalBits) - 1;
constexpr int mergedPages = 16; // of the index, written by one piece of merging: about a millisecond

bool isIdeograph(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

/// Languages that write no blanks between words get one around every character, in the index and in queries.
QByteArray withSeparateIdeographs(const QByteArray &text)
{
    constexpr char firstThaiByte = '\xE0';
    const auto isCandidate = [](char byte) { return quint8(byte) >= quint8(firstThaiByte); };
    if (std::ranges::none_of(text, isCandidate))
        return text;
    QString separated;
    for (const char32_t character : QString::fromUtf8(text).toUcs4()) {
        const bool isOne = isIdeograph(character);
        if (isOne)
            separated += u' ';
        separated += QChar::fromUcs4(character);
        if (isOne)
            separated += u' ';
    }
    return separated.toUtf8();
}

QStringList wordsOf(const QString &query)
{
    QStringList words;
    for (const QString &word : query.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (std::ranges::any_of(
                word, [](QChar character) { return character.isLetterOrNumber() || character.isSurrogate(); }))
            words.append(word);
    }
    return words;
}

/// An FTS5 query: every word in quotation marks, so that nothing in it is an operator.
QByteArray matchExpression(const QStringList &words)
{
    QByteArrayList phrases;
    for (QString word : words)
        phrases.append('"' + withSeparateIdeographs(word.replace(u'"', u' ').toUtf8()) + '"');
    return phrases.join(' ') + '*';
}

/// For comparing as the index does: without case and accents.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar character) { return character.category() == QChar::Mark_NonSpacing; });
    return plain;
}

/// The lines that an entry covers: a scenario with its tags; of the feature all before its first scenario.
std::pair<quint32, quint32> linesOf(const project::FeatureContent &content, int ordinal)
{
    const auto scenarios = content.scenarios();
    if (ordinal > 0 && ordinal <= int(scenarios.size())) {
        const gherkin::LineRange lines = scenarios[size_t(ordinal) - 1].node.lines();
        return {lines.first, lines.end()};
    }
    return {0, scenarios.empty() ? content.tree().lineCount() : scenarios.front().node.lines().first};
}

} // namespace

Result<> SearchIndex::add(qint64 folderId, const project::FeatureContent &content)
{
    if (Result<> done = addEntry(folderId, 0, content.name().toUtf8(), content, linesOf(content, 0)); !done)
        return done;
    const int count = int(std::min<size_t>(content.scenarios().size(), mostScenarios));
    for (int ordinal = 1; ordinal <= count; ++ordinal) {
        const QUtf8StringView name = content.scenarios()[size_t(ordinal) - 1].node.name();
        const QByteArray bytes(name.data(), name.size());
        if (Result<> done = addEntry(folderId, ordinal, bytes, content, linesOf(content, ordinal)); !done)
            return done;
    }
    return {};
}

Result<> SearchIndex::addEntry(qint64 folderId, int ordinal, const QByteArray &name,
                               const project::FeatureContent &content, std::pair<quint32, quint32> lines)
{
    QByteArray steps;
    QByteArray tags;
    QByteArray description;
    const gherkin::Tree &tree = content.tree();
    for (quint32 line = lines.first; line < lines.second; ++line) {
        const gherkin::LineKind kind = tree.lines()[line].kind;
        QByteArray *column = nullptr;
        QUtf8StringView text = tree.lineText(line);
        switch (kind) {
        case gherkin::LineKind::Step:
            column = &steps;
            text = gherkin::Step(&tree.data(), line).text();
            break;
        case gherkin::LineKind::TableRow:
        case gherkin::LineKind::DocStringText:
            column = &steps;
            break;
        case gherkin::LineKind::Tags:
            column = &tags;
            break;
        case gherkin::LineKind::Rule:
        case gherkin::LineKind::Description:
        case gherkin::LineKind::Comment:
        case gherkin::LineKind::Unexpected:
            column = &description;
            break;
        default:
            continue;
        }
        column->append(text.data(), text.size()).append('\n');
    }
    // Bound as text: the index takes bytes for a BLOB otherwise.
    const auto asText = [](const QByteArray &bytes) { return QUtf8StringView(bytes); };
    const QByteArray columns[] = {withSeparateIdeographs(name), withSeparateIdeographs(steps),
                                  withSeparateIdeographs(tags), withSeparateIdeographs(description)};
    return run(*m_database, "INSERT INTO search(rowid, name, steps, tags, description) VALUES(?, ?, ?, ?, ?)"_ba,
               folderId << ordinalBits | ordinal, asText(columns[0]), asText(columns[1]), asText(columns[2]),
               asText(columns[3]));
}

Result<> SearchIndex::remove(qint64 folderId, qsizetype scenarioCount)
{
    const qint64 last = folderId << ordinalBits | std::min<qint64>(scenarioCount, mostScenarios);
    for (qint64 row = folderId << ordinalBits; row <= last; ++row) {
        if (Result<> done = run(*m_database, "DELETE FROM search WHERE rowid = ?"_ba, row); !done)
            return done;
    }
    return {};
}

Result<bool> SearchIndex::mergeSome()
{
    const int before = sqlite3_total_changes(m_database->handle());
    const Result<> merged = run(*m_database, "INSERT INTO search(search, rank) VALUES('merge', ?)"_ba, mergedPages);
    if (!merged)
        return failure(merged.error());
    // The statement itself counts as one change; fewer than two say that nothing was left to merge.
    return sqlite3_total_changes(m_database->handle()) - before >= 2;
}

Result<std::vector<SearchIndex::Entry>> SearchIndex::find(const QString &query, int limit)
{
    std::vector<Entry> entries;
    const QStringList words = wordsOf(query);
    if (words.isEmpty())
        return entries;
    const QByteArray expression = matchExpression(words);
    const Result<> done = forEach(
        *m_database,
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 10.0, 3.0, 5.0, 1.0), rowid LIMIT ?"_ba,
        [&entries](const Statement &row) {
            const qint64 id = row.integer(0);
            entries.push_back({id >> ordinalBits, int(id & mostScenarios)});
        },
        QUtf8StringView(expression), limit);
    if (!done)
        return failure(done.error());
    return entries;
}

FoundLine locate(const project::FeatureContent &content, int ordinal, const QString &query)
{
    QStringList words;
    for (const QString &word : wordsOf(query))
        words.append(folded(word));
    const auto [first, end] = linesOf(content, ordinal);
    const gherkin::Tree &tree = content.tree();
    for (quint32 line = first; line < end; ++line) {
        const QString text = tree.lineText(line).toString();
        const QString plain = folded(text);
        if (std::ranges::any_of(words, [&plain](const QString &word) { return plain.contains(word); }))
            return {int(line) + 1, text.trimmed()};
    }
    const bool isScenario = ordinal > 0 && ordinal <= int(content.scenarios().size());
    const quint32 title = isScenario       ? content.scenarios()[size_t(ordinal) - 1].node.lineIndex()
                          : tree.feature() ? tree.feature().lineIndex()
                                           : 0;
    return {int(title) + 1, title < tree.lineCount() ? tree.lineText(title).toString().trimmed() : QString()};
}

} // namespace stepwright::store
