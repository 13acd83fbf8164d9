#include "tests/support/sync/platform/fakedefinition.h"

#include <QRegularExpression>

#include <utility>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &head()
{
    static const QRegularExpression pattern(
        u"\\A\\s*(scenario|actionword|folder)(?:\\s+'((?:[^'\\\\]|\\\\.)*)')?\\s*(?:\\((.*?)\\))?\\s*do\\b"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const QRegularExpression &call()
{
    static const QRegularExpression pattern(
        u"\\bcall(?:\\s+(given|when|then|and|but))?\\s+'((?:[^'\\\\]|\\\\.)*)'(?:\\s*\\(((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\))?"_s);
    return pattern;
}

QString unescaped(QString text)
{
    return text.replace(QRegularExpression(u"\\\\(.)"_s), u"\\1"_s);
}

/// Whether a text leaves a quoted one open.
bool leavesOpen(const QString &line, QChar &quote)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (quote.isNull() && (line[at] == u'\'' || line[at] == u'"'))
            quote = line[at];
        else if (!quote.isNull() && line[at] == u'\\')
            ++at;
        else if (line[at] == quote)
            quote = QChar();
    }
    return !quote.isNull();
}

} // namespace

FakeHead headOf(const QString &definition)
{
    const auto match = head().match(definition);
    if (!match.hasMatch() || !definition.trimmed().endsWith("end"_L1))
        return {};
    FakeHead result{true, match.captured(1), unescaped(match.captured(2)), {}};
    static const QRegularExpression parameter(
        u"(?:\\A|,)\\s*([\\w-]+)\\s*(?:=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^,]*))?"_s);
    for (const auto &found : parameter.globalMatch(match.captured(3)))
        result.parameters.append(found.captured(1));
    return result;
}

QString withName(const QString &definition, const QString &name)
{
    const auto match = head().match(definition);
    QString result = definition;
    if (match.hasMatch() && match.capturedStart(2) >= 0)
        result.replace(match.capturedStart(2) - 1, match.capturedLength(2) + 2, quotedName(name));
    return result;
}

QString quotedName(const QString &name)
{
    QString escaped = name;
    return u"'%1'"_s.arg(escaped.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1));
}

QStringList slotsOf(const QString &name)
{
    QStringList found;
    const QStringList parts = name.split(u'"');
    for (qsizetype at = 1; at + 1 < parts.size(); at += 2)
        found.append(parts[at]);
    return found;
}

QString definitionOf(const QString &kind, const QString &name, const QStringList &parameters, const QString &body)
{
    QString text = kind == "folder"_L1 ? kind : kind + u' ' + quotedName(name);
    if (!parameters.isEmpty())
        text += u" (%1)"_s.arg(parameters.join(", "_L1));
    text += u" do\n"_s;
    for (const QString &line : body.split(u'\n', Qt::SkipEmptyParts))
        text += u"  "_s + line + u'\n';
    return text + u"end\n"_s;
}

QString reformatted(const QString &definition)
{
    QStringList lines;
    QChar quote;
    for (const QString &line : definition.split(u'\n')) {
        const bool isInText = !quote.isNull();
        const bool staysOpen = leavesOpen(line, quote);
        if (isInText || staysOpen) {
            lines.append(isInText ? line : u"  "_s + line.trimmed());
            continue;
        }
        const QString bare = line.trimmed();
        if (!bare.isEmpty())
            lines.append(lines.isEmpty() ? bare : u"  "_s + bare);
    }
    if (!lines.isEmpty() && lines.last() == "  end"_L1)
        lines.last() = u"end"_s;
    return lines.join(u'\n') + u'\n';
}

QStringList calledBy(const QString &definition)
{
    QStringList names;
    for (const auto &found : call().globalMatch(definition))
        names.append(unescaped(found.captured(2)));
    return names;
}

QString withCallsRenamed(QString definition, const QString &from, const QString &to)
{
    qsizetype at = 0;
    while (true) {
        const auto found = call().match(definition, at);
        if (!found.hasMatch())
            return definition;
        at = found.capturedEnd();
        if (unescaped(found.captured(2)) != from)
            continue;
        const QString quoted = quotedName(to);
        definition.replace(found.capturedStart(2) - 1, found.capturedLength(2) + 2, quoted);
        at += quoted.size() - found.capturedLength(2) - 2;
    }
}

QStringList stepLines(const QString &definition)
{
    static const QRegularExpression argument(u"([\\w-]+)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList lines;
    for (const auto &found : call().globalMatch(definition)) {
        QString text = unescaped(found.captured(2));
        for (const auto &value : argument.globalMatch(found.captured(3)))
            text.replace(u"\"%1\""_s.arg(value.captured(1)), u"\"%1\""_s.arg(unescaped(value.captured(2))));
        QString keyword = found.captured(1);
        keyword = keyword.isEmpty() ? u"*"_s : keyword.left(1).toUpper() + keyword.mid(1);
        lines.append(keyword + u' ' + text);
    }
    return lines;
}

FakeImportedFeature readFakeFeature(const QString &text)
{
    static const QRegularExpression step(u"\\A(Given|When|Then|And|But|\\*) (.*)\\z"_s);
    FakeImportedFeature feature;
    QStringList tags;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'@')) {
            for (const QString &tag : line.split(u' ', Qt::SkipEmptyParts))
                tags.append(tag.mid(1));
        } else if (line.startsWith("Feature:"_L1)) {
            feature.tags = std::exchange(tags, {});
        } else if (line.startsWith("Scenario:"_L1)) {
            feature.scenarios.append({line.mid(9).trimmed(), std::exchange(tags, {}), {}, {}});
        } else if (const auto match = step.match(line); match.hasMatch() && !feature.scenarios.isEmpty()) {
            QStringList parts = match.captured(2).split(u'"');
            QStringList arguments;
            for (qsizetype at = 1; at + 1 < parts.size(); at += 2) {
                const QString name = u"p%1"_s.arg(arguments.size() + 1);
                arguments.append(u"%1 = \"%2\""_s.arg(name, std::exchange(parts[at], name)));
            }
            const QString word = parts.join(u'"');
            const QString keyword = match.captured(1) == "*"_L1 ? QString() : match.captured(1).toLower() + u' ';
            feature.scenarios.last().words.append(word);
            feature.scenarios.last().body += u"call %1%2%3\n"_s.arg(
                keyword, quotedName(word), arguments.isEmpty() ? QString() : u" (%1)"_s.arg(arguments.join(", "_L1)));
        }
    }
    return feature;
}

} // namespace stepwright::tests
