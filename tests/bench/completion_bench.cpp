// Step completion over 100,000 distinct steps: milliseconds a key, recall of what was meant, cost of the index.
#include "model/completion/search/stepsearch.h"
#include "model/completion/stepindexbuilder.h"

#include <QElapsedTimer>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace stepwright::completion;

namespace {

double cpuMilliseconds()
{
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

// Sentences as testers write them: a few hundred words, names and numbers in quotes, some placeholders.
class StepMaker
{
public:
    QByteArray make()
    {
        QByteArray step =
            pick(m_subjects) + ' ' + pick(m_verbs) + ' ' + pick(m_determiners) + pick(m_adjectives) + pick(m_nouns);
        switch (m_random.bounded(6)) {
        case 0:
            step += " with " + pick(m_nouns) + " \"" + pick(m_names) + '"';
            break;
        case 1:
            step += " on the " + pick(m_adjectives) + pick(m_places) + " page";
            break;
        case 2:
            step += " for " + QByteArray::number(m_random.bounded(1, 500)) + ' ' + pick(m_nouns) + 's';
            break;
        case 3:
            step += " after " + QByteArray::number(m_random.bounded(2, 90)) + " minutes in the " + pick(m_places);
            break;
        case 4:
            step += " of <" + pick(m_nouns) + "> before " + pick(m_names) + ' ' + pick(m_verbs) + " it";
            break;
        default:
            break;
        }
        return step;
    }
    QRandomGenerator &random() { return m_random; }

private:
    QByteArray pick(const QList<QByteArray> &list) { return list[m_random.bounded(list.size())]; }
    static QList<QByteArray> words(const char *list) { return QByteArray(list).split(' '); }

    QRandomGenerator m_random{20261};
    QList<QByteArray> m_subjects = QByteArray("I|the customer|the administrator|a guest|the system|the shop manager|an "
                                              "anonymous visitor|the accountant|my colleague|the courier")
                                       .split('|');
    QList<QByteArray> m_verbs =
        words("adds removes opens closes sees changes approves rejects cancels orders pays returns exports imports "
              "searches filters sorts selects downloads uploads "
              "creates deletes updates reviews archives restores confirms submits prints shares copies moves renames "
              "locks unlocks schedules assigns merges splits checks");
    QList<QByteArray> m_determiners = words("the_ a_ his_ another_ every_ no_");
    QList<QByteArray> m_adjectives = QByteArray("|new |old |empty |monthly |pending |expired |private |public |damaged "
                                                "|urgent |archived |duplicate |recent |hidden ")
                                         .split('|');
    QList<QByteArray> m_nouns = words("product order invoice basket coupon address account password report message "
                                      "category discount shipment parcel refund voucher review picture document "
                                      "contract appointment ticket comment payment subscription newsletter warehouse "
                                      "supplier delivery currency tax promotion gift catalogue wishlist");
    QList<QByteArray> m_places = words("checkout login settings profile search overview history warehouse billing "
                                       "dashboard contact inventory support marketing");
    QList<QByteArray> m_names = words("Alice Bob Carol Dave Erin Frank Grace Heidi Ivan Judy Mallory Niaj Olivia Peggy "
                                      "Rupert Sybil Trent Victor Walter Zoe");
};

struct Corpus
{
    QList<QByteArray> steps; // distinct
    QList<std::pair<FeaturePlace, std::vector<StepUse>>> features;
};

Corpus makeCorpus(qsizetype distinct)
{
    Corpus corpus;
    StepMaker maker;
    QSet<QByteArray> seen;
    while (corpus.steps.size() < distinct) {
        const QByteArray step = maker.make().replace('_', ' ').simplified();
        if (!seen.contains(step)) {
            seen.insert(step);
            corpus.steps.append(step);
        }
    }
    constexpr qsizetype stepsOfFeature = 45;
    for (qsizetype first = 0; first < distinct; first += stepsOfFeature) {
        std::vector<StepUse> uses;
        for (qsizetype i = first; i < qMin(first + stepsOfFeature, distinct); ++i) {
            const StepType type = i % 3 == 0 ? StepType::Given : i % 3 == 1 ? StepType::When : StepType::Then;
            uses.push_back({corpus.steps[i], type});
            const double squared = maker.random().generateDouble() * maker.random().generateDouble();
            uses.push_back({corpus.steps[qsizetype(squared * double(distinct))], type}); // few steps are used often
        }
        const QString number = QString::number(first / stepsOfFeature);
        corpus.features.append(
            {{u"feature "_s + number, u"folder "_s + QString::number(first / stepsOfFeature / 20)}, std::move(uses)});
    }
    return corpus;
}

std::shared_ptr<const StepIndex> build(const Corpus &corpus)
{
    StepIndexBuilder builder;
    for (const auto &[place, steps] : corpus.features)
        builder.setFeature(place, steps);
    return builder.finish();
}

QString withTypo(const QString &text, QRandomGenerator &random)
{
    const qsizetype at = random.bounded(qsizetype(1), text.size() - 1);
    const QChar letter(u'a' + random.bounded(26));
    switch (random.bounded(4)) {
    case 0:
        return text.left(at) + letter + text.mid(at + 1);
    case 1:
        return text.left(at) + text.mid(at + 1);
    case 2:
        return text.left(at) + letter + text.mid(at);
    default:
        return text.left(at) + text[at + 1] + text[at] + text.mid(at + 2);
    }
}

QString middleWords(const QString &text, QRandomGenerator &random)
{
    QStringList words = text.split(u' ');
    const qsizetype first = random.bounded(qsizetype(1), qMax(qsizetype(2), words.size() - 4));
    QStringList chosen = words.mid(first, qMax(qsizetype(4), words.size() - 2));
    std::shuffle(chosen.begin(), chosen.end(), random);
    return chosen.join(u' ');
}

QString initials(const QString &text)
{
    QString letters;
    bool isStart = true;
    for (const QChar character : text) {
        if (isStart && character.isLetterOrNumber())
            letters.append(character.toLower());
        isStart = !character.isLetterOrNumber();
    }
    return letters;
}

double quantile(std::vector<double> &values, double part)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * part))];
}

