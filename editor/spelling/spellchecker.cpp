#include "editor/spelling/spellchecker.h"

#include <QLocale>
#include <QtConcurrentRun>

#include <Sonnet/Speller>
#include <map>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSuggestions = 6;

/// The dictionary for a dialect's code among those there are: the one for the system's country where it speaks the
/// language, else the language's own or first. Empty where there is none.
QString dictionaryFor(const QByteArray &language, const QStringList &available)
{
    const QString code = QString::fromLatin1(language).replace(u'-', u'_');
    const QString spoken = code.section(u'_', 0, 0);
    const QString system = QLocale::system().name();
    QStringList wanted{code};
    if (system.section(u'_', 0, 0) == spoken)
        wanted.prepend(system);
    wanted.append(spoken + u'_' + spoken.toUpper());
    if (spoken == "en"_L1)
        wanted.append(u"en_US"_s);
    for (const QString &name : std::as_const(wanted)) {
        if (available.contains(name))
            return name;
    }
    for (const QString &name : available) {
        if (name.section(u'_', 0, 0) == spoken)
            return name;
    }
    return {};
}

/// As dictionaries write a word.
QString asked(QString word)
{
    return word.replace(u'’', u'\'').normalized(QString::NormalizationForm_C);
}

} // namespace

/// Sonnet's dictionaries by the dialects' codes, loaded when they are first asked.
class SpellChecker::Dictionaries
{
public:
    /// Null where there is none.
    const Sonnet::Speller *find(const QByteArray &language)
    {
        const auto known = m_spellers.find(language);
        if (known != m_spellers.end())
            return known->second.get();
        auto speller = std::make_unique<Sonnet::Speller>();
        const QString name = dictionaryFor(language, speller->availableLanguages());
        speller->setLanguage(name);
        if (name.isEmpty() || !speller->isValid())
            speller.reset();
        return m_spellers.emplace(language, std::move(speller)).first->second.get();
    }

private:
    std::map<QByteArray, std::unique_ptr<Sonnet::Speller>> m_spellers;
};

SpellChecker::SpellChecker(QObject *parent) : QObject(parent), m_dictionaries(std::make_shared<Dictionaries>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

SpellChecker::~SpellChecker()
{
    m_thread.clear();
    m_thread.start([dictionaries = std::move(m_dictionaries)]() mutable { dictionaries.reset(); }); // where they lived
    m_thread.waitForDone();
}

SpellChecker::Verdict SpellChecker::verdict(const QByteArray &language, const QString &word) const
{
    if (m_missing.contains(language) || m_projectWords.contains(word) || m_ignored.contains(word))
        return Verdict::Right;
    const auto known = m_isRight.constFind(language);
    if (known == m_isRight.cend())
        return Verdict::NotAskedYet;
    const auto found = known->constFind(word);
    if (found == known->cend())
        return Verdict::NotAskedYet;
    return *found ? Verdict::Right : Verdict::Wrong;
}

void SpellChecker::ask(const QByteArray &language, const QSet<QString> &words)
{
    using Answers = std::optional<QHash<QString, bool>>;
    QtConcurrent::run(&m_thread, [dictionaries = m_dictionaries, language, words]() -> Answers {
        const Sonnet::Speller *speller = dictionaries->find(language);
        if (!speller)
            return std::nullopt;
        QHash<QString, bool> answers;
        for (const QString &word : words)
            answers.insert(word, speller->isCorrect(asked(word)));
        return answers;
    }).then(this, [this, language](const Answers &answers) {
        if (answers)
            m_isRight[language].insert(*answers);
        else
            m_missing.insert(language);
        Q_EMIT answered();
    });
}

bool SpellChecker::hasDictionary(const QByteArray &language) const
{
    return !m_missing.contains(language);
}

QFuture<QStringList> SpellChecker::suggestions(const QByteArray &language, const QString &word)
{
    return QtConcurrent::run(&m_thread, [dictionaries = m_dictionaries, language, word] {
        const Sonnet::Speller *speller = dictionaries->find(language);
        QStringList words = speller ? speller->suggest(asked(word)) : QStringList();
        words.resize(qMin(mostSuggestions, words.size()));
        return words;
    });
}

void SpellChecker::ignore(const QString &word)
{
    m_ignored.insert(word);
    Q_EMIT answered();
}

void SpellChecker::setProjectWords(const QSet<QString> &words)
{
    m_projectWords = words;
    Q_EMIT answered();
}

void SpellChecker::forgetIgnored()
{
    m_ignored.clear();
    Q_EMIT answered();
}

} // namespace stepwright
