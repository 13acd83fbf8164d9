#pragma once

namespace stepwright::templating {

class Helpers;

/// Registers the helpers every Handlebars template has: if, unless, each, with, lookup, log, and what is called where a
/// helper is missing (https://handlebarsjs.com/guide/builtin-helpers.html, /guide/hooks.html).
void addBuiltIns(Helpers &helpers);

} // namespace stepwright::templating
