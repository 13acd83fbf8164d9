#include "app/cli/commands.h"
#include "model/completion/projectsteps.h"
#include "model/completion/proposer.h"
#include "model/gherkin/parser.h"
#include "model/project/featurecontent.h"
#include "model/store/projectfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace stepwright::cli {

using namespace Qt::StringLiterals;
using completion::ProposalKind;

namespace {

constexpr int usualLimit = 10;

QString nameOf(ProposalKind kind)
{
    switch (kind) {
    case ProposalKind::Keyword:
        return u"keyword"_s;
    case ProposalKind::Step:
        return u"step"_s;
    case ProposalKind::ActionWord:
        return u"actionWord"_s;
    case ProposalKind::Tag:
        return u"tag"_s;
    case ProposalKind::Language:
        return u"language"_s;
    case ProposalKind::MediaType:
        return u"mediaType"_s;
    case ProposalKind::TableHeader:
        return u"tableHeader"_s;
    case ProposalKind::Cell:
        return u"cell"_s;
    case ProposalKind::Parameter:
        return u"parameter"_s;
    case ProposalKind::Value:
        return u"value"_s;
    }
    return {};
}

Result<completion::Knowledge> readProject(const QString &path, std::vector<const gherkin::Dialect *> &dialects)
{
    Result<store::ProjectFile> project = store::ProjectFile::open(path);
    if (!project)
        return failure(project.error());
    const Result<std::vector<project::FeatureSteps>> steps = project->steps();
    if (!steps)
        return failure(steps.error());
    const Result<QList<project::ActionWord>> actionWords = project->actionWords();
    if (!actionWords)
        return failure(actionWords.error());
    const auto tree = project->tree();
    auto facts = std::make_shared<completion::ProjectFacts>();
    QList<completion::UsedText> languages;
    for (const QString &uid : tree->depthFirst()) {
        const std::optional<project::FeatureSummary> &summary = tree->find(uid)->feature;
        if (!summary)
            continue;
        languages.append({summary->language, 1});
        const Result<project::FeatureText> feature = project->feature(uid);
        if (!feature)
            return failure(feature.error());
        facts->setFeature(uid, std::make_shared<completion::FeatureFacts>(
                                   completion::factsOf(project::FeatureContent(*feature).tree())));
    }
    for (const completion::UsedText &language : completion::counted(languages)) {
        if (const gherkin::Dialect *dialect = gherkin::findDialect(language.text.toUtf8()))
            dialects.push_back(dialect);
    }
    return completion::Knowledge{
        completion::withActionWords(completion::withFeatures(nullptr, *steps, *tree), *actionWords), facts, {}};
}

// The dialect that knows the keyword at the beginning of a text; else the first one.
const gherkin::Dialect &dialectOf(const QString &text, const std::vector<const gherkin::Dialect *> &dialects)
{
    const QByteArray utf8 = text.toUtf8();
    const auto knows = [&utf8](const gherkin::Dialect *dialect) {
        return !utf8.isEmpty() && dialect->match(utf8.begin(), utf8.end()).kinds != 0;
    };
    const auto found = std::ranges::find_if(dialects, knows);
    return **(found == dialects.end() ? dialects.begin() : found);
}

// The beginning of a feature after which steps may follow.
gherkin::Tree scenarioIn(const gherkin::Dialect &dialect)
{
    return gherkin::parse("# language: " + dialect.code() + '\n' +
                          dialect.keywords(gherkin::KeywordRole::Feature).first() + ":\n" +
                          dialect.keywords(gherkin::KeywordRole::Scenario).first() + ":\n");
}

// Answers one text after the other.
class Answerer
{
public:
    Answerer(completion::Knowledge knowledge, std::vector<const gherkin::Dialect *> dialects, int limit)
        : m_knowledge(std::move(knowledge)), m_dialects(std::move(dialects)), m_limit(limit)
    {
    }

