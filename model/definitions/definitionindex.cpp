#include "model/definitions/definitionindex.h"

#include "model/definitions/codefolder.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace stepwright::definitions {

using namespace Qt::StringLiterals;

DefinitionIndex::DefinitionIndex(std::vector<StepDefinition> definitions, std::vector<DefinitionProblem> problems,
                                 const std::vector<ParameterType> &types)
    : m_problems(std::move(problems))
{
    const ParameterTypes known(types, m_problems);
    m_definitions.reserve(definitions.size());
    m_matchers.reserve(definitions.size());
    for (StepDefinition &definition : definitions) {
        Matcher matcher(definition, known);
        if (!matcher.problem().isEmpty()) {
            m_problems.push_back({definition.file, definition.line, matcher.problem()});
            continue;
        }
        if (!matcher.unknownTypes().isEmpty()) {
            const QString names = u'{' + matcher.unknownTypes().join(u"}, {"_s) + u'}';
            m_problems.push_back(
                {definition.file, definition.line,
                 QCoreApplication::translate("Definitions", "What %1 matches is not known: any text counts.")
                     .arg(names),
                 true});
        }
        m_matchers.push_back(std::move(matcher));
        m_definitions.push_back(std::move(definition));
    }
}

namespace {

quint8 kindsFor(project::StepKind kind)
{
    return kind == project::StepKind::Unknown ? anyKind : bitOf(kind);
}

} // namespace

bool DefinitionIndex::carriesOut(quint32 definition, QStringView text, project::StepKind kind) const
{
    const Matcher::Answer answer = m_matchers[definition].match(text, wordBits(text));
    return m_definitions[definition].kinds & kindsFor(kind) && answer != Matcher::Answer::No &&
           answer != Matcher::Answer::Undecided;
}

DefinitionIndex::Match DefinitionIndex::match(QStringView text, project::StepKind kind) const
{
    Match match;
    const WordBits bits = wordBits(text);
    const quint8 kinds = kindsFor(kind);
    QVarLengthArray<quint32, 4> certain; // those that may be one too many
    bool hasWhole = false;
    QVarLengthArray<bool, 4> isPart;
    for (std::size_t number = 0; number < m_definitions.size(); ++number) {
        const StepDefinition &definition = m_definitions[number];
        if (!(definition.kinds & kinds))
            continue;
        const Matcher::Answer answer = m_matchers[number].match(text, bits);
        if (answer == Matcher::Answer::No)
            continue;
        if (answer == Matcher::Answer::Undecided) {
            match.undecided.append(quint32(number));
            continue;
        }
        match.definitions.append(quint32(number));
        isPart.append(answer == Matcher::Answer::Part);
        hasWhole |= answer == Matcher::Answer::Whole && !definition.isActionWord();
    }
    for (qsizetype i = 0; i < match.definitions.size(); ++i) {
        if (!(hasWhole && isPart[i]) && !m_matchers[match.definitions[i]].isLoose())
            certain.append(match.definitions[i]);
    }
    for (const quint32 one : certain) {
        const auto competes = [this, one](quint32 other) { return other != one && compete(one, other); };
        if (std::ranges::any_of(certain, competes))
            match.competing.append(one);
    }
    return match;
}

bool DefinitionIndex::compete(quint32 one, quint32 other) const
{
    const StepDefinition &left = m_definitions[one];
    const StepDefinition &right = m_definitions[other];
    if (left.isActionWord() || right.isActionWord() || !(left.kinds & right.kinds))
        return false; // code that carries an action word out has the same text
    const auto reaches = [&left, &right](Reach reach) {
        return reach == Reach::Everywhere || (reach == Reach::File && left.file == right.file);
    };
    return reaches(left.reach) && reaches(right.reach) &&
           left.file.section(u'.', -1) == right.file.section(u'.', -1); // code of two languages runs apart
}

QString DefinitionIndex::shortPath(const QString &file) const
{
    for (const QString &root : m_roots) {
        if (file.startsWith(root + u'/'))
            return file.sliced(root.size() + 1);
    }
    return QFileInfo(file).fileName();
}

QString DefinitionIndex::placeOf(quint32 definition) const
{
    const StepDefinition &one = m_definitions[definition];
    return one.isActionWord() ? one.actionWord : u"%1:%2"_s.arg(shortPath(one.file)).arg(one.line);
}

std::shared_ptr<const DefinitionIndex> makeIndex(const CodeReading &reading, const QStringList &folders,
                                                 const QList<project::ActionWord> &actionWords)
{
    std::vector<StepDefinition> found = reading.definitions();
    for (const project::ActionWord &word : actionWords)
        found.push_back(definitionOf(word));
    auto index = std::make_shared<DefinitionIndex>(std::move(found), reading.problems(), reading.types());
    index->setRoots(rootsOf(folders));
    return index;
}

} // namespace stepwright::definitions
