#include "platform/pages/addresses.h"

#include <QRegularExpression>
#include <QUrl>

namespace stepwright::platform::addresses {

using namespace Qt::StringLiterals;

namespace {

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString project(qint64 id)
{
    return u"/projects/%1"_s.arg(id);
}

QString folder(qint64 project, qint64 id, qint64 page)
{
    return u"/projects/%1/folders/%2"_s.arg(project).arg(id) + (page > 1 ? u"?page=%1"_s.arg(page) : QString());
}

QString scenario(qint64 project, qint64 id)
{
    return u"/projects/%1/scenarios/%2"_s.arg(project).arg(id);
}

QString folderAttachment(qint64 project, qint64 folder, qint64 id)
{
    return addresses::folder(project, folder) + u"/attachments/%1"_s.arg(id);
}

QString scenarioAttachment(qint64 project, qint64 scenario, qint64 id)
{
    return addresses::scenario(project, scenario) + u"/attachments/%1"_s.arg(id);
}

QString actionWord(qint64 project, qint64 id)
{
    return u"/projects/%1/actionwords/%2"_s.arg(project).arg(id);
}

QString tag(qint64 project, const QString &key, const QString &value)
{
    return u"/projects/%1/tags?key="_s.arg(project) + encoded(key) +
           (value.isEmpty() ? QString() : QString(u"&value="_s + encoded(value)));
}

QString search(qint64 project, const QString &text, qint64 page)
{
    return u"/projects/%1/search"_s.arg(project) + (text.isEmpty() ? QString() : QString(u"?q="_s + encoded(text))) +
           (page > 1 ? u"&page=%1"_s.arg(page) : QString());
}

QString signInFor(const QString &pathAndQuery)
{
    return signIn + u"?next="_s + encoded(pathAndQuery);
}

QString ownPage(const QString &pathAndQuery)
{
    static const QRegularExpression page(u"\\A/projects(?:/[a-z0-9/]*)?(?:\\?[A-Za-z0-9=&%._~+-]*)?\\z"_s);
    return page.match(pathAndQuery).hasMatch() ? pathAndQuery : projects;
}

} // namespace stepwright::platform::addresses