    [[nodiscard]] QByteArray answer(const QString &text)
    {
        const gherkin::Tree tree = scenarioIn(dialectOf(text.trimmed(), m_dialects));
        QElapsedTimer timer;
        timer.start();
        QList<completion::Proposal> found = find(tree, text);
        if (found.isEmpty() && !text.trimmed().isEmpty())
            found = find(tree, u"* "_s + text); // a step without its keyword
        const qint64 nanoseconds = timer.nsecsElapsed();
        QJsonArray proposals;
        for (const completion::Proposal &proposal : found.first(qMin(found.size(), qsizetype(m_limit))))
            proposals.append(QJsonObject{
                {u"text"_s, proposal.text}, {u"kind"_s, nameOf(proposal.kind)}, {u"uses"_s, proposal.uses}});
        const QJsonObject object{
            {u"query"_s, text}, {u"micros"_s, (nanoseconds + 999) / 1000}, {u"proposals"_s, proposals}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }

private:
    [[nodiscard]] QList<completion::Proposal> find(const gherkin::Tree &tree, const QString &line)
    {
        return m_proposer.find(m_knowledge, {tree, tree.lineCount(), line, int(line.size()), {}, m_limit}).items;
    }

    completion::Knowledge m_knowledge;
    std::vector<const gherkin::Dialect *> m_dialects; // the most used first
    int m_limit;
    completion::Proposer m_proposer;
};

Result<> answerLines(Answerer &answerer, const QString &path, Console &console)
{
    QFile file(path);
    const bool isOpen = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorKind::NotFound,
                       CompleteCommand::tr("\"%1\" cannot be read: %2").arg(path, file.errorString()));
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        console.out().write(answerer.answer(QString::fromUtf8(line)));
        if (auto *output = qobject_cast<QFileDevice *>(&console.out()))
            output->flush(); // somebody may wait for this answer before the next question
    }
    return {};
}

} // namespace

QString CompleteCommand::name() const
{
    return u"complete"_s;
}

QString CompleteCommand::usage() const
{
    return tr("PROJECT --text TEXT | PROJECT --batch FILE");
}

QString CompleteCommand::summary() const
{
    return tr("Proposes what could follow a typed line, as JSON");
}

void CompleteCommand::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"project"_s, tr("The project file."));
    parser.addOption({u"text"_s, tr("What is typed so far: a keyword and the beginning of a step."), tr("TEXT")});
    parser.addOption({u"batch"_s, tr("Answers each line of a file; \"-\" is the standard input."), tr("FILE")});
    parser.addOption(
        {u"language"_s, tr("Language of the keywords. Without it those of the project's features."), tr("LANGUAGE")});
    parser.addOption({u"limit"_s, tr("At most so many proposals."), tr("NUMBER"), QString::number(usualLimit)});
}

ExitCode CompleteCommand::run(const QCommandLineParser &arguments, Console &console)
{
    const bool isBatch = arguments.isSet(u"batch"_s);
    if (arguments.positionalArguments().size() != 1 || isBatch == arguments.isSet(u"text"_s))
        return console.fail({ErrorKind::Invalid, tr("complete takes one project and either --text or --batch"), {}});
    bool isNumber = false;
    const int limit = arguments.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        return console.fail(
            {ErrorKind::Invalid, tr("--limit takes a number from 1, not \"%1\"").arg(arguments.value(u"limit"_s)), {}});
    std::vector<const gherkin::Dialect *> dialects;
    if (const QString language = arguments.value(u"language"_s); !language.isEmpty()) {
        dialects.push_back(gherkin::findDialect(language.toUtf8()));
        if (!dialects.front())
            return console.fail({ErrorKind::Invalid, tr("there is no language \"%1\"").arg(language), {}});
    }
    const Result<completion::Knowledge> knowledge = readProject(arguments.positionalArguments().constFirst(), dialects);
    if (!knowledge)
        return console.fail(knowledge.error());
    if (arguments.isSet(u"language"_s))
        dialects.resize(1);
    else
        dialects.push_back(gherkin::findDialect("en"));
    Answerer answerer(*knowledge, dialects, limit);
    if (!isBatch) {
        console.out().write(answerer.answer(arguments.value(u"text"_s)));
        return ExitCode::Success;
    }
    const Result<> done = answerLines(answerer, arguments.value(u"batch"_s), console);
    return done ? ExitCode::Success : console.fail(done.error());
}

} // namespace stepwright::cli
