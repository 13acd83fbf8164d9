#include "platform/pages/content/shownscenario.h"

#include "platform/api/definitions/definitiontext.h"
#include "platform/api/publication/exportdocument.h"
#include "platform/pages/addresses.h"
#include "platform/pages/markdown/markdown.h"

#include <QCoreApplication>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

Async<ShownScenario> ShownScenario::read(Visit &visit, Scenario scenario)
{
    ShownScenario shown{std::move(scenario), {}, {}, {}, {}};
    shown.tags = co_await tagsOn(visit.db(), TagOwner::Scenario, shown.source.id);
    const std::vector<Dataset> datasets = co_await datasetsOf(visit.db(), shown.source.id);
    shown.document =
        scenarioDocument(shown.source, toProjectTags(shown.tags), QList<Dataset>(datasets.begin(), datasets.end()));
    shown.last = co_await lastResultOf(visit.db(), shown.source.id);
    shown.attachments = co_await attachmentsOf(visit.db(), AttachmentOwner::Scenario, shown.source.id);
    co_return shown;
}

void ShownScenario::add(Html &html, const Visit &visit, const ShownSteps &steps) const
{
    addTags(html, visit, tags);
    addStatus(html, visit, last);
    addMarkdown(html, source.description);
    addAttachments(html, visit, attachments,
                   [&](qint64 id) { return addresses::scenarioAttachment(visit.project, source.id, id); });
    if (!readDefinition(source.definition, sync::DefinitionKind::Scenario)) {
        html.add("p", {{"class", u"label"_s}},
                 visit.language.translate("Pages", "The definition is not understood; here it is as it was written:"));
        html.add("pre", {{"tabindex", u"0"_s}}, source.definition);
        return;
    }
    if (document.body.empty())
        html.add("p", {{"class", u"empty"_s}}, visit.language.translate("Pages", "There are no steps yet."));
    steps.addBody(html, document.body);
    steps.addExamples(html, visit.language, document);
}

QString statusName(const Language &language, const QString &status)
{
    static const QHash<QString, const char *> names{{u"passed"_s, QT_TRANSLATE_NOOP("Pages", "passed")},
                                                    {u"failed"_s, QT_TRANSLATE_NOOP("Pages", "failed")},
                                                    {u"retest"_s, QT_TRANSLATE_NOOP("Pages", "to retest")},
                                                    {u"blocked"_s, QT_TRANSLATE_NOOP("Pages", "blocked")},
                                                    {u"skipped"_s, QT_TRANSLATE_NOOP("Pages", "skipped")},
                                                    {u"wip"_s, QT_TRANSLATE_NOOP("Pages", "in progress")},
                                                    {u"undefined"_s, QT_TRANSLATE_NOOP("Pages", "without result")}};
    const char *name = names.value(status);
    return name ? language.translate("Pages", name) : status;
}

void addStatus(Html &html, const Visit &visit, const std::optional<LastResult> &last)
{
    const Html::Element line = html.open("p", {{"class", u"result"_s}});
    if (!last) {
        html.add("span", {{"class", u"status undefined"_s}}, visit.language.translate("Pages", "not tested yet"));
        return;
    }
    html.add("span", {{"class", u"status "_s + last->status}}, statusName(visit.language, last->status));
    html.text(u" "_s + visit.language.translate("Pages", "%1, on %2").arg(last->run, visit.language.day(last->at)));
}

} // namespace stepwright::platform
