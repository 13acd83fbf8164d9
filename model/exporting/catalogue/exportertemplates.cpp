#include "model/exporting/catalogue/exportertemplates.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

Result<templating::Template> ExporterTemplates::partial(const QString &name) const
{
    auto found = m_compiled.constFind(name);
    if (found == m_compiled.cend())
        found = m_compiled.insert(name, compiled(name));
    return *found;
}

Result<templating::Template> ExporterTemplates::compiled(const QString &name) const
{
    if (const auto line = m_exporter.partials.constFind(name); line != m_exporter.partials.cend())
        return templating::Template::compile(*line, QString(m_exporter.id % u'/' % name));
    static const QRegularExpression safeName(u"^[A-Za-z0-9_-]+$"_s);
    for (const QString &folder : m_exporter.templateFolders) {
        QFile file(folder % u'/' % name % u".hbs");
        if (safeName.match(name).hasMatch() && file.open(QIODevice::ReadOnly))
            return templating::Template::compile(QString::fromUtf8(file.readAll()), file.fileName());
    }
    return failure(ErrorKind::NotFound,
                   QCoreApplication::translate("Exporters", "The exporter \"%1\" has no template \"%2\".")
                       .arg(m_exporter.id, name));
}

} // namespace stepwright::exporting
