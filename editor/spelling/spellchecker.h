#pragma once

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace stepwright {

/// Knows which words are spelled right. Dictionaries live in a thread of their own; what they said is remembered, so
/// that asking again costs a look into a table. Where there is no dictionary for a language, every word in it is right.
class SpellChecker : public QObject
{
    Q_OBJECT

public:
    explicit SpellChecker(QObject *parent = nullptr);
    ~SpellChecker() override;

    enum class Verdict { Right, Wrong, NotAskedYet };
    /// What is known of a word. language: code of a Gherkin dialect, such as "en" or "pt".
    [[nodiscard]] Verdict verdict(const QByteArray &language, const QString &word) const;
    /// Asks the dictionary for some words; `answered` tells when their verdicts are known.
    void ask(const QByteArray &language, const QSet<QString> &words);
    /// False where it is known that there is no dictionary.
    [[nodiscard]] bool hasDictionary(const QByteArray &language) const;
    /// What could have been meant, the likeliest first, at most six.
    [[nodiscard]] QFuture<QStringList> suggestions(const QByteArray &language, const QString &word);

    /// Takes a word as right until the project is closed.
    void ignore(const QString &word);
    /// The words that the project takes as right, in all languages.
    void setProjectWords(const QSet<QString> &words);
    [[nodiscard]] const QSet<QString> &projectWords() const { return m_projectWords; }
    /// Forgets what was ignored.
    void forgetIgnored();

Q_SIGNALS:
    /// Verdicts have changed.
    void answered();

private:
    class Dictionaries;

    QThreadPool m_thread;                         ///< of one thread
    std::shared_ptr<Dictionaries> m_dictionaries; ///< for that thread only
    QHash<QByteArray, QHash<QString, bool>> m_isRight;
    QSet<QByteArray> m_missing; ///< languages without a dictionary
    QSet<QString> m_projectWords;
    QSet<QString> m_ignored;
};

} // namespace stepwright
