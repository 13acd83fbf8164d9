#include "model/project/stepreading.h"

#include <array>

using namespace Qt::StringLiterals;

namespace stepwright::project {

QString annotationOf(const gherkin::Step &step)
{
    using gherkin::KeywordRole;
    static constexpr std::array roles = {std::pair{KeywordRole::Given, "given"_L1},
                                         std::pair{KeywordRole::When, "when"_L1},
                                         std::pair{KeywordRole::Then, "then"_L1}, std::pair{KeywordRole::And, "and"_L1},
                                         std::pair{KeywordRole::But, "but"_L1}};
    const gherkin::Keyword *keyword = step.keywordEntry();
    if (keyword == nullptr || keyword->text.startsWith('*'))
        return {};
    for (const auto &[role, name] : roles) {
        if (keyword->hasRole(role))
            return name;
    }
    return {};
}

OutlineColumns columnsOf(const gherkin::Scenario &scenario)
{
    QStringList names;
    for (const gherkin::Examples examples : scenario.examples()) {
        if (!examples.table())
            continue;
        for (const gherkin::TableCell &cell : examples.header().cells()) {
            if (!names.contains(cell.text()))
                names.append(cell.text());
        }
    }
    OutlineColumns columns;
    for (const gherkin::Examples examples : scenario.examples()) {
        if (!examples.table())
            continue;
        const gherkin::TableCells header = examples.header().cells();
        for (const gherkin::TableRow row : examples.body()) {
            const gherkin::TableCells cells = row.cells();
            QHash<QString, QString> values;
            for (qsizetype i = 0; i < qMin(header.size(), cells.size()); ++i)
                values.insert(header[i].text(), cells[i].text());
            for (const QString &name : std::as_const(names))
                columns[name].append(values.value(name));
        }
    }
    return columns;
}

Expression valueExpression(const QString &text, const OutlineColumns &columns)
{
    Expression result{ExpressionKind::Template};
    QString words;
    const auto endWords = [&] {
        if (!words.isEmpty())
            result.children.push_back({ExpressionKind::String, std::exchange(words, {})});
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype close = text[i] == u'<' ? text.indexOf(u'>', i) : -1;
        const QString column = close < 0 ? QString() : text.sliced(i + 1, close - i - 1);
        if (close < 0 || !columns.contains(column)) {
            words += text[i];
            continue;
        }
        endWords();
        result.children.push_back({ExpressionKind::Variable, column});
        i = close;
    }
    endWords();
    return result;
}

} // namespace stepwright::project