void reportBuild(const Corpus &corpus)
{
    double best = 1e9;
    std::shared_ptr<const StepIndex> index;
    for (int i = 0; i < 5; ++i) {
        const double begin = cpuMilliseconds();
        index = build(corpus);
        best = std::min(best, cpuMilliseconds() - begin);
    }
    std::printf("| build, %lld distinct steps (best of 5) | %.1f ms |\n", static_cast<long long>(index->size()), best);
    std::printf("| memory of the snapshot | %.1f MB |\n", double(index->memoryUsage()) / 1e6);

    std::vector<double> added;
    for (int i = 0; i < 2000; ++i) {
        const auto &[place, steps] = corpus.features[i % corpus.features.size()];
        std::vector<StepUse> more = steps;
        const QByteArray text = "the visitor number" + QByteArray::number(i) + " waits for <something> new";
        more.push_back({text, StepType::When});
        const double begin = cpuMilliseconds();
        StepIndexBuilder builder(index);
        builder.setFeature(place, more);
        index = builder.finish();
        added.push_back((cpuMilliseconds() - begin) * 1000);
    }
    const double p95 = quantile(added, 0.95);
    std::printf("| one step added to a feature, new snapshot: p50 / p95 | %.1f / %.1f µs |\n", quantile(added, 0.5),
                p95);
}

void reportKeys(const Corpus &corpus, const std::shared_ptr<const StepIndex> &index)
{
    StepSearch search;
    QRandomGenerator random(7);
    std::vector<double> times;
    std::pair<double, QString> slowest;
    for (int i = 0; i < 120; ++i) {
        QString whole = QString::fromUtf8(corpus.steps[random.bounded(corpus.steps.size())]);
        if (i % 4 == 1)
            whole = withTypo(whole, random);
        if (i % 4 == 2)
            whole = middleWords(whole, random);
        if (i % 4 == 3)
            whole = initials(whole);
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const StepQuery query{whole.left(length), StepType::When, corpus.features[i].first, 10};
            const double begin = cpuMilliseconds();
            (void)search.find(index, query);
            times.push_back(cpuMilliseconds() - begin);
            slowest = std::max(slowest, {times.back(), query.text});
        }
    }
    const double p95 = quantile(times, 0.95);
    std::printf("| a key (%zu keys): p50 / p95 / max | %.2f / %.2f / %.2f ms (\"%s\") |\n", times.size(),
                quantile(times, 0.5), p95, times.back(), qPrintable(slowest.second));
}

void reportRecall(const Corpus &corpus, const std::shared_ptr<const StepIndex> &index)
{
    StepSearch search;
    QRandomGenerator random(11);
    int typo = 0, middle = 0, initial = 0;
    constexpr int targets = 40;
    const bool verbose = qEnvironmentVariableIsSet("STEPWRIGHT_BENCH_MISSES");
    for (int i = 0; i < targets; ++i) {
        const QString target = QString::fromUtf8(corpus.steps[random.bounded(corpus.steps.size())]);
        const auto finds = [&](const QString &text) {
            const QList<StepProposal> found = search.find(index, {text, StepType::Unknown, {}, 10});
            const bool isThere = std::ranges::contains(found, target, &StepProposal::text);
            if (!isThere && verbose)
                std::printf("  missed: \"%s\" for \"%s\"\n", qPrintable(text), qPrintable(target));
            return isThere;
        };
        typo += finds(withTypo(target, random));
        middle += finds(middleWords(target, random));
        initial += finds(initials(target));
    }
    std::printf("| recall in the top 10 of %d: one typo / words from the middle / initials | %d / %d / %d |\n", targets,
                typo, middle, initial);
}

} // namespace

int main()
{
    const Corpus corpus = makeCorpus(100'000);
    const std::shared_ptr<const StepIndex> index = build(corpus);
    std::printf("| completion | CPU time |\n|---|---|\n");
    reportBuild(corpus);
    reportKeys(corpus, index);
    reportRecall(corpus, index);
    return 0;
}
