#include "model/sync/language/definition/definitionprinter.h"

#include "model/sync/language/patching/alignment.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace stepwright::project;

namespace stepwright::sync {

namespace {

constexpr QStringView indentOfLevel = u"  ";

QString indent(int level)
{
    return indentOfLevel.toString().repeated(level);
}

QString quotedName(const QString &name)
{
    return printValue({ExpressionKind::String, name});
}

QString parameterList(const QList<Parameter> &parameters)
{
    QStringList list;
    for (const Parameter &parameter : parameters)
        list.append(parameter.defaultValue ? QString(parameter.name % u" = " % printValue(*parameter.defaultValue))
                                           : parameter.name);
    return list.isEmpty() ? QString() : QString(u" (" % list.join(u", ") % u')');
}

QString printHead(const PlatformDefinition &definition)
{
    QStringList tags;
    for (const Tag &tag : definition.tags)
        tags.append(tag.value.isEmpty() ? QString(u'@' % tag.key) : QString(u'@' % tag.key % u':' % tag.value));
    QString head = tags.isEmpty() ? QString() : QString(tags.join(u' ') % u'\n');
    const bool isFolder = definition.kind == DefinitionKind::Folder;
    head += isFolder ? u"folder"_s : definition.kind == DefinitionKind::ActionWord ? u"actionword"_s : u"scenario"_s;
    if (!isFolder || !definition.name.isEmpty())
        head += u' ' % quotedName(definition.name);
    return head % parameterList(definition.parameters) % u" do";
}

QString lines(const Call &call, int level)
{
    QStringList arguments;
    for (const Argument &argument : call.arguments) {
        const QString value = printValue(argument.value);
        arguments.append(argument.name.isEmpty() ? value : QString(argument.name % u" = " % value));
    }
    QString line = indent(level) % u"call ";
    if (!call.annotation.isEmpty())
        line += call.annotation % u' ';
    line += quotedName(call.actionWord);
    if (!arguments.isEmpty())
        line += u" (" % arguments.join(u", ") % u')';
    return line % u'\n';
}

QString lines(const Step &step, int level)
{
    return indent(level) % (step.kind == Step::Kind::Action ? u"step { action: " : u"step { result: ") %
           printValue(step.value) % u" }\n";
}

QString lines(const Assign &assign, int level)
{
    return indent(level) % printValue(assign.target) % u" := " % printValue(assign.value) % u'\n';
}

QString lines(const If &choice, int level)
{
    QString text = indent(level) % u"if (" % printValue(choice.condition) % u")\n" % printBody(choice.then, level + 1);
    if (!choice.otherwise.empty())
        text += indent(level) % u"else\n" % printBody(choice.otherwise, level + 1);
    return text % indent(level) % u"end\n";
}

QString lines(const While &loop, int level)
{
    return indent(level) % u"while (" % printValue(loop.condition) % u")\n" % printBody(loop.body, level + 1) %
           indent(level) % u"end\n";
}

} // namespace

QString printBody(const Body &body, int level)
{
    QString text;
    for (const Statement &statement : body)
        text += std::visit([level](const auto &content) { return lines(content, level); }, statement.content);
    return text;
}

QString printDefinition(const PlatformDefinition &definition)
{
    return printHead(definition) % u'\n' % printBody(definition.body, 1) % u"end\n";
}

Result<QString> provenText(const PlatformDefinition &definition)
{
    QString text = printDefinition(definition);
    const Result<ParsedDefinition> parsed = parseDefinition(text);
    if (parsed && normalized(parsed->value) == normalized(definition))
        return text;
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate(
                       "DefinitionLanguage", "“%1” holds something that the platform’s definition language cannot say.")
                       .arg(definition.name),
                   parsed ? text : parsed.error().message);
}

QString printOver(const QString &text, const ParsedDefinition &original, const PlatformDefinition &changed)
{
    const PlatformDefinition before = normalized(original.value);
    PlatformDefinition after = normalized(changed);
    if (before == after)
        return text;
    const auto pieceOf = [&](qsizetype from, qsizetype to) { return QStringView(text).sliced(from, to - from); };
    PlatformDefinition headBefore = before;
    PlatformDefinition headAfter = after;
    headBefore.body.clear();
    headAfter.body.clear();
    QString result =
        headBefore == headAfter ? pieceOf(original.head.from, original.head.to).toString() : printHead(after);
    const std::vector<qsizetype> matches =
        aligned(qsizetype(before.body.size()), qsizetype(after.body.size()), [&](qsizetype old, qsizetype now) {
            return before.body[std::size_t(old)] == after.body[std::size_t(now)];
        });
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (matches[i] < 0) {
            result += u'\n' % printBody({after.body[i]}, 1).chopped(1);
            continue;
        }
        const auto old = std::size_t(matches[i]);
        const qsizetype from = old == 0 ? original.head.to : original.statements[old - 1].to;
        result += pieceOf(from, original.statements[old].to);
    }
    const qsizetype bodyEnd = original.statements.empty() ? original.head.to : original.statements.back().to;
    const QStringView tail = pieceOf(bodyEnd, text.size());
    return result % (tail.startsWith(u' ') && !after.body.empty() ? QStringView(u"\nend\n") : tail);
}

} // namespace stepwright::sync
