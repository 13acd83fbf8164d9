#include "model/linting/words/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace stepwright::linting {

using namespace Qt::StringLiterals;

const LanguageWords &LanguageWords::of(const QByteArray &dialect)
{
    static const QHash<QByteArray, LanguageWords> languages = [] {
        QHash<QByteArray, LanguageWords> read;
        QFile file(u":/linting/words.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        for (auto language = all.begin(); language != all.end(); ++language) {
            const QJsonObject object = language->toObject();
            LanguageWords &words = read[language.key().toUtf8()];
            words.m_pluralEndings = object.value("plural"_L1).toString().toUtf8();
            const auto add = [&](QLatin1StringView list, Kind kind) {
                for (const auto word : object.value(list).toArray())
                    words.m_kinds.insert(hashOf(word.toString().toUtf8()), kind);
            };
            add("articles"_L1, Kind::Article);
            add("interface"_L1, Kind::Interface);
            for (const auto word : object.value("prose"_L1).toArray())
                words.m_prose.append(word.toString());
        }
        return read;
    }();
    static const LanguageWords none;
    const qsizetype dash = dialect.indexOf('-');
    const auto found = languages.constFind(dash < 0 ? dialect : dialect.first(dash));
    return found == languages.constEnd() ? none : *found;
}

} // namespace stepwright::linting
