#include "model/project/actionwordindex.h"

#include <algorithm>

namespace stepwright::project {

namespace {

bool isTextOrTable(const Parameter &parameter)
{
    return parameter.name == freeTextParameter || parameter.name == dataTableParameter;
}

bool isInWording(const QList<WordingPart> &wording, const QString &parameter)
{
    return std::ranges::any_of(wording,
                               [&](const WordingPart &part) { return part.isParameter && part.text == parameter; });
}

} // namespace

QList<WordingPart> wordingOf(const QString &name, const QList<Parameter> &parameters)
{
    QList<WordingPart> wording;
    QString words;
    const auto endWords = [&] {
        if (!words.isEmpty())
            wording.append({std::exchange(words, {})});
    };
    qsizetype from = 0;
    while (from < name.size()) {
        const qsizetype open = name.indexOf(u'"', from);
        const qsizetype close = open < 0 ? -1 : name.indexOf(u'"', open + 1);
        if (close < 0)
            break;
        words += QStringView(name).sliced(from, open - from);
        const QString quoted = name.sliced(open + 1, close - open - 1);
        if (std::ranges::contains(parameters, quoted, &Parameter::name)) {
            endWords();
            wording.append({quoted, true});
        } else {
            words += QStringView(name).sliced(open, close - open + 1);
        }
        from = close + 1;
    }
    words += QStringView(name).sliced(from);
    endWords();
    return wording;
}

QList<Parameter> IndexedWord::parametersInStepOrder() const
{
    const QList<Parameter> &declared = word->definition.parameters;
    QList<Parameter> ordered;
    for (const WordingPart &part : wording) {
        const auto parameter = std::ranges::find(declared, part.text, &Parameter::name);
        if (part.isParameter && parameter != declared.end())
            ordered.append(*parameter);
    }
    ordered += appendedParameters();
    for (const QStringView name : {freeTextParameter, dataTableParameter}) {
        const auto parameter = std::ranges::find_if(declared, [&](const Parameter &one) { return one.name == name; });
        if (parameter != declared.end())
            ordered.append(*parameter);
    }
    return ordered;
}

bool IndexedWord::appends(const Parameter &parameter) const
{
    return !isTextOrTable(parameter) && !isInWording(wording, parameter.name);
}

QList<Parameter> IndexedWord::appendedParameters() const
{
    QList<Parameter> appended;
    for (const Parameter &parameter : word->definition.parameters) {
        if (appends(parameter))
            appended.append(parameter);
    }
    return appended;
}

ActionWordIndex::ActionWordIndex(const ProjectDocument &document)
{
    qsizetype count = document.actionWords.size();
    for (const LibraryDocument &library : document.libraries)
        count += library.actionWords.size();
    m_words.reserve(std::size_t(count));
    add(document.actionWords, nullptr);
    for (const LibraryDocument &library : document.libraries)
        add(library.actionWords, &library);
}

void ActionWordIndex::add(const QList<ActionWordDocument> &words, const LibraryDocument *library)
{
    QHash<QString, int> timesToCome;
    for (const ActionWordDocument &word : words)
        ++timesToCome[word.name];
    QHash<QString, int> timesSeen;
    for (const ActionWordDocument &word : words) {
        // The last of several counts: it keeps its name.
        const bool isLast = --timesToCome[word.name] == 0;
        const QString unique = isLast ? word.name : QString(word.name % u' ' % QString::number(++timesSeen[word.name]));
        const QList<WordingPart> &own = word.definition.wording;
        m_byName.insert(word.name, qsizetype(m_words.size()));
        m_words.push_back(
            {&word, library, unique, own.isEmpty() ? wordingOf(word.name, word.definition.parameters) : own});
    }
}

const IndexedWord *ActionWordIndex::find(const QString &name) const
{
    const auto found = m_byName.constFind(name);
    return found == m_byName.constEnd() ? nullptr : &m_words[std::size_t(*found)];
}

std::vector<const IndexedWord *> ActionWordIndex::words(const LibraryDocument *library) const
{
    std::vector<const IndexedWord *> found;
    for (const IndexedWord &word : m_words) {
        if (word.library == library)
            found.push_back(&word);
    }
    return found;
}

} // namespace stepwright::project
