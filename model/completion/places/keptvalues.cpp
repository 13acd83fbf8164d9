#include "model/completion/places/keptvalues.h"

#include "model/completion/words.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace stepwright::completion {

namespace {

constexpr int fitScore = 2;
constexpr int sameValueScore = 4;
constexpr int sameWordBeforeScore = 2;
constexpr int sameWordBehindScore = 1;
constexpr qsizetype notPlaced = -1;

// Where a quote opens that nothing closes; -1: nowhere.
qsizetype unfinishedQuote(QStringView step)
{
    const QList<StepParameter> parameters = parametersOf(step);
    const qsizetype done = parameters.isEmpty() ? 0 : parameters.last().start + parameters.last().length + 1;
    const qsizetype quote = step.lastIndexOf(u'"');
    const bool opens = quote >= done && (quote == 0 || step[quote - 1].isSpace());
    return opens ? quote : -1;
}

QString lastWord(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && !text[end - 1].isLetterOrNumber())
        --end;
    qsizetype start = end;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1].isMark()))
        --start;
    return folded(text.sliced(start, end - start));
}

QString firstWord(QStringView text)
{
    qsizetype start = 0;
    while (start < text.size() && !text[start].isLetterOrNumber())
        ++start;
    qsizetype end = start;
    while (end < text.size() && (text[end].isLetterOrNumber() || text[end].isMark()))
        ++end;
    return folded(text.sliced(start, end - start));
}

QStringView valueOf(QStringView step, const StepParameter &parameter)
{
    return step.sliced(parameter.start, parameter.length);
}

bool mayTake(const StepParameter &place, QStringView step, const StepParameter &value, QStringView typed)
{
    const bool isQuoted = place.kind == ParameterKind::Quoted;
    if (isQuoted != (value.kind == ParameterKind::Quoted))
        return false;
    const qsizetype end = place.start + place.length;
    return !isQuoted || end >= step.size() || !valueOf(typed, value).contains(step[end]); // the closing quote
}

int placeScore(QStringView step, const StepParameter &place, QStringView typed, const StepParameter &value)
{
    if (!mayTake(place, step, value, typed))
        return 0;
    int score = fitScore;
    if (valueOf(step, place) == valueOf(typed, value))
        score += sameValueScore;
    if (lastWord(step.first(place.start)) == lastWord(typed.first(value.start)))
        score += sameWordBeforeScore;
    const QString behind = firstWord(typed.sliced(value.start + value.length));
    if (!behind.isEmpty() && firstWord(step.sliced(place.start + place.length)).startsWith(behind))
        score += sameWordBehindScore;
    return score;
}

// For each place the number of the typed value that goes there: the assignment in order that has the most points.
std::vector<qsizetype> assign(QStringView step, const QList<StepParameter> &places, QStringView typed,
                              const QList<StepParameter> &values)
{
    const auto rows = std::size_t(places.size());
    const auto columns = std::size_t(values.size());
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0)); // of what follows
    std::vector<std::vector<int>> scores(rows, std::vector<int>(columns, 0));
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            scores[i][j] = placeScore(step, places[qsizetype(i)], typed, values[qsizetype(j)]);
            const int taken = scores[i][j] > 0 ? scores[i][j] + best[i + 1][j + 1] : 0;
            best[i][j] = std::max({taken, best[i + 1][j], best[i][j + 1]});
        }
    }
    std::vector<qsizetype> assigned(rows, notPlaced);
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (scores[i][j] > 0 && best[i][j] == scores[i][j] + best[i + 1][j + 1])
            assigned[i++] = qsizetype(j++);
        else if (best[i][j] == best[i][j + 1])
            ++j;
        else
            ++i;
    }
    return assigned;
}

} // namespace

FilledStep keepValues(const QString &proposed, QStringView typed)
{
    const QList<StepParameter> places = parametersOf(proposed);
    QList<StepParameter> values = parametersOf(typed);
    if (const qsizetype quote = unfinishedQuote(typed); quote >= 0)
        values.append({quote + 1, typed.size() - quote - 1, ParameterKind::Quoted});
    const qsizetype unfinished = unfinishedQuote(typed) >= 0 ? values.size() - 1 : notPlaced;
    const std::vector<qsizetype> assigned = assign(proposed, places, typed, values);

    FilledStep filled;
    filled.firstOpen = places.size();
    qsizetype done = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        filled.text += QStringView(proposed).sliced(done, places[i].start - done);
        const qsizetype value = assigned[std::size_t(i)];
        const QStringView own = valueOf(proposed, places[i]);
        const QStringView wanted = value == notPlaced ? own : valueOf(typed, values[value]);
        const QStringView kept = value == unfinished && own.startsWith(wanted) ? own : wanted;
        const ParameterKind kind = value == notPlaced ? places[i].kind : values[value].kind;
        filled.parameters.append({filled.text.size(), kept.size(), kind});
        filled.text += kept;
        done = places[i].start + places[i].length;
        if (value == notPlaced || value == unfinished)
            filled.firstOpen = std::min(filled.firstOpen, i);
    }
    filled.text += QStringView(proposed).sliced(done);
    return filled;
}

QString withoutValues(QStringView step)
{
    const qsizetype quote = unfinishedQuote(step);
    const QStringView finished = quote >= 0 ? step.first(quote) : step;
    QString words;
    qsizetype done = 0;
    for (const StepParameter &parameter : parametersOf(finished)) {
        words += finished.sliced(done, parameter.start - done) + u' ';
        done = parameter.start + parameter.length;
    }
    return words + finished.sliced(done);
}

} // namespace stepwright::completion
