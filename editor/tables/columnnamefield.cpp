#include "editor/tables/columnnamefield.h"

#include "editor/text/inlinefield.h"

#include <QCoreApplication>

namespace stepwright {

using namespace Qt::StringLiterals;
using gherkin::ColumnNameProblem;

namespace {

QString sentenceOf(ColumnNameProblem problem)
{
    switch (problem) {
    case ColumnNameProblem::None:
        break;
    case ColumnNameProblem::Empty:
        return QCoreApplication::translate("ColumnName", "A column needs a name.");
    case ColumnNameProblem::Taken:
        return QCoreApplication::translate("ColumnName", "Another column has this name.");
    case ColumnNameProblem::HasMark:
        return QCoreApplication::translate("ColumnName", "A name cannot hold <, > or |.");
    }
    return {};
}

} // namespace

void askForColumnName(QWidget *parent, const QRect &place, const QString &name, gherkin::Scenario outline,
                      const gherkin::Tree &tree, const std::function<void(const QString &)> &accepted)
{
    const auto judge = [name, outline, tree](const QString &text) { // the outline points into the tree
        const ColumnNameProblem problem = columnNameProblem(outline, name, text);
        return InlineField::Verdict{sentenceOf(problem), problem == ColumnNameProblem::None};
    };
    new InlineField(parent, place,
                    {.name = u"columnName"_s,
                     .title = QCoreApplication::translate("ColumnName", "Name of the column"),
                     .text = name,
                     .judge = judge,
                     .accepted = accepted});
}

} // namespace stepwright
