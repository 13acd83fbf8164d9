#pragma once

#include "model/gherkin/textstore.h"

#include <vector>

namespace stepwright::gherkin {

/// Puts the values of an example row into texts: column by column over the text as it is by then, as the official
/// JavaScript does (a value that looks like `<column>` is replaced in its turn). `$` and the like in values have no
/// meaning.
class Interpolation
{
public:
    /// The header's cells as they say.
    void setNames(const std::vector<QByteArray> &names);
    /// The row's cells as they say; a missing one leaves its column alone.
    void setValues(std::vector<QByteArray> values) { m_values = std::move(values); }

    /// The text with values; itself where no column is named in it, else kept in `store`.
    [[nodiscard]] QUtf8StringView apply(QUtf8StringView text, TextStore &store);
    /// Whether a column is named in the text as it is.
    [[nodiscard]] bool concerns(QUtf8StringView text) const;

private:
    std::vector<QByteArray> m_placeholders;
    std::vector<QByteArray> m_values;
    QByteArray m_text;
    QByteArray m_result;
};

} // namespace stepwright::gherkin
