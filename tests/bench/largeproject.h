#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace stepwright::bench {

/// A project as large as the largest that people have told of: 10,000 features, about 49 MB, 450,000 steps, of which
/// 224,000 are distinct. Always the same.
class LargeProject
{
public:
    static constexpr int featureCount = 10'000;
    static constexpr int scenariosPerFeature = 9;
    static constexpr int stepsPerScenario = 5;
    static constexpr int stepCount = featureCount * scenariosPerFeature * stepsPerScenario;
    static constexpr int distinctSteps = 224'000;

    LargeProject()
    {
        static constexpr const char *syllables[] = {"ba", "con",  "der", "el",  "fi",  "gra", "ho",  "in",
                                                    "ju", "ka",   "lo",  "men", "nor", "o",   "pre", "qui",
                                                    "ra", "ster", "ti",  "u",   "ver", "wo"};
        for (int number = 0; number < 4000; ++number) {
            QByteArray word;
            for (int rest = number + 22; rest > 0; rest /= 22)
                word += syllables[rest % 22];
            m_words.push_back(word);
        }
        m_steps.resize(stepCount);
        std::iota(m_steps.begin(), m_steps.end(), 0);
        for (int &step : m_steps)
            step = step < distinctSteps ? step : int(m_random() % distinctSteps);
        std::ranges::shuffle(m_steps, m_random);
    }

    /// The text of a feature, from 0.
    QByteArray feature(int number)
    {
        QByteArray text = "# " + sentence(8) + "\n@area-" + QByteArray::number(number % 40) +
                          " @regression\nFeature: " + sentence(3) + ' ' + QByteArray::number(number) + "\n  " +
                          sentence(9) + "\n  " + sentence(11) + "\n\n";
        for (int scenario = 0; scenario < scenariosPerFeature; ++scenario)
            text += scenarioText(number * scenariosPerFeature + scenario);
        return text;
    }

    /// A relative path with '/' for a feature: 100 folders of 100 files.
    static QString path(int number)
    {
        return QStringLiteral("area-%1/part-%2.feature")
            .arg(number / 100, 3, 10, QLatin1Char('0'))
            .arg(number, 5, 10, QLatin1Char('0'));
    }

    /// Writes all files below a folder; false where that failed.
    bool write(const QString &folder)
    {
        for (int number = 0; number < featureCount; ++number) {
            QFile file(folder + QLatin1Char('/') + path(number));
            if (number % 100 == 0 &&
                !QDir().mkpath(folder + QLatin1Char('/') + path(number).section(QLatin1Char('/'), 0, 0)))
                return false;
            if (!file.open(QIODevice::WriteOnly) || file.write(feature(number)) < 0)
                return false;
        }
        return true;
    }

private:
    QByteArray sentence(int words)
    {
        QByteArray text;
        for (int word = 0; word < words; ++word)
            text += (word ? " " : "") + m_words[m_random() % m_words.size()];
        return text;
    }

    /// A step's text is made of its number alone: equal numbers give equal texts, different ones different texts.
    QByteArray step(int number) const
    {
        const auto other = [this, number](unsigned factor) {
            return m_words[(unsigned(number) * factor + factor) % m_words.size()];
        };
        const size_t low = size_t(number) % m_words.size();
        const size_t high = size_t(number) / m_words.size();
        return "the " + other(7) + ' ' + m_words[low] + "s the \"" + other(977) + "\" with " + other(1801) + ' ' +
               QByteArray::number(number % 90) + " in the " + m_words[high] + ' ' + other(2203) + ' ' + other(3301);
    }

    QByteArray scenarioText(int number)
    {
        static constexpr const char *keywords[] = {"Given ", "And ", "When ", "Then ", "And "};
        QByteArray text = "  @" + m_words[m_random() % 200] + "\n  Scenario: " + sentence(6) + "\n";
        for (int step = 0; step < stepsPerScenario; ++step)
            text += "    " + QByteArray(keywords[step]) +
                    this->step(m_steps[size_t(number) * stepsPerScenario + size_t(step)]) + '\n';
        if (number % 3 == 0)
            text += "      | " + sentence(1) + " | " + sentence(1) + " |\n      | 1 | 2 |\n";
        return text + '\n';
    }

    std::mt19937 m_random{20'261'122};
    std::vector<QByteArray> m_words;
    std::vector<int> m_steps;
};

} // namespace stepwright::bench
