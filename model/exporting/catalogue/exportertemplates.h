#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/templating/template.h"

class QFile;

namespace stepwright::exporting {

/// The templates and partials of an exporter: one-line ones from its manifests, the others from the files of its
/// folders. Each is compiled when it is first needed. One thread uses it.
class ExporterTemplates final : public templating::PartialSource
{
public:
    /// `constants` are the variables `@name` that are the same in all files of an export.
    ExporterTemplates(const Exporter &exporter, templating::Object constants)
        : m_exporter(exporter), m_constants(std::move(constants))
    {
    }

    [[nodiscard]] Result<templating::Template> partial(const QString &name) const override;

private:
    [[nodiscard]] Result<templating::Template> compiled(const QString &name) const;

    [[nodiscard]] Result<templating::Template> compiledFile(QFile &file) const;

    const Exporter &m_exporter;
    const templating::Object m_constants;
    mutable QHash<QString, Result<templating::Template>> m_compiled;
};

} // namespace stepwright::exporting
