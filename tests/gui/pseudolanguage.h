#pragma once

#include <QStringList>
#include <QTranslator>

class QAction;
class QWidget;

namespace stepwright::tests {

/// Translates every text into a language nobody speaks: "&Save" becomes "[&Šàvé~~]". What shows no brackets is not
/// translatable; what is cut off would be cut off in a language with longer words.
class PseudoLanguage : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *comment,
                                    int number) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Texts of visible widgets below `root`, itself included, that hold letters outside of brackets, as "objectName:
/// text". Texts that hold one of `data` are the user's, not the program's.
[[nodiscard]] QStringList untranslatedTexts(const QWidget &root, const QStringList &data);

/// The same for all actions of menus.
[[nodiscard]] QStringList untranslatedActions(const QWidget &root, const QStringList &data);

/// Visible labels, buttons and input fields below `root` that are smaller than their text needs, as "objectName: text".
[[nodiscard]] QStringList cutOffTexts(const QWidget &root);

} // namespace stepwright::tests
