#include "tests/bench/featuretext.h"

#include <QString>

#include <random>

namespace stepwright::bench {

namespace {

/// Writes scenario after scenario with words drawn from a generator of fixed seed.
class FeatureText
{
public:
    QByteArray write(int lines)
    {
        add("@shop @generated\nFeature: Orders of a small shop\n  As a customer\n  I want to order without a "
            "detour\n\n  Background:\n"
            "    Given the shop is open\n    And the customer is signed in\n\n",
            9);
        for (int scenario = 0; m_lines < lines; ++scenario) {
            if (scenario % 40 == 39)
                add("  Rule: " + words(4) + "\n\n", 2);
            if (scenario % 3 == 2)
                addOutline();
            else
                addScenario();
        }
        return m_text;
    }

private:
    void addScenario()
    {
        add("  @" + word() + " @" + word() + "\n", 1);
        add("  Scenario: " + words(5) + "\n", 1);
        addSteps(5);
        if (number(4) == 0)
            addDocString();
        if (number(2) == 0)
            addTable(2 + number(4));
        add("\n", 1);
    }
    void addOutline()
    {
        add("  Scenario Outline: " + words(5) + "\n", 1);
        add("    Given the customer has <count> pieces of <article>\n", 1);
        addSteps(3);
        add("    Then the total is <price> euros\n\n    Examples:\n      | article    | count | price |\n", 4);
        for (int row = 0; row < 3; ++row)
            add("      | " + word().leftJustified(10) + " | " + QByteArray::number(number(90)).leftJustified(5) +
                    " | 12.50 |\n",
                1);
        add("\n", 1);
    }
    void addSteps(int count)
    {
        add("    # " + words(6) + "\n    Given " + words(6) + "\n", 2);
        for (int step = 1; step < count; ++step)
            add((step % 2 ? "    When " : "    And ") + words(7) + "\n", 1);
    }
    void addTable(int rows)
    {
        for (int row = 0; row < rows; ++row)
            add("      | " + word().leftJustified(9) + " | " + words(2).leftJustified(18) + " | " +
                    word().leftJustified(9) + " |\n",
                1);
    }
    void addDocString() { add("      \"\"\"\n      " + words(9) + "\n\n      " + words(7) + "\n      \"\"\"\n", 5); }
    void add(const QByteArray &text, int lines)
    {
        m_text += text;
        m_lines += lines;
    }
    int number(int below) { return int(m_random() % unsigned(below)); }
    QByteArray word()
    {
        static constexpr const char *all[] = {"basket",  "customer", "order",  "price",   "article", "address",
                                              "payment", "invoice",  "parcel", "voucher", "amount",  "receipt",
                                              "stock",   "rebate",   "thé",    "straße"};
        return all[number(16)];
    }
    QByteArray words(int count)
    {
        QByteArray text = word();
        for (int i = 1; i < count; ++i)
            text += " " + word();
        return text;
    }

    QByteArray m_text;
    int m_lines = 0;
    std::minstd_rand m_random{2024};
};

} // namespace

QByteArray featureText(int lines)
{
    return FeatureText().write(lines);
}

} // namespace stepwright::bench
