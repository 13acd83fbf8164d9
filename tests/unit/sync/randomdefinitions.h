#pragma once

#include "model/sync/language/definition/platformdefinition.h"

#include <random>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

/// Makes definitions that are the same for the same seed: every kind of statement and value, texts with all that needs
/// escapes.
class RandomDefinitions
{
public:
    explicit RandomDefinitions(quint32 seed) : m_random(seed) {}

    sync::PlatformDefinition definition()
    {
        sync::PlatformDefinition made;
        made.kind = sync::DefinitionKind(number(3));
        if (made.kind != sync::DefinitionKind::Folder) {
            made.name = text();
            for (int i = number(4); i > 0; --i) {
                project::Parameter parameter{name() + QString::number(i), {}};
                if (number(2) == 0)
                    parameter.defaultValue = value(3);
                made.parameters.append(parameter);
            }
        }
        if (number(4) == 0)
            made.tags.append({name(), number(2) == 0 ? QString() : name()});
        made.body = body(3);
        return sync::normalized(made);
    }

    project::Body body(int depth)
    {
        project::Body made;
        for (int i = number(5); i > 0; --i)
            made.push_back({statement(depth)});
        return made;
    }

    project::Expression value(int depth)
    {
        using enum project::ExpressionKind;
        switch (number(depth > 0 ? 15 : 7)) {
        case 0:
            return {Null};
        case 1:
            return {Number, QString::number(number(1000)) + (number(2) == 0 ? QString() : u".50"_s)};
        case 2:
            return {Boolean, number(2) == 0 ? u"true"_s : u"false"_s};
        case 3:
            return {Variable, name()};
        case 4:
            return {Symbol, name()};
        case 5:
            return {String, text()};
        case 6:
            return {Symbol, text(), u"'"_s};
        case 7:
            return with({Field, name()}, {simple(depth)});
        case 8:
            return with({Index}, {simple(depth), value(depth - 1)});
        case 9:
            return with({Unary, number(2) == 0 ? u"-"_s : u"!"_s}, {simple(depth)});
        case 10:
            return with({Binary, sign()}, {simple(depth), simple(depth)});
        case 11:
            return with({Parenthesis}, {value(depth - 1)});
        case 12:
            return list(depth);
        case 13:
            return dictionary(depth);
        default:
            return interpolated();
        }
    }

private:
    using Expression = project::Expression;

    int number(int below) { return int(m_random() % quint32(below)); }

    static Expression with(Expression whole, std::vector<Expression> children)
    {
        whole.children = std::move(children);
        return whole;
    }

    /// A value that needs no parentheses as an operand.
    Expression simple(int depth)
    {
        using enum project::ExpressionKind;
        Expression made = value(depth - 1);
        const bool isLoose = made.kind == Binary || made.kind == Unary;
        return isLoose ? with({Parenthesis}, {made}) : made;
    }

    Expression list(int depth)
    {
        Expression made{project::ExpressionKind::List};
        for (int i = number(4); i > 0; --i)
            made.children.push_back(value(depth - 1));
        return made;
    }

    Expression dictionary(int depth)
    {
        Expression made{project::ExpressionKind::Dictionary};
        for (int i = number(4); i > 0; --i) {
            made.keys.append(name());
            made.children.push_back(value(depth - 1));
        }
        return made;
    }

    Expression interpolated()
    {
        Expression made{project::ExpressionKind::Template};
        for (int i = number(5); i > 0; --i) {
            if (number(2) == 0)
                made.children.push_back({project::ExpressionKind::Variable, name()});
            else
                made.children.push_back({project::ExpressionKind::String, text()});
        }
        return sync::normalized(made);
    }

    std::variant<project::Call, project::Step, project::Assign, project::If, project::While> statement(int depth)
    {
        static const QStringList annotations{{}, u"given"_s, u"when"_s, u"then"_s, u"and"_s, u"but"_s};
        switch (number(depth > 0 ? 6 : 4)) {
        case 0:
            return project::Step{number(2) == 0 ? project::Step::Kind::Action : project::Step::Kind::Result, value(2)};
        case 1:
            return project::Assign{{project::ExpressionKind::Variable, name()}, value(3)};
        case 4:
            return project::If{value(3), body(depth - 1), body(depth - 1)};
        case 5:
            return project::While{value(3), body(depth - 1)};
        default:
            project::Call call{text(), annotations[number(int(annotations.size()))]};
            for (int i = number(4); i > 0; --i)
                call.arguments.append({name() + QString::number(i), value(3)});
            return call;
        }
    }

    QString name()
    {
        static const QStringList names{u"x"_s,          u"amount"_s, u"__free_text"_s, u"__datatable"_s,
                                       u"montant_dû"_s, u"call"_s,   u"end"_s,         u"given"_s,
                                       u"_1"_s,         u"nom"_s,    u"preis"_s,       u"値"_s};
        return names[number(int(names.size()))];
    }

    QString sign()
    {
        static const QStringList signs{u"+"_s,  u"-"_s,  u"*"_s,  u"/"_s,  u"<"_s,  u">"_s,
                                       u"<="_s, u">="_s, u"=="_s, u"!="_s, u"&&"_s, u"||"_s};
        return signs[number(int(signs.size()))];
    }

    QString text()
    {
        static const QStringList pieces{u"'"_s,   u"\""_s,       u"\\"_s,  u"\n"_s,    u"${x}"_s,      u"$"_s,
                                        u"{"_s,   u"}"_s,        u"n"_s,   u"I pay"_s, u" "_s,         u"é"_s,
                                        u"\\'"_s, u"\\\""_s,     u"\\n"_s, u"\t"_s,    u"#"_s,         u"|"_s,
                                        u"end"_s, u"<amount>"_s, u"@"_s,   u"😀"_s,    u"${a-b}"_s,    u"\r\n"_s,
                                        u"&"_s,   u"<"_s,        u">"_s,   u"]]>"_s,   u"${not this"_s};
        QString made;
        for (int i = number(7); i > 0; --i)
            made += pieces[number(int(pieces.size()))];
        return made;
    }

    std::mt19937 m_random;
};

} // namespace stepwright::tests
