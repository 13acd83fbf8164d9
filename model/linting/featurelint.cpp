#include "model/linting/featurelint.h"

#include "model/linting/comparing/comparing.h"
#include "model/linting/words/stepreader.h"

#include <algorithm>
#include <iterator>

namespace stepwright::linting {

using gherkin::LineKind;

QByteArrayView FeatureLint::factText(const Unit &unit, const UnitFact &fact) const
{
    const quint32 begin = m_tree.lines()[unit.lines.first + fact.line].offset + fact.column;
    return QByteArrayView(m_tree.source()).sliced(begin, fact.length);
}

std::vector<Fact> FeatureLint::factsOf(const Unit &unit, const UnitFact &fact) const
{
    switch (fact.kind) {
    case FactKind::Tag:
        return tagFacts(factText(unit, fact));
    case FactKind::Step:
        return {{fact.key, fact.spelling, patternOf(factText(unit, fact))}};
    case FactKind::Name:
        break;
    }
    return {{fact.key, fact.spelling, {}}};
}

void FeatureLint::addFacts(const Unit &unit)
{
    for (const UnitFact &fact : unit.facts) {
        for (const Fact &each : factsOf(unit, fact))
            m_own[std::size_t(fact.kind)].add(each, unit.id);
    }
}

// With m_tree as it was when the unit's facts were added.
void FeatureLint::removeFacts(const Unit &unit)
{
    for (const UnitFact &fact : unit.facts) {
        SpellingIndex &index = m_own[std::size_t(fact.kind)];
        if (fact.kind == FactKind::Tag) {
            for (const Fact &each : tagFacts(factText(unit, fact)))
                index.remove(each.key, unit.id);
        } else {
            index.remove(fact.key, unit.id);
        }
    }
}

// The keys of a unit that other units have too, with the same or another spelling, and its tags.
void FeatureLint::noteShared(const Unit &unit, std::vector<quint64> &keys, std::vector<quint64> &tags) const
{
    for (const UnitFact &fact : unit.facts) {
        if (fact.kind == FactKind::Tag) {
            tags.push_back(fact.spelling);
            continue;
        }
        const std::vector<Spelling> &spellings = own(fact.kind).find(fact.key);
        const bool isName = fact.kind == FactKind::Name;
        if (spellings.size() > 1 || (isName && !spellings.empty() && spellings.front().uses.size() > 1))
            keys.push_back(fact.key);
    }
}

void FeatureLint::compare(Unit &unit, UsualTags &usualTags) const
{
    unit.compared.clear();
    const auto report = [&](RuleId id, const UnitFact &fact, const QByteArray &other = {}) {
        if (m_settings.isOn(id) && !unit.ignores(id, fact.line))
            unit.compared.push_back({id, fact.line, fact.column, fact.length, 0, other});
    };
    for (const UnitFact &fact : unit.facts) {
        switch (fact.kind) {
        case FactKind::Name: {
            const Spellings names = spellingsOf(FactKind::Name, fact.key);
            if (names.own.front().count > 1) {
                report(RuleId::DuplicateName, fact);
            } else if (!names.project.empty()) {
                const auto other = std::ranges::find_if(
                    names.project.front().uses, [this](const Spelling::Use &use) { return use.feature != m_number; });
                if (other != names.project.front().uses.end())
                    report(RuleId::DuplicateNameInProject, fact, m_project->nameOf(other->feature).toUtf8());
            }
            break;
        }
        case FactKind::Tag: {
            auto usual = usualTags.constFind(fact.spelling);
            if (usual == usualTags.cend())
                usual = usualTags.insert(fact.spelling, usualTagFor(factText(unit, fact)));
            if (const std::optional<QByteArray> &other = *usual)
                report(RuleId::TagSpelling, fact, *other);
            break;
        }
        case FactKind::Step:
            if (const auto usual = usualSpelling(spellingsOf(FactKind::Step, fact.key), fact.spelling))
                report(RuleId::NearDuplicateStep, fact, *usual);
            break;
        }
    }
    std::ranges::stable_sort(unit.compared, {}, [](const Finding &each) { return std::pair(each.line, each.column); });
}

Spellings FeatureLint::spellingsOf(FactKind kind, quint64 key) const
{
    static const std::vector<Spelling> none;
    return {own(kind).find(key), m_project ? m_project->facts(kind).find(key) : none, m_number};
}

std::optional<QByteArray> FeatureLint::usualTagFor(QByteArrayView tag) const
{
    std::vector<Spellings> all;
    for (const Fact &each : tagFacts(tag))
        all.push_back(spellingsOf(FactKind::Tag, each.key));
    return usualTag(all, tag);
}

void FeatureLint::compareAll()
{
    UsualTags usualTags;
    for (Unit &unit : m_units)
        compare(unit, usualTags);
}

// Whether a When happens before a unit's own steps: in the background of its rule, or of the feature.
void FeatureLint::readActing(Unit &unit, const Unit *before) const
{
    const bool isBehindBackground = before && before->kind == LineKind::Background && before->acts;
    unit.isInActing = before && (isBehindBackground || before->isInActing);
    if (unit.kind != LineKind::Rule || !before)
        return;
    unit.isInActing = false; // a rule begins with what the feature's background does
    for (const Unit &each : m_units) {
        if (each.kind == LineKind::Rule || each.lines.first >= unit.lines.first)
            break;
        unit.isInActing |= each.kind == LineKind::Background && each.acts;
    }
}

void FeatureLint::readUnits(std::vector<Unit> &units, const Unit *before)
{
    for (Unit &unit : units) {
        unit.id = ++m_lastId;
        readActing(unit, before);
        look(unit);
        addFacts(unit);
        before = &unit;
    }
}

void FeatureLint::read(const gherkin::Tree &tree)
{
    m_tree = tree;
    m_own = {};
    m_lastId = 0;
    m_units.clear();
    if (tree.lineCount() > 0)
        m_units = splitUnits(tree, {0, tree.lineCount()});
    readUnits(m_units, nullptr);
    for (std::size_t i = 1; i < m_units.size(); ++i)
        readActingAgain(i);
    compareAll();
}

void FeatureLint::readActingAgain(std::size_t index)
{
    Unit &unit = m_units[index];
    const bool was = unit.isInActing;
    readActing(unit, &m_units[index - 1]);
    if (unit.isInActing != was)
        look(unit);
}

// The units that an edit touches. The one before is among them where lines in front of a title change, as these may
// turn out to be of that unit.
std::pair<std::size_t, std::size_t> FeatureLint::touchedUnits(const gherkin::LineChange &change) const
{
    const auto unitOf = [this](quint32 line) {
        const auto found =
            std::ranges::upper_bound(m_units, line, {}, [](const Unit &unit) { return unit.lines.first; });
        return std::size_t(found - m_units.begin()) - 1;
    };
    std::size_t first = unitOf(change.first);
    if (first > 0 && change.first <= m_units[first].lines.first + m_units[first].title)
        --first;
    return {first, unitOf(change.first + change.removed) + 1};
}

void FeatureLint::update(const gherkin::Tree &tree, const gherkin::LineChange &change)
{
    if (m_units.empty() || tree.lineCount() == 0 || &tree.dialect() != &m_tree.dialect()) {
        read(tree);
        return;
    }
    const auto [first, last] = touchedUnits(change);
    const std::span<Unit> old = std::span(m_units).subspan(first, last - first);
    const quint32 shift = change.inserted - change.removed; // wraps around for fewer lines, as do the sums below
    const gherkin::LineRange lines{old.front().lines.first, old.back().lines.end() + shift - old.front().lines.first};
    const auto bearsOnActing = [](const Unit &unit) { return unit.acts || unit.kind == LineKind::Rule; };
    bool isActingTouched = std::ranges::any_of(old, bearsOnActing);
    std::vector<quint64> shared;
    std::vector<quint64> tags;
    for (const Unit &unit : old) {
        noteShared(unit, shared, tags);
        removeFacts(unit);
    }
    m_tree = tree;
    std::vector<Unit> units = lines.count > 0 ? splitUnits(tree, lines) : std::vector<Unit>();
    readUnits(units, first > 0 ? &m_units[first - 1] : nullptr);
    isActingTouched |= std::ranges::any_of(units, bearsOnActing);
    std::vector<quint64> newTags;
    for (const Unit &unit : units)
        noteShared(unit, shared, newTags);
    const auto place = m_units.begin() + qsizetype(first);
    const std::size_t behind = first + units.size();
    if (units.size() == old.size()) {
        std::ranges::move(units, place);
    } else {
        const auto gap = m_units.erase(place, place + qsizetype(old.size()));
        m_units.insert(gap, std::make_move_iterator(units.begin()), std::make_move_iterator(units.end()));
    }
    for (std::size_t i = behind; i < m_units.size(); ++i)
        m_units[i].lines.first += shift;
    if (isActingTouched) {
        for (std::size_t i = qMax<std::size_t>(first, 1); i < m_units.size(); ++i)
            readActingAgain(i);
    }
    compareTouched(first, behind, shared, tags != newTags);
}

// Compares new units, and those that share something with them or with the units they took the place of.
void FeatureLint::compareTouched(std::size_t first, std::size_t end, const std::vector<quint64> &shared, bool allTags)
{
    std::vector<quint32> others;
    for (const quint64 key : shared) {
        for (const FactKind kind : {FactKind::Name, FactKind::Step}) {
            for (const Spelling &spelling : own(kind).find(key)) {
                for (const Spelling::Use &use : spelling.uses)
                    others.push_back(use.feature);
            }
        }
    }
    std::ranges::sort(others);
    UsualTags usualTags;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        const bool hasTags = allTags && std::ranges::contains(m_units[i].facts, FactKind::Tag, &UnitFact::kind);
        if ((i >= first && i < end) || hasTags || std::ranges::binary_search(others, m_units[i].id))
            compare(m_units[i], usualTags);
    }
}

void FeatureLint::setSettings(const LintSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    read(gherkin::Tree(m_tree));
}

void FeatureLint::setProject(std::shared_ptr<const ProjectIndex> project, const QString &uid)
{
    m_project = std::move(project);
    m_number = m_project ? m_project->numberOf(uid) : 0;
    compareAll();
}

FeatureFacts FeatureLint::facts() const
{
    FeatureFacts facts;
    for (const Unit &unit : m_units) {
        for (const UnitFact &fact : unit.facts) {
            std::ranges::move(factsOf(unit, fact), std::back_inserter(facts[std::size_t(fact.kind)]));
        }
    }
    return facts;
}

} // namespace stepwright::linting
