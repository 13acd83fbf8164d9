#include "model/gherkin/tree/diagnostic.h"

#include "model/gherkin/messages/officialcolumns.h"
#include "model/gherkin/tree/tree.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace stepwright::gherkin {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *context = "GherkinDiagnostic";

// What could have stood there, each kind once: "#EOF, #Comment, #StepLine".
QByteArray expectedKinds(State state)
{
    QByteArray expected;
    QByteArrayView last;
    for (const Transition &transition : transitions(state)) {
        const QByteArrayView name = officialName(transition.kind);
        if (name == last)
            continue;
        if (!expected.isEmpty())
            expected += ", ";
        expected += QByteArrayView("#");
        expected += name;
        last = name;
    }
    return expected;
}

QString translated(const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString text(const Tree &tree, const Diagnostic &diagnostic)
{
    return tree.data().text({diagnostic.offset, diagnostic.length}).toString();
}

// The kinds that may stand in a place in words of the user, most telling first.
QString expectedWords(State state)
{
    QStringList words;
    const auto add = [&](LineKind kind, const char *word) {
        if (acceptedKinds(state) & bit(kind))
            words.append(translated(word));
    };
    add(LineKind::Feature, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a feature"));
    add(LineKind::Step, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a step"));
    add(LineKind::TableRow, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a table row"));
    add(LineKind::DocStringSeparator, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a doc string"));
    add(LineKind::Background, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a background"));
    add(LineKind::Scenario, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a scenario"));
    add(LineKind::Examples, QT_TRANSLATE_NOOP("GherkinDiagnostic", "examples"));
    add(LineKind::Rule, QT_TRANSLATE_NOOP("GherkinDiagnostic", "a rule"));
    add(LineKind::Tags, QT_TRANSLATE_NOOP("GherkinDiagnostic", "tags"));
    return words.join(translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", ", ")));
}

} // namespace

int officialColumn(const Tree &tree, const Diagnostic &diagnostic)
{
    const TreeData &data = tree.data();
    switch (diagnostic.code) {
    case DiagnosticCode::UnexpectedEof:
        return 0;
    case DiagnosticCode::UnknownLanguage:
        return Node(&data, diagnostic.line).column();
    case DiagnosticCode::TagWithWhitespace: {
        const Tags tags = tagsOfLine(data, diagnostic.line);
        const auto tag =
            std::ranges::find(tags, diagnostic.offset, [](const Tag &candidate) { return candidate.range().offset; });
        return officialTagColumns(data, diagnostic.line)[tag - tags.begin()];
    }
    default:
        return data.column(diagnostic.line, diagnostic.offset);
    }
}

QByteArray officialMessage(const Tree &tree, const Diagnostic &diagnostic)
{
    if (!diagnostic.isSyntaxError())
        return {};
    const QByteArray text = tree.source().sliced(diagnostic.offset, diagnostic.length);
    QByteArray message = "(" + QByteArray::number(diagnostic.line + 1) + ":" +
                         QByteArray::number(officialColumn(tree, diagnostic)) + "): ";
    switch (diagnostic.code) {
    case DiagnosticCode::UnexpectedToken:
        return message + "expected: " + expectedKinds(diagnostic.state) + ", got '" + text + "'";
    case DiagnosticCode::UnexpectedEof:
        return message + "unexpected end of file, expected: " + expectedKinds(diagnostic.state);
    case DiagnosticCode::InconsistentCellCount:
        return message + "inconsistent cell count within the table";
    case DiagnosticCode::TagWithWhitespace:
        return message + "A tag may not contain whitespace";
    case DiagnosticCode::UnknownLanguage:
        return message + "Language not supported: " + text;
    default:
        return {};
    }
}

QString userMessage(const Tree &tree, const Diagnostic &diagnostic)
{
    switch (diagnostic.code) {
    case DiagnosticCode::UnexpectedToken:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "This line may not stand here. Here could be: %1."))
            .arg(expectedWords(diagnostic.state));
    case DiagnosticCode::UnexpectedEof:
        return isInDocString(diagnostic.state)
                   ? translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "The doc string is not closed."))
                   : translated(
                         QT_TRANSLATE_NOOP("GherkinDiagnostic", "The text ends too early. Here could follow: %1."))
                         .arg(expectedWords(diagnostic.state));
    case DiagnosticCode::InconsistentCellCount:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic",
                                            "This row has another number of cells than the first row of its table."));
    case DiagnosticCode::TagWithWhitespace:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "A tag may not contain blanks: %1"))
            .arg(text(tree, diagnostic));
    case DiagnosticCode::UnknownLanguage:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "There is no language \"%1\"."))
            .arg(text(tree, diagnostic));
    case DiagnosticCode::InvalidUtf8:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "This line holds bytes that are no UTF-8."));
    case DiagnosticCode::LoneCarriageReturn:
        return translated(QT_TRANSLATE_NOOP(
            "GherkinDiagnostic", "There is a carriage return inside this line; some tools end the line there."));
    case DiagnosticCode::PartlyCommentedTags:
        return translated(
            QT_TRANSLATE_NOOP("GherkinDiagnostic", "Tags behind # are a comment here, but tags for some tools."));
    case DiagnosticCode::EmptyTag:
        return translated(QT_TRANSLATE_NOOP("GherkinDiagnostic", "There is an @ without a name."));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace stepwright::gherkin
