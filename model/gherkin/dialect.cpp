#include "model/gherkin/dialect.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace stepwright::gherkin {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, keywordRoleCount> roleNames = {
    "feature"_L1, "rule"_L1, "background"_L1, "scenario"_L1, "scenarioOutline"_L1, "examples"_L1, "given"_L1,
    "when"_L1,    "then"_L1, "and"_L1,        "but"_L1};

constexpr LineKind titleKind(KeywordRole role)
{
    switch (role) {
    case KeywordRole::Feature:
        return LineKind::Feature;
    case KeywordRole::Rule:
        return LineKind::Rule;
    case KeywordRole::Background:
        return LineKind::Background;
    case KeywordRole::Scenario:
    case KeywordRole::ScenarioOutline:
        return LineKind::Scenario;
    case KeywordRole::Examples:
        return LineKind::Examples;
    default:
        return LineKind::Step;
    }
}

constexpr KeywordType stepType(KeywordRole role)
{
    switch (role) {
    case KeywordRole::Given:
        return KeywordType::Context;
    case KeywordRole::When:
        return KeywordType::Action;
    case KeywordRole::Then:
        return KeywordType::Outcome;
    case KeywordRole::And:
    case KeywordRole::But:
        return KeywordType::Conjunction;
    default:
        return KeywordType::Unknown;
    }
}

std::vector<Dialect> readDialects()
{
    QFile file(u":/gherkin/dialects.json"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QJsonObject dialects = QJsonDocument::fromJson(file.readAll()).object().value("dialects"_L1).toObject();
    std::vector<Dialect> all;
    all.reserve(dialects.size());
    for (auto entry = dialects.begin(); entry != dialects.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        std::array<QList<QByteArray>, keywordRoleCount> lists;
        for (int role = 0; role < keywordRoleCount; ++role) {
            for (const QJsonValue keyword : object.value(roleNames[role]).toArray())
                lists[role].append(keyword.toString().toUtf8());
        }
        all.emplace_back(entry.key().toUtf8(), object.value("name"_L1).toString(), object.value("native"_L1).toString(),
                         lists);
    }
    return all;
}

} // namespace

Dialect::Dialect(QByteArray code, QString name, QString nativeName,
                 const std::array<QList<QByteArray>, keywordRoleCount> &lists)
    : m_code(std::move(code)), m_name(std::move(name)), m_nativeName(std::move(nativeName)), m_lists(lists)
{
    for (int role = 0; role < keywordRoleCount; ++role) {
        for (const QByteArray &text : m_lists[role])
            addKeyword(text, KeywordRole(role));
    }
    makeMatcher();
}

void Dialect::addKeyword(const QByteArray &text, KeywordRole role)
{
    auto keyword = std::ranges::find(m_keywords, text, &Keyword::text);
    if (keyword == m_keywords.end())
        keyword = m_keywords.insert(m_keywords.end(), {.text = text});
    const bool wasStepKeyword = keyword->isStepKeyword();
    keyword->roles |= 1 << int(role);
    if (role < KeywordRole::Given)
        keyword->titleKinds |= bit(titleKind(role));
    else // a keyword that is listed twice says nothing about its step
        keyword->type = wasStepKeyword ? KeywordType::Unknown : stepType(role);
}

void Dialect::makeMatcher()
{
    Q_ASSERT(m_keywords.size() < noKeyword);
    for (std::size_t i = 0; i < m_keywords.size(); ++i) {
        const Keyword &keyword = m_keywords[i];
        const auto length = quint16(keyword.text.size());
        if (keyword.titleKinds)
            m_candidates.push_back({keyword.text.constData(), length, quint8(i), false});
        if (keyword.isStepKeyword())
            m_candidates.push_back({keyword.text.constData(), length, quint8(i), true});
    }
    const auto firstByte = [](const Candidate &candidate) { return static_cast<quint8>(*candidate.text); };
    std::ranges::stable_sort(m_candidates, [&](const Candidate &a, const Candidate &b) {
        return firstByte(a) != firstByte(b) ? firstByte(a) < firstByte(b) : a.length > b.length;
    });
    for (int byte = 0; byte <= 256; ++byte)
        m_firstCandidate[byte] =
            quint16(std::ranges::count_if(m_candidates, [&](const Candidate &c) { return firstByte(c) < byte; }));
}

Dialect::Match Dialect::matchCandidates(const char *begin, const char *end) const
{
    Match match;
    const auto length = end - begin;
    const auto first = static_cast<quint8>(*begin);
    for (int i = m_firstCandidate[first]; i < m_firstCandidate[first + 1]; ++i) {
        const Candidate &candidate = m_candidates[i];
        if (candidate.length > length || std::memcmp(candidate.text, begin, candidate.length) != 0)
            continue;
        if (candidate.isStep) {
            if (match.step == noKeyword) {
                match.step = candidate.keyword;
                match.kinds |= bit(LineKind::Step);
            }
        } else if (candidate.length < length && begin[candidate.length] == ':') {
            match.title = candidate.keyword;
            match.kinds |= m_keywords[candidate.keyword].titleKinds;
        }
    }
    return match;
}

const std::vector<Dialect> &allDialects()
{
    static const std::vector<Dialect> all = readDialects(); // constant data of the product, never changed
    return all;
}

const Dialect *findDialect(QByteArrayView code)
{
    const std::vector<Dialect> &all = allDialects();
    const auto dialect = std::ranges::find_if(all, [&](const Dialect &candidate) { return candidate.code() == code; });
    return dialect == all.end() ? nullptr : &*dialect;
}

} // namespace stepwright::gherkin
