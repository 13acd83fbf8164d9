#include "model/linting/units/ignoring.h"

namespace stepwright::linting {

using namespace Qt::StringLiterals;

RuleSet ignoredBy(QUtf8StringView comment)
{
    constexpr QByteArrayView word = "stepwright:";
    QByteArrayView text = QByteArrayView(comment.data(), comment.size()).trimmed();
    if (!text.startsWith('#'))
        return {};
    text = text.sliced(1).trimmed();
    if (!text.startsWith(word))
        return {};
    text = text.sliced(word.size()).trimmed();
    if (!text.startsWith("ignore "))
        return {};
    RuleSet rules;
    for (const QString &name : QString::fromUtf8(text.sliced(7)).split(u','))
        if (const auto id = ruleOfName(QStringView(name).trimmed()))
            rules.add(*id);
    return rules;
}

quint32 lineAfterComment(const gherkin::Tree &tree, quint32 comment)
{
    using gherkin::LineKind;
    constexpr quint32 between =
        bit(LineKind::Comment) | bit(LineKind::Empty) | bit(LineKind::Tags) | bit(LineKind::Language);
    quint32 line = comment + 1;
    while (line < tree.lineCount() && bit(tree.lines()[line].kind) & between)
        ++line;
    return line;
}

QByteArray ignoreComment(RuleId id)
{
    return "# stepwright: ignore "_ba + rule(id).name;
}

} // namespace stepwright::linting
