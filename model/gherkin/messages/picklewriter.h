#pragma once

#include "model/gherkin/messages/jsonwriter.h"
#include "model/gherkin/messages/nodeids.h"
#include "model/gherkin/pickles.h"

namespace stepwright::gherkin {

/// Writes pickles as the official `pickle` messages, one a line; their ids count on from those of the tree.
class PickleWriter
{
public:
    PickleWriter(const Pickles &pickles, const NodeIds &ids, quint32 &next, JsonWriter &json)
        : m_pickles(pickles), m_ids(ids), m_next(next), m_json(json)
    {
    }
    void write(QByteArrayView uri);

private:
    void writePickle(const Pickle &pickle, QByteArrayView uri);
    void writeStep(const PickleStep &step, const Pickle &pickle);
    void writeArgument(const PickleArgument &argument);
    void writeTable(const PickleArgument &argument);
    void writeTags(const Pickle &pickle);

    const Pickles &m_pickles;
    const NodeIds &m_ids;
    quint32 &m_next;
    JsonWriter &m_json;
};

} // namespace stepwright::gherkin
