#include "model/exporting/context/templatehelpers.h"

#include "model/exporting/context/gherkinhelpers.h"
#include "model/exporting/context/textchanges.h"
#include "model/exporting/naming/codetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace stepwright::exporting {

using templating::BlockVariables;
using templating::HelperCall;
using templating::Helpers;
using templating::List;
using templating::Value;
using templating::Variable;

namespace {

/// A separator as templates write it: `\n` and `\t` stand for a line break and a tab, as Handlebars knows no escapes.
QString separator(const QString &text)
{
    return text.contains(u'\\') ? QString(text).replace("\\n"_L1, "\n"_L1).replace("\\t"_L1, "\t"_L1) : text;
}

/// A helper that changes its block's text where it was written, or its argument.
template <class Change>
void addChange(Helpers &helpers, const QString &name, Change change)
{
    helpers.add(name, [change](const HelperCall &call) -> Value {
        if (call.isBlock()) {
            call.changeBlock(call.context(), change);
            return {};
        }
        QString text = call.argument(0).toText();
        change(text, 0);
        return text;
    });
}

/// What helpers do differently from export to export.
struct Ways
{
    bool isCompatible = false;
    bool guardsFormulas = false;
    QString characterEscapes;

    explicit Ways(const templating::Object &constants)
        : isCompatible(constants.member(u"compatible"_s).isTruthy()),
          guardsFormulas(constants.member(u"options"_s).member(u"guard-formulas"_s).isTruthy()),
          characterEscapes(constants.member(u"characterEscapes"_s).toText())
    {
    }

