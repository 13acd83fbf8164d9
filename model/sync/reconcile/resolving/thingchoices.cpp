#include "model/sync/reconcile/resolving/thingchoices.h"

namespace stepwright::sync {

using project::Tag;
using Take = Choice::Take;

QString linesOfBoth(const QString &ours, const QString &theirs)
{
    const QStringList our = ours.split(u'\n');
    const QStringList their = theirs.split(u'\n');
    KeyTable table;
    const Alignment same = align({.before = table.ofEach(our), .after = table.ofEach(their), .findMoves = false});
    QStringList lines;
    int next = 0; // of theirs
    const auto takeTheirs = [&](int end) {
        for (; next < end; ++next)
            lines.append(their[next]);
    };
    for (int index = 0; index < int(our.size()); ++index) {
        const int partner = same.after[size_t(index)];
        if (partner >= 0) {
            takeTheirs(partner);
            next = partner + 1;
        }
        lines.append(our[index]);
    }
    takeTheirs(int(their.size()));
    return lines.join(u'\n');
}

QString withTextChoice(const QString &merged, const DecidedConflict &decision)
{
    const auto *ours = std::get_if<QString>(&decision.conflict->ours);
    const auto *theirs = std::get_if<QString>(&decision.conflict->theirs);
    if (decision.takes(Take::Edited))
        return decision.conflict->field == Field::Name ? decision.choice->text.trimmed() : decision.choice->text;
    if (theirs && decision.takes(Take::Theirs))
        return *theirs;
    if (ours && theirs && decision.takes(Take::Both))
        return linesOfBoth(*ours, *theirs);
    return ours ? *ours : merged;
}

QList<Tag> withTagChoice(QList<Tag> merged, const DecidedConflict &decision)
{
    const auto *ours = std::get_if<Tag>(&decision.conflict->ours);
    const auto *theirs = std::get_if<Tag>(&decision.conflict->theirs);
    const qsizetype place = ours ? merged.indexOf(*ours) : -1;
    if (place < 0 || !theirs)
        return merged;
    if (decision.takes(Take::Theirs))
        merged[place] = *theirs;
    else if (decision.takes(Take::Both))
        merged.insert(place + 1, *theirs);
    else if (decision.takes(Take::Edited))
        merged[place] = tagFrom(decision.choice->text);
    return merged;
}

} // namespace stepwright::sync
