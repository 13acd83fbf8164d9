#pragma once

#include "model/gherkin/tables/columnname.h"

#include <functional>

class QRect;
class QWidget;

namespace stepwright {

/// Asks over a place of a view for a column's name, which must be unique in its outline.
/// parent: the view, which gets the keyboard back. place: of the name in it. accepted: called once, with another name.
void askForColumnName(QWidget *parent, const QRect &place, const QString &name, gherkin::Scenario outline,
                      const gherkin::Tree &tree, const std::function<void(const QString &)> &accepted);

} // namespace stepwright
