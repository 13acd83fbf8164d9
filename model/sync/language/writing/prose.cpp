#include "model/sync/language/writing/prose.h"

#include "model/project/tagtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using stepwright::project::Tag;

namespace stepwright::sync {

namespace {

/// Whether a line would be read as something else than description.
bool isReadOtherwise(const QString &line, const gherkin::Dialect &dialect)
{
    const QByteArray text = line.trimmed().toUtf8();
    if (text.isEmpty())
        return false;
    static constexpr QByteArrayView signs = "#@|";
    if (signs.contains(text.front()) || text.startsWith("\"\"\"") || text.startsWith("```"))
        return true;
    return dialect.match(text.constData(), text.constData() + text.size()).kinds != 0;
}

qsizetype indentOf(const QString &line)
{
    const auto text = std::ranges::find_if(line, [](QChar c) { return !c.isSpace(); });
    return text - line.begin();
}

QString withoutEnd(QString line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

} // namespace

QString proseOf(const gherkin::TitledNode &node)
{
    const gherkin::Dialect &dialect = *node.tree().dialect;
    QStringList lines = node.description().split(u'\n');
    qsizetype indent = -1;
    for (const QString &line : std::as_const(lines)) {
        const qsizetype own = indentOf(line);
        if (own < line.size())
            indent = indent < 0 ? own : qMin(indent, own);
    }
    for (QString &line : lines) {
        line = withoutEnd(line.sliced(qMin(qMax<qsizetype>(indent, 0), line.size())));
        const bool isQuoted = line.size() > 2 && line.startsWith(u'"') && line.endsWith(u'"');
        if (isQuoted && isReadOtherwise(line.sliced(1).chopped(1), dialect))
            line = line.sliced(1).chopped(1);
    }
    return lines.join(u'\n');
}

QStringList proseLines(const QString &text, const gherkin::Dialect &dialect)
{
    if (text.isEmpty())
        return {};
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line.remove(u'\r');
        if (isReadOtherwise(line, dialect))
            line = u'"' % line % u'"';
    }
    return lines;
}

QList<Tag> tagsOf(const gherkin::TitledNode &node)
{
    QList<Tag> tags;
    for (const gherkin::Tag &one : node.tags()) {
        Tag tag = project::tagFromText(one.name().toString().sliced(1));
        if (!tag.key.isEmpty() && !tags.contains(tag))
            tags.append(std::move(tag));
    }
    return tags;
}

QString gherkinTag(const Tag &tag)
{
    static const QRegularExpression blank(u"[\\s@]"_s);
    return u'@' % project::tagText(tag).replace(blank, u"_"_s);
}

QString oneLine(const QString &text)
{
    static const QRegularExpression lineEnd(u"[\\r\\n]+"_s);
    return QString(text).replace(lineEnd, u" "_s).trimmed();
}

} // namespace stepwright::sync