    /// What compilers refuse in texts, said in the language's own way.
    [[nodiscard]] QString withEscapes(const QString &text) const
    {
        return isCompatible ? text : withEscapedCharacters(text, characterEscapes);
    }
};

Value join(const HelperCall &call)
{
    const List &items = call.argument(0).items();
    const bool isDistinct = call.option(u"distinct"_s).isTruthy();
    const bool skipsEmpty = call.option(u"skipEmpty"_s).isTruthy();
    const QString between = separator(call.argument(1).toText());
    std::array<Variable, 3> data{Variable{u"index"_s, {}}, {u"first"_s, {}}, {u"last"_s, {}}};
    QSet<QString> seen;
    QStringList texts;
    for (qsizetype i = 0; i < items.size(); ++i) {
        data[0].second = i;
        data[1].second = i == 0;
        data[2].second = i + 1 == items.size();
        const BlockVariables variables{data, {&items[i], 1}};
        if (call.isBlock() && !isDistinct && !skipsEmpty) {
            if (i > 0)
                call.write(between);
            call.writeBlock(items[i], variables);
            continue;
        }
        const QString text = call.isBlock() ? call.block(items[i], variables) : items[i].toText();
        if ((skipsEmpty && text.trimmed().isEmpty()) || (isDistinct && seen.contains(text)))
            continue;
        if (isDistinct)
            seen.insert(text);
        texts.append(text);
    }
    return texts.join(between);
}

Value longestFirst(const HelperCall &call)
{
    List items = call.argument(0).items();
    const QString member = call.argument(1).toText();
    std::ranges::stable_sort(items, [&](const Value &a, const Value &b) {
        const QString left = a.member(member).toText();
        const QString right = b.member(member).toText();
        return left.size() != right.size() ? left.size() > right.size() : left > right;
    });
    return items;
}

void addLogic(Helpers &helpers)
{
    helpers.add(u"eq"_s, [](const HelperCall &call) -> Value {
        return call.argument(0).looselyEquals(call.argument(1)) ||
               std::ranges::any_of(call.arguments() | std::views::drop(2),
                                   [&](const Value &other) { return call.argument(0).looselyEquals(other); });
    });
    helpers.add(u"not"_s, [](const HelperCall &call) -> Value { return call.argument(0).isEmpty(); });
    helpers.add(u"or"_s, [](const HelperCall &call) -> Value {
        return std::ranges::any_of(call.arguments(),
                                   [](const Value &value) { return !value.isEmpty() && value.isTruthy(); });
    });
    helpers.add(u"and"_s, [](const HelperCall &call) -> Value {
        return std::ranges::all_of(call.arguments(),
                                   [](const Value &value) { return !value.isEmpty() && value.isTruthy(); });
    });
    helpers.add(u"choose"_s, [](const HelperCall &call) { return call.argument(call.argument(0).isTruthy() ? 1 : 2); });
    helpers.add(u"includes"_s, [](const HelperCall &call) -> Value {
        return std::ranges::any_of(call.argument(0).items(),
                                   [&](const Value &item) { return item.looselyEquals(call.argument(1)); });
    });
    helpers.add(u"startsWith"_s, [](const HelperCall &call) -> Value {
        const QString text = call.argument(0).toText();
        return std::ranges::any_of(call.arguments() | std::views::drop(1),
                                   [&text](const Value &start) { return text.startsWith(start.toText()); });
    });
    helpers.add(u"endsWith"_s, [](const HelperCall &call) -> Value {
        return call.argument(0).toText().endsWith(call.argument(1).toText());
    });
    helpers.add(u"isName"_s, [](const HelperCall &call) -> Value {
        const QString text = call.argument(0).toText();
        const auto isLetter = [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
        const auto isPart = [&isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
        return !text.isEmpty() && isLetter(text.front()) && std::ranges::all_of(text, isPart);
    });
    helpers.add(u"isReserved"_s, [](const HelperCall &call) -> Value {
        const Value words = call.data(u"reservedWords"_s);
        return std::ranges::contains(words.items(), call.argument(0).toText(), &Value::toText);
    });
    helpers.add(u"join"_s, join);
    helpers.add(u"longestFirst"_s, longestFirst);
}

void addText(Helpers &helpers, const Ways &ways)
{
    const auto add = [&helpers](const QString &name, auto change) {
        helpers.add(name, [change](const HelperCall &call) -> Value {
            return change(call.isBlock() ? call.block(call.context()) : call.argument(0).toText());
        });
    };
    add(u"lower"_s, [](const QString &text) { return text.toLower(); });
    add(u"upper"_s, [](const QString &text) { return text.toUpper(); });
    add(u"trim"_s, [](const QString &text) { return text.trimmed(); });
    addChange(helpers, u"trimEnd"_s, trimEndFrom);
    add(u"blanksAsUnderscores"_s, [](QString text) {
        static const QRegularExpression blank(u"\\s"_s);
        return text.replace(blank, u"_"_s);
    });
    add(u"capitalize"_s, [](const QString &text) { return text.left(1).toUpper() % QStringView(text).mid(1); });
    addChange(helpers, u"curly"_s, embraceFrom);
    addChange(helpers, u"escapeBreaks"_s, escapeBreaksFrom);
    addChange(helpers, u"sheetCell"_s, [guards = ways.guardsFormulas](QString &text, qsizetype begin) {
        if (guards)
            guardCellFrom(text, begin);
    });
    helpers.add(u"once"_s, [](const HelperCall &call) -> Value {
        const std::array rendered{Variable{u"rendered"_s, call.block(call.context())}};
        call.writeInverse(call.context(), {rendered, {}});
        return {};
    });
    helpers.add(u"concat"_s, [](const HelperCall &call) -> Value {
        QString text;
        text.reserve(32);
        for (const Value &argument : call.arguments())
            argument.appendTo(text);
        return text;
    });
    helpers.add(u"replace"_s, [](const HelperCall &call) -> Value {
        QString text = call.isBlock() ? call.block(call.context()) : call.argument(0).toText();
        for (qsizetype pair = call.isBlock() ? 0 : 1; pair < qsizetype(call.arguments().size()); pair += 2) {
            const QString before = call.argument(pair).toText();
            if (before.isEmpty() || text.contains(before.front())) // a search for more than one letter is prepared
                text.replace(before, call.argument(pair + 1).toText());
        }
        return text;
    });
    helpers.add(u"chomp"_s, [](const HelperCall &call) -> Value {
        const QString text = call.argument(0).toText();
        const QString end = call.argument(1).toText();
        return text.endsWith(end) ? text.chopped(end.size()) : text;
    });
    helpers.add(u"strip"_s, [](const HelperCall &call) -> Value {
        QString text = call.argument(0).toText();
        const QString around = call.argument(1).toText();
        if (text.startsWith(around) && text.size() > around.size())
            text.remove(0, around.size());
        return text.endsWith(around) && text.size() > around.size() ? text.chopped(around.size()) : text;
    });
}

void addCode(Helpers &helpers, const Ways &ways)
{
    helpers.add(u"indent"_s, [](const HelperCall &call) -> Value {
        const int levels = call.argument(0).isNothing() ? 1 : int(call.argument(0).toNumber());
        const QString indentation = call.data(u"indentation"_s).toText().repeated(levels);
        call.changeBlock(call.context(), [&](QString &text, qsizetype begin) { indentFrom(text, begin, indentation); });
        return {};
    });
    helpers.add(u"isPlain"_s,
                [](const HelperCall &call) -> Value { return !hasRefusedCharacters(call.argument(0).toText()); });
    helpers.add(u"comment"_s,
                [isCompatible = ways.isCompatible,
                 hasEarlyEscapes = ways.characterEscapes == "early"_L1](const HelperCall &call) -> Value {
                    const QString prefix = call.argument(0).toText();
                    call.changeBlock(call.context(), [&](QString &text, qsizetype begin) {
                        if (!isCompatible && !isPlainComment(QStringView(text).sliced(begin), hasEarlyEscapes))
                            text.replace(begin, text.size() - begin, commentText(text.sliced(begin), hasEarlyEscapes));
                        prefixFrom(text, begin, prefix);
                    });
                    return {};
                });
    helpers.add(u"escapeSingle"_s, [ways](const HelperCall &call) -> Value {
        const QString text = call.argument(0).toText();
        if (ways.isCompatible)
            return text;
        return call.option(u"breaks"_s).isTruthy() ? ways.withEscapes(withoutBreaks(escaped(text, u"\\'")))
                                                   : escaped(text, u"\\'");
    });
    helpers.add(u"escapeJava"_s, [ways](const HelperCall &call) -> Value {
        const QString text = call.isBlock() ? call.block(call.context()) : call.argument(0).toText();
        return ways.withEscapes(withoutBreaks(escaped(text, u"\\\"")));
    });
    helpers.add(u"escapeDouble"_s, [ways](const HelperCall &call) -> Value {
        const QString text = call.argument(0).toText();
        return ways.isCompatible ? escaped(text, u"\"") : ways.withEscapes(withoutBreaks(escaped(text, u"\\\"")));
    });
}

} // namespace

Helpers exportHelpers(const Names &names, const templating::Object &constants)
{
    const Ways ways(constants);
    Helpers helpers;
    addLogic(helpers);
    addText(helpers, ways);
    addCode(helpers, ways);
    addGherkinHelpers(helpers, names, ways.isCompatible);
    for (const QString &name : conversionNames()) {
        const Conversion conversion = conversionOf(name).value_or(Conversion::Keep);
        helpers.add(name, [&names, conversion](const HelperCall &call) -> Value {
            return names.convert(call.isBlock() ? call.block(call.context()) : call.argument(0).toText(), conversion);
        });
    }
    return helpers;
}

} // namespace stepwright::exporting
