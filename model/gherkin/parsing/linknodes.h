#pragma once

#include "model/gherkin/tree/tree.h"

namespace stepwright::gherkin {

/// Sets `extent` and `isFirstRow` of all lines: which node ends where. One pass, some nanoseconds a line.
void linkNodes(std::vector<Line> &lines);

/// The same where only some lines are new and all others linked as before the edit. Before the new lines and behind
/// them the state must say all (`isResumable`). Nodes that lie wholly before or behind are passed over.
void relinkNodes(std::vector<Line> &lines, LineRange newLines);

} // namespace stepwright::gherkin
