#pragma once

#include "model/gherkin/textedit.h"

#include <QRandomGenerator>

namespace stepwright::tests {

/// Makes edits as people and clumsy programs make them: typing, deleting, pasting, opening doc strings, changing the
/// language, cutting the file, bytes that are no UTF-8. The same seed gives the same edits.
class RandomEdits
{
public:
    explicit RandomEdits(quint32 seed) : m_random(seed) {}

    [[nodiscard]] gherkin::TextEdit next(const QByteArray &text);

private:
    [[nodiscard]] quint32 below(qsizetype bound) { return quint32(m_random.bounded(qMax<qint64>(bound, 1))); }
    [[nodiscard]] quint32 lineBegin(const QByteArray &text);
    [[nodiscard]] QByteArray block(const QByteArray &text);

    QRandomGenerator m_random;
};

} // namespace stepwright::tests
