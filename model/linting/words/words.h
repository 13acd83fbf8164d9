#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QStringList>

namespace stepwright::linting {

/// Hashes bytes one after another (FNV-1a, 64 bits).
class ByteHash
{
public:
    void add(char byte) { m_value = (m_value ^ quint8(byte)) * 0x100000001b3ULL; }
    void add(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            add(byte);
    }
    [[nodiscard]] quint64 value() const { return m_value; }

private:
    quint64 m_value = 0xcbf29ce484222325ULL;
};

[[nodiscard]] inline quint64 hashOf(QByteArrayView bytes)
{
    ByteHash hash;
    hash.add(bytes);
    return hash.value();
}

/// What the rules know of one spoken language, from resources/linting/words.json.
class LanguageWords
{
public:
    enum class Kind : quint8 { Other, Article, Interface };

    /// Of a lower-case word in UTF-8.
    [[nodiscard]] Kind kindOf(QByteArrayView word) const { return m_kinds.value(hashOf(word), Kind::Other); }
    /// Letters that make a plural at a word's end; empty where the language has no such.
    [[nodiscard]] const QByteArray &pluralEndings() const { return m_pluralEndings; }
    /// Whether a word may begin a sentence though it looks like a keyword: "They" beside "Then".
    [[nodiscard]] bool isProse(const QString &word) const { return m_prose.contains(word.toLower()); }

    /// The words for a dialect's code; of "pt-BR" those of "pt". A language without words has none of all kinds.
    [[nodiscard]] static const LanguageWords &of(const QByteArray &dialect);

private:
    QHash<quint64, Kind> m_kinds;
    QByteArray m_pluralEndings;
    QStringList m_prose;
};

} // namespace stepwright::linting
