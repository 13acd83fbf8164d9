#include "model/store/recovery/salvagedrows.h"

#include <algorithm>
#include <array>

namespace stepwright::store {

using namespace Qt::StringLiterals;

namespace {

using Row = RawDatabase::Row;

/// Whether a row has the columns that a table of migrations/0001 begins with: `i` integer, `t` text, `b` blob, `n` null
/// or integer. No two of our tables have the same shape, but for `setting` and `meta`.
bool hasShape(const Row &row, const char *shape)
{
    std::size_t column = 0;
    for (; shape[column]; ++column) {
        if (column >= row.values.size())
            return false;
        const RawDatabase::Value &value = row.values[column];
        const bool number = std::holds_alternative<qint64>(value);
        switch (shape[column]) {
        case 'i':
            if (!number)
                return false;
            break;
        case 't':
            if (!std::holds_alternative<QString>(value))
                return false;
            break;
        case 'b':
            if (!std::holds_alternative<QByteArray>(value))
                return false;
            break;
        default:
            if (!number && !std::holds_alternative<std::monostate>(value))
                return false;
        }
    }
    return column == row.values.size();
}

const QString &text(const Row &row, std::size_t column)
{
    return std::get<QString>(row.values[column]);
}

qint64 number(const Row &row, std::size_t column)
{
    const auto *value = std::get_if<qint64>(&row.values[column]);
    return value ? *value : 0;
}

const QByteArray &blob(const Row &row, std::size_t column)
{
    return std::get<QByteArray>(row.values[column]);
}

/// Whether bytes may be a feature's text and not a row of the search index, which has rows of the same shape: those of
/// its table of sizes are shorter, those of its table of data nearly always hold control characters or are no UTF-8.
bool looksLikeFeature(const QByteArray &bytes)
{
    constexpr qsizetype longestSizes = 6;
    return bytes.size() > longestSizes && bytes.isValidUtf8() &&
           std::ranges::all_of(bytes, [](char byte) { return quint8(byte) >= 0x20 || (byte >= '\t' && byte <= '\r'); });
}

template <class Key, class Value>
void addNew(QMap<Key, Value> &map, const Key &key, const Value &value)
{
    if (!map.contains(key))
        map.insert(key, value);
}

/// A table whose rows people made.
struct Source
{
    QLatin1StringView table;
    const char *shape;
    bool inStrayPages; ///< its shape is its own
    void (*take)(const Row &row, SalvagedRows &rows);
};

constexpr std::array sources{
    Source{"folder"_L1, "ntntitt", true,
           [](const Row &row, SalvagedRows &rows) {
               addNew(rows.folders, row.id,
                      {text(row, 1), number(row, 2), text(row, 3), int(number(row, 4)), text(row, 5), text(row, 6)});
           }},
    Source{"feature"_L1, "nttttiii", true,
           [](const Row &row, SalvagedRows &rows) {
               addNew(rows.features, row.id, {text(row, 1), text(row, 3), text(row, 4), number(row, 5) != 0});
           }},
    Source{"feature_text"_L1, "nb", true,
           [](const Row &row, SalvagedRows &rows) { addNew(rows.texts, row.id, blob(row, 1)); }},
    Source{"scenario"_L1, "iittiti", true,
           [](const Row &row, SalvagedRows &rows) {
               addNew(rows.scenarios[number(row, 0)], number(row, 1), {text(row, 2), text(row, 3)});
           }},
    Source{"setting"_L1, "tt", false,
           [](const Row &row, SalvagedRows &rows) { addNew(rows.settings, text(row, 0), text(row, 1)); }},
    Source{"action_word"_L1, "tttt", true,
           [](const Row &row, SalvagedRows &rows) {
               addNew(rows.actionWords, text(row, 0), {text(row, 1), text(row, 2), text(row, 3)});
           }},
    Source{"draft"_L1, "tbbi", true,
           [](const Row &row, SalvagedRows &rows) { addNew(rows.drafts, text(row, 0), {blob(row, 1), blob(row, 2)}); }},
};

} // namespace

SalvagedRows collectRows(const RawDatabase &database)
{
    SalvagedRows rows;
    std::set<quint32> knownPages;
    std::size_t found = 0;
    for (const RawDatabase::Tree &tree : database.trees()) {
        RawDatabase::Content content = database.content(tree.root);
        const auto source = std::ranges::find(sources, tree.name, &Source::table);
        const bool ours = source != sources.end();
        // Rows of another shape: the schema names the wrong first page.
        const bool fits =
            !ours || std::ranges::all_of(content.rows, [&](const Row &row) { return hasShape(row, source->shape); });
        if (fits)
            knownPages.merge(content.pages);
        if (!ours)
            continue;
        ++found;
        rows.complete = rows.complete && content.complete && fits;
        for (const Row &row : content.rows) {
            if (hasShape(row, source->shape))
                source->take(row, rows);
        }
    }
    rows.complete = rows.complete && found == sources.size();
    if (rows.complete)
        return rows;
    QMap<qint64, QByteArray> doubtfulTexts;
    for (const Row &row : database.strayRows(knownPages)) {
        const auto source = std::ranges::find_if(
            sources, [&](const Source &one) { return one.inStrayPages && hasShape(row, one.shape); });
        if (source == sources.end())
            continue;
        if (source->table == "feature_text"_L1 && !looksLikeFeature(blob(row, 1)))
            doubtfulTexts.insert(row.id, blob(row, 1));
        else
            source->take(row, rows);
    }
    // Such a text, in an old encoding, say, is taken where the project knows of a feature.
    constexpr qsizetype longestAverages = 40; // the search index' row that may hold any bytes
    for (const auto &[id, bytes] : doubtfulTexts.asKeyValueRange()) {
        if (rows.features.contains(id) && bytes.size() > longestAverages && !bytes.contains('\0'))
            addNew(rows.texts, id, bytes);
    }
    return rows;
}

} // namespace stepwright::store
