#pragma once

#include <QByteArray>
#include <QLocale>
#include <QString>

namespace stepwright::platform {

/// The language that a visitor reads.
class Language
{
public:
    /// The first language of an Accept-Language header, by its weights, that the pages have; English without one.
    [[nodiscard]] static const Language &wanted(const QByteArray &acceptLanguage);

    /// "en", "fr"
    [[nodiscard]] QString code() const { return QLocale::languageToCode(m_locale.language()); }

    /// A text of the pages; `%n` becomes the number. To be called as lupdate finds it: `translate("Pages", "…")`.
    [[nodiscard]] QString translate(const char *context, const char *text, const char *comment = nullptr,
                                    int number = -1) const;

    /// A day, of milliseconds since 1970 UTC.
    [[nodiscard]] QString day(qint64 milliseconds) const;

    /// The size of a file, of bytes.
    [[nodiscard]] QString size(qint64 bytes) const;

private:
    explicit Language(QLocale::Language language) : m_locale(language) {}
    QLocale m_locale;
};

} // namespace stepwright::platform
