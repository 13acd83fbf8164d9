#include "model/linting/explanation.h"

#include <QCoreApplication>
#include <QFile>

namespace stepwright::linting {

using namespace Qt::StringLiterals;

QString explanation(RuleId id, const QString &language)
{
    QFile file(u":/linting/%1/%2.md"_s.arg(language, QLatin1StringView(rule(id).name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString explanation(RuleId id)
{
    //: The code of the language that this is translated to, such as "fr": pages about rules are shown in it.
    const QString language = QCoreApplication::translate("LintRule", "en");
    const QString page = explanation(id, language);
    return page.isEmpty() ? explanation(id, u"en"_s) : page;
}

} // namespace stepwright::linting
