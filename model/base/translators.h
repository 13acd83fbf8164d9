#pragma once

#include <QLocale>

class QCoreApplication;

namespace stepwright {

/// Gives a program its texts in the user's language (LANGUAGE, LC_ALL, LC_MESSAGES, LANG, in this order), Qt's own
/// texts included. To be called before the first text is made. The translations themselves are resources: the program
/// links the library `translations`.
void installTranslators(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace stepwright
