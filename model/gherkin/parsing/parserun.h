#pragma once

#include "model/gherkin/parsing/linerun.h"

namespace stepwright::gherkin {

/// One walk over the lines of a plain text: reads each line, lets the grammar decide what it is, and appends its
/// record. It may start before any line where the state says all (`isResumable`), which is what `reparse` does.
class ParseRun : public LineRun
{
public:
    /// `data.lines` ends before the line at `offset`; `state` is the state before that line and `data.dialect` the
    /// dialect there.
    ParseRun(TreeData &data, quint32 offset, State state, int exactErrors) : LineRun(data, offset, state, exactErrors)
    {
    }

    /// Reads one line. False at the end of the text; then `data.end` is set and the end has been checked.
    bool readLine();
    /// Reads all lines up to the end.
    void readAll();

private:
    struct Class // what a line could be
    {
        quint32 kinds = 0;
        Dialect::Match match;
        quint32 tags = 0;
    };
    [[nodiscard]] Class classify(const Content &content, quint32 line);
    [[nodiscard]] Class classifyComment(const Content &content, quint32 line);
    [[nodiscard]] Class classifyTags(const Content &content, quint32 line);
    [[nodiscard]] bool isDocStringEnd(const Content &content) const;

    void accept(const Content &content, const Class &classified);
    void refuse(const Content &content, const Class &classified);
    void take(const Content &content, const Class &classified, LineKind kind, State target, bool byRecovery = false);
    [[nodiscard]] State tagsTarget(const Content &content);
    [[nodiscard]] quint32 kindsAfterTags(const char *at);
    void remarkTags(const Content &content);

    char m_separator = 0;     // character of the open doc string's delimiter
    qint64 m_badTagLine = -1; // already reported by a look-ahead
};

} // namespace stepwright::gherkin
