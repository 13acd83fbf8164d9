#include "platform/pages/language.h"

#include <QDateTime>
#include <QTimeZone>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// The program's own translations; those of English hold the forms for one and many.
const QTranslator &translatorOf(QLocale::Language language)
{
    static const auto load = [](QLocale::Language wanted) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(u":/translations/stepwright_"_s + QLocale::languageToCode(wanted)))
            qFatal("a translation is missing");
        return translator;
    };
    static const std::unique_ptr<QTranslator> english = load(QLocale::English);
    static const std::unique_ptr<QTranslator> french = load(QLocale::French);
    return language == QLocale::French ? *french : *english;
}

} // namespace

const Language &Language::wanted(const QByteArray &acceptLanguage)
{
    static const Language english(QLocale::English);
    static const Language french(QLocale::French);
    const Language *best = &english;
    double most = 0;
    for (const QByteArray &part : acceptLanguage.left(1000).toLower().split(',')) {
        const QList<QByteArray> words = part.trimmed().split(';');
        const QByteArray name = words.first().trimmed().split('-').first();
        double weight = 1;
        for (const QByteArray &word : words.sliced(1)) {
            if (word.trimmed().startsWith("q="))
                weight = word.trimmed().sliced(2).toDouble();
        }
        if (weight > most && (name == "fr" || name == "en")) {
            most = weight;
            best = name == "fr" ? &french : &english;
        }
    }
    return *best;
}

QString Language::translate(const char *context, const char *text, const char *comment, int number) const
{
    QString translated = translatorOf(m_locale.language()).translate(context, text, comment, number);
    if (translated.isEmpty())
        translated = QString::fromUtf8(text);
    return number < 0 ? translated : translated.replace(u"%n"_s, m_locale.toString(number));
}

QString Language::day(qint64 milliseconds) const
{
    return m_locale.toString(QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC).date(), QLocale::LongFormat);
}

QString Language::size(qint64 bytes) const
{
    return m_locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace stepwright::platform
