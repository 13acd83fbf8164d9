#include "tests/gui/pseudolanguage.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace stepwright::tests {

using namespace Qt::StringLiterals;

namespace {

QString accented(QString text)
{
    const QString plain = u"aceinouyAEINOSU"_s;
    const QString marked = u"àçéïñöúýÀÉÎÑÖŠÚ"_s;
    for (QChar &letter : text) {
        if (const qsizetype index = plain.indexOf(letter); index >= 0)
            letter = marked[index];
    }
    return text;
}

/// Placeholders, markup, mnemonics and file patterns must stay as they are.
const QRegularExpression &fixedParts()
{
    static const QRegularExpression parts(u"%L?\\d+|%n|<[^>]*>|&\\w|\\*\\.[\\w.]+"_s);
    return parts;
}

bool hasLettersOutsideBrackets(QString text)
{
    static const QRegularExpression bracketed(u"\\[[^\\[\\]]*\\]"_s);
    static const QRegularExpression letters(u"\\p{L}{2}"_s);
    for (qsizetype before = -1; before != text.size();) { // a text may hold another one
        before = text.size();
        text.remove(bracketed);
    }
    return letters.match(text).hasMatch();
}

void addUntranslated(QStringList &found, const QObject &object, QString text, const QStringList &data)
{
    if (Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    const bool isData = std::ranges::any_of(data, [&text](const QString &known) { return text.contains(known); });
    if (!isData && hasLettersOutsideBrackets(text))
        found.append(
            u"%1 %2: %3"_s.arg(QLatin1StringView(object.metaObject()->className()), object.objectName(), text));
}

QList<const QWidget *> visibleWidgets(const QWidget &root)
{
    QList<const QWidget *> widgets{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        widgets.append(widget);
    widgets.removeIf([](const QWidget *widget) { return !widget->isVisible() || widget->size().isEmpty(); });
    return widgets;
}

bool isCutOff(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.height() < label.heightForWidth(label.width());
    return label.width() < label.sizeHint().width();
}

bool isCutOff(const QLineEdit &field)
{
    constexpr int frame = 8;
    return field.width() - frame < field.fontMetrics().horizontalAdvance(field.placeholderText());
}

bool isCutOff(const QAbstractButton &button)
{
    const bool isTooLow = button.hasHeightForWidth() && button.height() < button.heightForWidth(button.width());
    return !button.text().isEmpty() && (button.width() < button.sizeHint().width() || isTooLow);
}

bool isCutOff(const QMenuBar &bar)
{
    return std::ranges::any_of(bar.actions(),
                               [&bar](QAction *action) { return !bar.rect().contains(bar.actionGeometry(action)); });
}

} // namespace

QString PseudoLanguage::translate(const char *, const char *text, const char *, int) const
{
    const QString source = QString::fromUtf8(text);
    QString translated = u"["_s;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &fixed : fixedParts().globalMatch(source)) {
        translated += accented(source.sliced(end, fixed.capturedStart() - end)) + fixed.captured();
        end = fixed.capturedEnd();
    }
    translated += accented(source.sliced(end));
    return translated + QString(source.size() * 2 / 5, u'~') + u']';
}

QStringList untranslatedTexts(const QWidget &root, const QStringList &data)
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(root)) {
        QStringList texts{widget->toolTip(), widget->accessibleName()};
        if (widget->isWindow())
            texts.append(widget->windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            texts.append(field->placeholderText());
        for (const QString &text : texts)
            addUntranslated(found, *widget, text, data);
    }
    return found;
}

QStringList untranslatedActions(const QWidget &root, const QStringList &data)
{
    QStringList found;
    for (const QAction *action : root.findChildren<QAction *>())
        addUntranslated(found, *action, action->text(), data);
    return found;
}

QStringList cutOffTexts(const QWidget &root)
{
    QStringList found;
    const auto add = [&found](const QWidget &widget, const QString &text) {
        found.append(u"%1 (%2 x %3 instead of %4 x %5): %6"_s.arg(widget.objectName())
                         .arg(widget.width())
                         .arg(widget.height())
                         .arg(widget.sizeHint().width())
                         .arg(widget.sizeHint().height())
                         .arg(text));
    };
    for (const QWidget *widget : visibleWidgets(root)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && isCutOff(*label))
            add(*label, label->text());
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget); field && isCutOff(*field))
            add(*field, field->placeholderText());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && isCutOff(*button))
            add(*button, button->text());
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget); bar && isCutOff(*bar))
            add(*bar, u"menu bar"_s);
    }
    return found;
}

} // namespace stepwright::tests
