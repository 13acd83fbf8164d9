#include "model/sync/language/reading/stepskeleton.h"

using namespace stepwright::project;

namespace stepwright::sync {

namespace {

/// Collects pieces; words in a row become one.
class Pieces
{
public:
    explicit Pieces(std::vector<StepPiece> &pieces) : m_pieces(pieces) {}

    void addWords(QStringView words)
    {
        if (words.isEmpty())
            return;
        if (m_pieces.empty() || m_pieces.back().isValue)
            m_pieces.emplace_back();
        m_pieces.back().text += words;
    }
    void addValue(QStringView value, bool isQuoted) { m_pieces.push_back({value.toString(), true, isQuoted}); }

private:
    std::vector<StepPiece> &m_pieces;
};

} // namespace

QString StepSkeleton::key() const
{
    QString key;
    for (const StepPiece &piece : pieces)
        key += piece.isValue ? QString(QChar(1)) : piece.text;
    return key;
}

std::vector<StepPiece> StepSkeleton::values() const
{
    std::vector<StepPiece> values;
    for (const StepPiece &piece : pieces) {
        if (piece.isValue)
            values.push_back(piece);
    }
    return values;
}

StepSkeleton skeletonOf(const QString &text, const OutlineColumns &columns)
{
    StepSkeleton skeleton;
    Pieces pieces(skeleton.pieces);
    const QStringView view(text);
    qsizetype words = 0;
    for (qsizetype i = 0; i < text.size();) {
        const QChar close = text[i] == u'"' ? u'"' : text[i] == u'<' ? u'>' : QChar();
        const qsizetype end = close.isNull() ? -1 : text.indexOf(close, i + 1);
        const bool isColumn = close == u'>' && end > 0 && columns.contains(text.sliced(i + 1, end - i - 1));
        if (end < 0 || (close == u'>' && !isColumn)) {
            ++i;
            continue;
        }
        pieces.addWords(view.sliced(words, i - words));
        if (isColumn)
            pieces.addValue(view.sliced(i, end + 1 - i), false);
        else
            pieces.addValue(view.sliced(i + 1, end - i - 1), true);
        words = i = end + 1;
    }
    pieces.addWords(view.sliced(words));
    return skeleton;
}

WordSkeleton skeletonOf(const IndexedWord &word)
{
    WordSkeleton whole;
    Pieces pieces(whole.skeleton.pieces);
    for (const WordingPart &part : word.wording) {
        if (part.isParameter) {
            pieces.addValue(part.text, part.quote == u"\"");
            whole.isFixed.push_back(false);
            continue;
        }
        whole.literals += part.text.size();
        for (const StepPiece &piece : skeletonOf(part.text, {}).pieces) {
            if (!piece.isValue) {
                pieces.addWords(piece.text);
                continue;
            }
            pieces.addValue(piece.text, true);
            whole.isFixed.push_back(true);
        }
    }
    for (const Parameter &parameter : word.appendedParameters()) {
        pieces.addWords(u" ");
        pieces.addValue(parameter.name, true);
        whole.isFixed.push_back(false);
    }
    return whole;
}

} // namespace stepwright::sync
