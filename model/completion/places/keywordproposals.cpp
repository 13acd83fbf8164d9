#include "model/completion/places/keywordproposals.h"

#include "model/completion/words.h"
#include "model/gherkin/tree/nodes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stepwright::completion {

using namespace Qt::StringLiterals;
using gherkin::KeywordRole;
using gherkin::LineKind;

namespace {

constexpr std::array<std::pair<KeywordRole, LineKind>, gherkin::keywordRoleCount> lineKinds = {{
    {KeywordRole::Given, LineKind::Step},
    {KeywordRole::When, LineKind::Step},
    {KeywordRole::Then, LineKind::Step},
    {KeywordRole::And, LineKind::Step},
    {KeywordRole::But, LineKind::Step},
    {KeywordRole::Examples, LineKind::Examples},
    {KeywordRole::Scenario, LineKind::Scenario},
    {KeywordRole::ScenarioOutline, LineKind::Scenario},
    {KeywordRole::Background, LineKind::Background},
    {KeywordRole::Rule, LineKind::Rule},
    {KeywordRole::Feature, LineKind::Feature},
}};

// What Markdown wants before a keyword: a bullet before a step, `#` before a title, the more the deeper it stands.
QString markdownMark(const gherkin::Tree &tree, quint32 line, LineKind kind)
{
    const bool isInRule =
        tree.lineCount() > 0 && tree.enclosingNode(qMin(line, tree.lineCount() - 1), gherkin::bit(LineKind::Rule));
    switch (kind) {
    case LineKind::Step:
        return u"* "_s;
    case LineKind::Feature:
        return u"# "_s;
    case LineKind::Rule:
        return u"## "_s;
    case LineKind::Examples:
        return isInRule ? u"#### "_s : u"### "_s;
    default:
        return isInRule ? u"### "_s : u"## "_s;
    }
}

// Whether the mark that a Markdown line has already is one for a kind of line.
bool suitsMark(QStringView lineText, LineKind kind)
{
    const QStringView text = lineText.trimmed();
    const bool isTitle = text.startsWith(u'#');
    const bool isBullet = text.startsWith(u'*') || text.startsWith(u'+') || text.startsWith(u'-');
    return kind == LineKind::Step ? !isTitle : !isBullet;
}

bool hasMark(QStringView lineText)
{
    const QStringView text = lineText.trimmed();
    return !text.isEmpty() && u"#*+-"_s.contains(text.front());
}

} // namespace

QList<Proposal> keywordProposals(const gherkin::Tree &tree, quint32 line, QStringView lineText, QStringView typed)
{
    const quint32 accepted = gherkin::acceptedKinds(tree.stateBefore(qMin(line, tree.lineCount())));
    const bool mayNeedMark = tree.isMarkdown() && !hasMark(lineText);
    QList<Proposal> proposals;
    for (const auto &[role, kind] : lineKinds) {
        if (!(accepted & gherkin::bit(kind)) || (tree.isMarkdown() && !suitsMark(lineText, kind)))
            continue;
        for (const QByteArray &keyword : tree.dialect().keywords(role)) {
            const QString name = QString::fromUtf8(keyword) + (kind == LineKind::Step ? u""_s : u": "_s);
            const QString text = mayNeedMark ? markdownMark(tree, line, kind) + name : name;
            if (!name.startsWith(u'*') && beginsWith(name, typed) &&
                !std::ranges::contains(proposals, text, &Proposal::text))
                proposals.append({ProposalKind::Keyword, text});
        }
    }
    const QString language = u"# language: "_s;
    if ((accepted & gherkin::bit(LineKind::Language)) && !tree.isMarkdown() &&
        (typed.isEmpty() || QString(language).remove(u' ').startsWith(typed.toString().remove(u' '))))
        proposals.append({ProposalKind::Keyword, language});
    return proposals;
}

QList<Proposal> languageProposals(QStringView typed)
{
    QList<Proposal> proposals;
    for (const gherkin::Dialect &dialect : gherkin::allDialects()) {
        const QString code = QString::fromUtf8(dialect.code());
        if (beginsWith(code, typed) || beginsWith(dialect.name(), typed) || beginsWith(dialect.nativeName(), typed))
            proposals.append({ProposalKind::Language, code, 0, dialect.nativeName()});
    }
    return proposals;
}

} // namespace stepwright::completion
