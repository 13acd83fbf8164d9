#pragma once

#include "model/sync/engine/syncrun.h"

namespace stepwright::sync {

template <class Work>
auto SyncRun::inState(Work work) const
{
    using Given = std::invoke_result_t<Work, SyncState &>;
    auto future = m_hooks.store.run([&](store::ProjectFile &file) -> Given {
        Result<store::Transaction> transaction = store::Transaction::begin(file.database());
        if (!transaction)
            return failure(transaction.error());
        SyncState state(file.database());
        Given answer = work(state);
        if (answer) {
            if (const Result<> committed = transaction->commit(); !committed)
                return failure(committed.error());
        }
        return answer;
    });
    future.waitForFinished();
    return future.result();
}

} // namespace stepwright::sync
