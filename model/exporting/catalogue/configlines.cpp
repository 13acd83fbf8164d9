#include "model/exporting/catalogue/configlines.h"

#include "model/base/inputfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

namespace {

QString withoutCommentAndQuotes(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')) {
        const qsizetype end = text.indexOf(text.front(), 1);
        if (end > 0)
            return text.sliced(1, end - 1);
    }
    for (qsizetype i = 1; i < text.size(); ++i) {
        if ((text[i] == u'#' || text[i] == u';') && text[i - 1].isSpace())
            return text.first(i).trimmed();
    }
    return text;
}

} // namespace

Result<QList<ConfigLine>> readConfigLines(const QString &path)
{
    const Result<QByteArray> bytes = readInputFile(path);
    if (!bytes)
        return failure(bytes.error());
    QList<ConfigLine> lines;
    QString section;
    int number = 0;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || text.startsWith(u';'))
            continue;
        if (text.startsWith(u'[')) {
            section = text.sliced(1).section(u']', 0, 0).trimmed();
            continue;
        }
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return failure(ErrorKind::Invalid,
                           QCoreApplication::translate("Exporters", "Line %1 of \"%2\" is no \"key = value\".")
                               .arg(number)
                               .arg(path));
        lines.append({section, text.first(equals).trimmed(), withoutCommentAndQuotes(text.sliced(equals + 1)), number});
    }
    return lines;
}

} // namespace stepwright::exporting
