#include "tests/bench/largexml.h"

#include <QList>

#include <array>
#include <random>

namespace stepwright::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int scenariosPerFolder = 10;
constexpr int stepsPerScenario = 5;

class Writer
{
public:
    Writer(int scenarios, int actionWords) : m_scenarios(scenarios)
    {
        for (int number = 0; number < actionWords; ++number)
            m_words.append({"the " + anAdjective() + ' ' + aNoun() + " is ready " + QByteArray::number(number),
                            int(m_random() % 4)});
    }

    QByteArray write()
    {
        m_xml = R"(<?xml version="1.0" encoding="UTF-8"?><project format="0.1"><name>Large</name>)"
                "<uid>00000000-0000-4000-8000-000000000000</uid>\n<testPlan>\n";
        const int folders = (m_scenarios + scenariosPerFolder - 1) / scenariosPerFolder;
        for (int folder = 0; folder <= folders; ++folder)
            writeFolder(folder);
        m_xml += "</testPlan>\n<scenarios>\n";
        for (int scenario = 0; scenario < m_scenarios; ++scenario)
            writeScenario(scenario);
        m_xml += "</scenarios>\n<actionwords>\n";
        for (int word = 0; word < int(m_words.size()); ++word)
            writeActionWord(word);
        return m_xml + "</actionwords>\n</project>\n";
    }

private:
    struct Word
    {
        QByteArray name;
        int parameters;
    };

    template <size_t Size>
    QByteArray oneOf(const std::array<const char *, Size> &texts)
    {
        return texts[m_random() % Size];
    }

    QByteArray aNoun()
    {
        static constexpr std::array nouns{"account", "basket", "card",    "coupon",  "delivery", "invoice",
                                          "message", "order",  "payment", "product", "refund",   "voucher"};
        return oneOf(nouns);
    }

    QByteArray anAdjective()
    {
        static constexpr std::array adjectives{"active", "blocked", "empty", "expired", "new", "old", "shared"};
        return oneOf(adjectives);
    }

    QByteArray aValue()
    {
        static constexpr std::array values{"Zoé", "O&apos;Neil", "a \"note\"", "$5 &amp; more", "open", "France"};
        return oneOf(values);
    }

    static QByteArray uid(char kind, int number)
    {
        return "<uid>" + QByteArray(1, kind) + "0000000-0000-4000-8000-" +
               QByteArray::number(number).rightJustified(12, '0') + "</uid>";
    }

    static QByteArray folderUid(int number) { return uid('f', number).replace("uid>", "folderUid>"); }

    static QByteArray text(const QByteArray &value)
    {
        return "<template><stringliteral>" + value + "</stringliteral></template>";
    }

    void writeTags(int count)
    {
        m_xml += "<tags>";
        for (int tag = 0; tag < count; ++tag)
            m_xml += "<tag><key>" +
                     (tag % 2 ? "JIRA</key><value>ABC-7</value>"_ba : QByteArray(anAdjective() + "</key>")) + "</tag>";
        m_xml += "</tags>";
    }

    void writeCall(int step, bool inOutline)
    {
        static constexpr std::array annotations{"given", "and", "when", "then", "and"};
        const Word &word = m_words[qsizetype(m_random() % size_t(m_words.size()))];
        m_xml += "<call><actionword>" + word.name + "</actionword><annotation>" + annotations[size_t(step)] +
                 "</annotation><arguments>";
        for (int parameter = 0; parameter < word.parameters; ++parameter)
            m_xml += "<argument><name>p" + QByteArray::number(parameter) + "</name><value>" +
                     (inOutline && parameter == 0 ? "<template><var>name</var></template>"
                      : parameter == 1 ? "<numericliteral>" + QByteArray::number(m_random() % 100) + "</numericliteral>"
                                       : text(aValue())) +
                     "</value></argument>";
        if (m_random() % 20 == 0)
            m_xml += "<argument><name>__datatable</name><value>" + text("| name | amount |\n| a | 1 |\n| b | 22 |") +
                     "</value></argument>";
        m_xml += "</arguments></call>\n";
    }

    void writeFolder(int number)
    {
        const QByteArray name =
            number ? QByteArray("Feature " + aNoun() + ' ' + QByteArray::number(number)) : "Scenarios"_ba;
        m_xml += "<folder><name>" + name + "</name>" + uid('f', number) + "<description>As a " + aNoun() +
                 " owner\nI want to see it</description>";
        if (number > 0)
            m_xml += uid('f', number % 7 == 0 ? number / 7 : 0).replace("uid>", "parentUid>");
        m_xml += "<order_in_parent>" + QByteArray::number(number) + "</order_in_parent>";
        writeTags(number % 3);
        if (number % 5 == 4) {
            m_xml += "<steps>";
            writeCall(0, false);
            m_xml += "</steps>";
        }
        m_xml += "</folder>\n";
    }

    void writeScenario(int number)
    {
        const bool isOutline = number % 5 == 0;
        m_xml += "<scenario><name>" + anAdjective() + ' ' + aNoun() + ' ' + QByteArray::number(number) + "</name>" +
                 uid('5', number) + folderUid(number / scenariosPerFolder + 1) + "<order_in_parent>" +
                 QByteArray::number(number) + "</order_in_parent><description>" +
                 (number % 4 ? "" : "What is checked, and why.") + "</description>";
        writeTags(number % 4);
        if (isOutline) {
            m_xml += "<parameters><parameter><name>name</name></parameter></parameters><datatable>";
            for (int row = 0; row < 4; ++row)
                m_xml += "<dataset><name>row " + QByteArray::number(row) + "</name>" + uid('d', number * 4 + row) +
                         "<arguments><argument><name>name</name><value>" + text(aValue()) +
                         "</value></argument></arguments></dataset>";
            m_xml += "</datatable>";
        }
        m_xml += "<steps>";
        for (int step = 0; step < stepsPerScenario; ++step)
            writeCall(step, isOutline);
        m_xml += "</steps></scenario>\n";
    }

    void writeActionWord(int number)
    {
        const Word &word = m_words[number];
        m_xml += "<actionword><name>" + word.name + "</name>" + uid('a', number) + "<parameters>";
        for (int parameter = 0; parameter < word.parameters; ++parameter)
            m_xml += "<parameter><name>p" + QByteArray::number(parameter) + "</name><default_value>" + text("") +
                     "</default_value></parameter>";
        m_xml += "</parameters>";
        if (number % 2)
            m_xml += "<steps><step><action>" + text("Do it") + "</action></step><step><result>" + text("It is done") +
                     "</result></step></steps>";
        m_xml += "</actionword>\n";
    }

    int m_scenarios;
    std::mt19937 m_random{20'261'129};
    QList<Word> m_words;
    QByteArray m_xml;
};

} // namespace

QByteArray largeProjectXml(int scenarios, int actionWords)
{
    return Writer(scenarios, actionWords).write();
}

} // namespace stepwright::bench
