#include "model/exporting/catalogue/exportertemplates.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

Result<templating::Template> ExporterTemplates::compiledFile(QFile &file) const
{
    return templating::Template::compile(QString::fromUtf8(file.readAll()), file.fileName(), m_constants);
}

Result<templating::Template> ExporterTemplates::partial(const QString &name) const
{
    auto found = m_compiled.constFind(name);
    if (found == m_compiled.cend())
        found = m_compiled.insert(name, compiled(name));
    return *found;
}

Result<templating::Template> ExporterTemplates::compiled(const QString &name) const
{
    static const QRegularExpression safeName(u"^[A-Za-z0-9_-]+$"_s);
    const bool isSafe = safeName.match(name).hasMatch();
    for (const QString &folder : isSafe ? m_exporter.overridingFolders : QStringList()) {
        for (const QString &fileName : {name, QString(u'_' % name)}) {
            if (QFile file(folder % u'/' % fileName % u".hbs"); file.open(QIODevice::ReadOnly))
                return compiledFile(file);
        }
    }
    if (const auto line = m_exporter.partials.constFind(name); line != m_exporter.partials.cend())
        return templating::Template::compile(*line, QString(m_exporter.id % u'/' % name), m_constants);
    for (const QString &folder : isSafe ? m_exporter.templateFolders : QStringList()) {
        if (QFile file(folder % u'/' % name % u".hbs"); file.open(QIODevice::ReadOnly))
            return compiledFile(file);
    }
    if (const QString &fallback = m_exporter.fallbackTemplate; !fallback.isEmpty())
        return name == fallback ? templating::Template::compile({}, name) : compiled(fallback);
    return failure(ErrorKind::NotFound,
                   QCoreApplication::translate("Exporters", "The exporter \"%1\" has no template \"%2\".")
                       .arg(m_exporter.id, name));
}

} // namespace stepwright::exporting
