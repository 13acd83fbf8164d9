#include "editor/highlighting/docstringcolors.h"

#include <KSyntaxHighlighting/Format>
#include <QTextDocument>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::LineKind;
using KSyntaxHighlighting::Definition;

namespace {

constexpr int mostLinesBefore = 400; // read to learn the state in which a line begins

/// What doc strings are called that KSyntaxHighlighting knows by another name.
QString languageName(const QString &mediaType)
{
    QString name = mediaType.section(u';', 0, 0).trimmed().toLower();
    name = name.sliced(name.lastIndexOf(u'/') + 1);
    name = name.sliced(name.lastIndexOf(u'+') + 1); // application/hal+json
    if (name.startsWith("x-"_L1))
        name.remove(0, 2);
    return name;
}

/// Many write no media type above JSON and XML: the first line with text tells.
QString guessedMediaType(const gherkin::DocString &docString, const gherkin::Tree &tree)
{
    const gherkin::LineRange lines = docString.contentLines();
    for (quint32 line = lines.first; line < lines.end(); ++line) {
        const QString text = tree.lineText(line).left(80).toString().trimmed();
        if (text.isEmpty())
            continue;
        if (text.startsWith(u'{') || text == "["_L1 || text.startsWith("[{"_L1))
            return u"json"_s;
        return text.startsWith("<?xml"_L1) ? u"xml"_s : QString();
    }
    return {};
}

} // namespace

void DocStringColors::setColors(const EditorColors &colors)
{
    m_colors = colors;
    m_formats.clear();
    setTheme(colors.theme);
    m_place = {};
}

Definition DocStringColors::languageOf(const gherkin::DocString &docString)
{
    QString mediaType = docString.mediaType().toString();
    if (mediaType.isEmpty())
        mediaType = guessedMediaType(docString, m_text.tree());
    if (mediaType.isEmpty())
        return {};
    const auto known = m_languages.constFind(mediaType);
    if (known != m_languages.cend())
        return *known;
    const QString name = languageName(mediaType);
    const KSyntaxHighlighting::Repository &repository = m_themes.repository();
    Definition definition = repository.definitionForName(name);
    if (!definition.isValid())
        definition = repository.definitionForFileName("x."_L1 + name);
    if (!definition.isValid())
        definition = repository.definitionForMimeType(mediaType.section(u';', 0, 0).trimmed());
    m_languages.insert(mediaType, definition);
    return definition;
}

QList<QTextLayout::FormatRange> DocStringColors::formatsOf(const QTextBlock &block)
{
    const bool goesOn = m_place.block == block.blockNumber() && m_place.revision == block.document()->revision();
    if (!goesOn)
        begin(block);
    if (!m_place.hasLanguage) {
        m_place.block = block.blockNumber() + 1;
        return {};
    }
    readLine(block);
    return std::exchange(m_found, {});
}

// Finds the doc string and reads what comes before the block in it.
void DocStringColors::begin(const QTextBlock &block)
{
    const auto line = quint32(block.blockNumber());
    const auto docString =
        gherkin::as<gherkin::DocString>(m_text.tree().enclosingNode(line, gherkin::bit(LineKind::DocStringSeparator)));
    m_place = {.revision = block.document()->revision(), .block = block.blockNumber()};
    if (!docString)
        return;
    const Definition language = languageOf(docString);
    m_place.hasLanguage = language.isValid();
    if (!m_place.hasLanguage)
        return;
    setDefinition(language);
    const auto opening = int(docString.lineIndex());
    m_place.indent = ParsedText::positionInBlock(m_text.tree(), docString.lineIndex(),
                                                 m_text.tree().lines()[docString.lineIndex()].offset +
                                                     m_text.tree().lines()[docString.lineIndex()].indent);
    const int first = qMax(opening + 1, block.blockNumber() - mostLinesBefore);
    for (QTextBlock before = block.document()->findBlockByNumber(first); before != block; before = before.next())
        readLine(before);
    m_found.clear();
}

void DocStringColors::readLine(const QTextBlock &block)
{
    m_found.clear();
    const QString text = block.text();
    const auto *content = std::ranges::find_if_not(text, [](QChar character) { return character.isSpace(); });
    m_lineStart = qMin(m_place.indent, int(content - text.cbegin()));
    m_place.state = highlightLine(QStringView(text).sliced(m_lineStart), m_place.state);
    m_place.block = block.blockNumber() + 1;
}

void DocStringColors::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    auto found = m_formats.constFind(format.id());
    if (found == m_formats.cend())
        found = m_formats.insert(format.id(), m_colors.embedded(format));
    m_found.append({m_lineStart + offset, length, *found});
}

} // namespace stepwright
