#pragma once

#include "model/sync/language/definition/definitionparser.h"

namespace stepwright::sync {

/// Counts a level of nesting for as long as it lives.
class ParsingDepth
{
public:
    explicit ParsingDepth(int &depth) : m_depth(depth) { ++m_depth; }
    ~ParsingDepth() { --m_depth; }
    Q_DISABLE_COPY_MOVE(ParsingDepth)

    [[nodiscard]] bool isTooDeep() const { return m_depth > maximumDefinitionDepth; }

private:
    int &m_depth;
};

} // namespace stepwright::sync
