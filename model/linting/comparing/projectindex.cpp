#include "model/linting/comparing/projectindex.h"

#include "model/linting/words/likeness.h"
#include "model/linting/words/words.h"

#include <algorithm>

namespace stepwright::linting {

using namespace Qt::StringLiterals;

quint32 ProjectIndex::numberOf(const QString &uid) const
{
    return m_features.value(uid).number;
}

void ProjectIndex::setFeature(const QString &uid, const QString &name, const FeatureFacts &facts)
{
    removeFeature(uid);
    const quint32 number = ++m_lastNumber;
    auto keys = std::make_shared<std::array<std::vector<quint64>, factKindCount>>();
    for (std::size_t kind = 0; kind < factKindCount; ++kind) {
        std::vector<quint64> &list = (*keys)[kind];
        for (const Fact &fact : facts[kind]) {
            m_facts[kind].add(fact, number);
            list.push_back(fact.key);
        }
        std::ranges::sort(list);
        list.erase(std::ranges::unique(list).begin(), list.end());
        list.shrink_to_fit();
    }
    m_features.insert(uid, {number, std::move(keys)});
    m_names.insert(number, name);
}

void ProjectIndex::removeFeature(const QString &uid)
{
    const auto found = m_features.constFind(uid);
    if (found == m_features.constEnd())
        return;
    for (std::size_t kind = 0; kind < factKindCount; ++kind) {
        for (const quint64 key : (*found->keys)[kind])
            m_facts[kind].remove(key, found->number);
    }
    m_names.remove(found->number);
    m_features.erase(found);
}

Fact nameFact(QByteArrayView name)
{
    return {hashOf(name), 0, {}};
}

namespace {

constexpr qsizetype shortestSlip = 3; // letters of the shorter tag

QString foldedTag(QByteArrayView tag)
{
    return QString::fromUtf8(tag).toCaseFolded().remove(u'@').remove(u'-').remove(u'_');
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar character) { return character.isDigit(); });
}

// Whether the longer text is the shorter one with a letter doubled: "wip", "wipp".
bool isDoubling(const QString &shorter, const QString &longer)
{
    for (qsizetype i = 1; i < longer.size(); ++i) {
        if (longer[i] == longer[i - 1] && QString(longer).remove(i, 1) == shorter)
            return true;
    }
    return false;
}

} // namespace

std::vector<Fact> tagFacts(QByteArrayView tag)
{
    const QString folded = foldedTag(tag);
    const quint64 spelling = hashOf(tag);
    std::vector<Fact> facts{{hashOf(folded.toUtf8()), spelling, tag.toByteArray()}};
    if (folded.size() < shortestSlip || folded.size() > 40 || hasDigit(folded))
        return facts;
    for (qsizetype i = 0; i < folded.size(); ++i) { // texts that differ in one letter have one of these in common
        const quint64 key = hashOf(QString(folded).remove(i, 1).toUtf8());
        if (!std::ranges::contains(facts, key, &Fact::key))
            facts.push_back({key, spelling, tag.toByteArray()});
    }
    return facts;
}

TagLikeness likenessOf(QByteArrayView left, QByteArrayView right)
{
    const QString one = foldedTag(left);
    const QString other = foldedTag(right);
    if (one == other)
        return TagLikeness::Case;
    const QString &shorter = one.size() < other.size() ? one : other;
    const QString &longer = one.size() < other.size() ? other : one;
    if (shorter.size() < shortestSlip || hasDigit(one) || hasDigit(other) || editDistance(one, other, 1) > 1)
        return TagLikeness::None;
    constexpr qsizetype longEnough = 5;
    if (isDoubling(shorter, longer))
        return TagLikeness::Case;
    return shorter.size() >= longEnough ? TagLikeness::Slip : TagLikeness::None;
}

} // namespace stepwright::linting
