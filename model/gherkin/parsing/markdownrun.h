#pragma once

#include "model/gherkin/parsing/linerun.h"

namespace stepwright::gherkin {

/// One walk over Markdown with Gherkin: titles are headings, steps list items, doc strings fenced code, tags inline
/// code; tables are indented by two to five. All other lines count as blank. It follows the official matcher step by
/// step, because there the order of the tests shows: testing a fence also opens or closes it.
class MarkdownRun : public LineRun
{
public:
    MarkdownRun(TreeData &data, quint32 offset, int exactErrors);

    void readAll();

private:
    struct Match
    {
        const char *keywordBegin = nullptr; // of a title or step
        quint8 keyword = Line::noKeyword;
        quint32 parts = 0;
    };
    void readLine(const Content &content);
    void refuse(const Content &content);
    void take(const Content &content, LineKind kind, State target, const Match &match, bool byRecovery = false);

    [[nodiscard]] bool matches(LineKind kind, const Content &content, Match &match);
    [[nodiscard]] bool matchesTitle(LineKind kind, const Content &content, Match &match) const;
    [[nodiscard]] bool matchesStep(const Content &content, Match &match) const;
    [[nodiscard]] bool matchesTags(const Content &content, Match &match) const;
    [[nodiscard]] bool matchesRow(const Content &content, Match &match) const;
    [[nodiscard]] bool matchesFeature(const Content &content, Match &match);
    [[nodiscard]] bool matchesFence(const Content &content);
    [[nodiscard]] bool matchesEmpty(const Content &content);
    [[nodiscard]] bool isFollowedBy(LineKind kind, const char *at);

    bool m_hasFeature = false;
    qsizetype m_fence = 0;     // backticks of the open fence
    quint32 m_fenceIndent = 0; // of the last fence that was opened: taken from all text behind it
};

} // namespace stepwright::gherkin
