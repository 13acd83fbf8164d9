#pragma once

#include "model/exporting/catalogue/exporter.h"
#include "model/templating/template.h"

namespace stepwright::exporting {

/// The templates and partials of an exporter: one-line ones from its manifests, the others from the files of its
/// folders. Each is compiled when it is first needed. One thread uses it.
class ExporterTemplates final : public templating::PartialSource
{
public:
    explicit ExporterTemplates(const Exporter &exporter) : m_exporter(exporter) {}

    [[nodiscard]] Result<templating::Template> partial(const QString &name) const override;

private:
    [[nodiscard]] Result<templating::Template> compiled(const QString &name) const;

    const Exporter &m_exporter;
    mutable QHash<QString, Result<templating::Template>> m_compiled;
};

} // namespace stepwright::exporting
