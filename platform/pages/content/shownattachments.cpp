#include "platform/pages/content/shownattachments.h"

namespace stepwright::platform {

using namespace Qt::StringLiterals;

void addAttachments(Html &html, const Visit &visit, const std::vector<Attachment> &attachments,
                    const std::function<QString(qint64)> &address)
{
    if (attachments.empty())
        return;
    const QString title = visit.language.translate("Pages", "Attachments");
    html.add("p", {{"class", u"label"_s}}, title);
    const Html::Element list = html.open("ul", {{"class", u"files"_s}, {"aria-label", title}});
    for (const Attachment &attachment : attachments) {
        const Html::Element item = html.open("li");
        html.add("a", {{"href", address(attachment.id)}, {"dir", u"auto"_s}}, attachment.fileName);
        html.add("span", {{"class", u"count"_s}}, visit.language.size(attachment.size));
    }
}

} // namespace stepwright::platform
