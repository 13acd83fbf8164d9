#include "platform/api/answers/attachmentanswer.h"

namespace stepwright::platform {

Answer attachmentAnswer(const Attachment &attachment, QByteArray content)
{
    Answer answer;
    answer.type = attachment.type;
    answer.body = std::move(content);
    answer.headers = {{"Content-Disposition",
                       QByteArray("attachment; filename*=UTF-8''" + attachment.fileName.toUtf8().toPercentEncoding())},
                      {"Content-Security-Policy", "default-src 'none'; sandbox"}};
    return answer;
}

} // namespace stepwright::platform
