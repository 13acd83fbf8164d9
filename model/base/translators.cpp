#include "model/base/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace stepwright {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        application.installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslators(QCoreApplication &application, const QLocale &locale)
{
    const QString texts = u":/translations"_s;
    // English first: it holds the plural forms, and the last installed is asked first.
    install(application, QLocale(QLocale::English), u"stepwright"_s, texts);
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, u"stepwright"_s, texts);
}

} // namespace stepwright
