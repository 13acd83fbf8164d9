#include "platform/storage/tables/runs/lastresults.h"

#include <algorithm>
#include <array>

namespace stepwright::platform {

using namespace Qt::StringLiterals;

namespace {

/// How bad a status is.
int weight(const QString &status)
{
    static constexpr std::array order{"passed"_L1, "skipped"_L1, "undefined"_L1, "wip"_L1,
                                      "retest"_L1, "blocked"_L1, "failed"_L1};
    return int(std::ranges::find(order, status) - order.begin());
}

} // namespace

Async<std::optional<LastResult>> lastResultOf(Connection &connection, qint64 scenario)
{
    const Rows rows = co_await connection.query(
        "SELECT r.id, r.name, t.status, q.created_at FROM scenario_snapshots n JOIN test_snapshots t ON "
        "t.scenario_snapshot_id = n.id JOIN test_runs r ON r.id = n.test_run_id JOIN test_results q ON q.id = (SELECT "
        "max(id) FROM test_results WHERE test_snapshot_id = t.id) WHERE n.scenario_id = $1 ORDER BY q.created_at DESC, "
        "q.id DESC",
        scenario);
    if (rows.isEmpty())
        co_return std::optional<LastResult>();
    LastResult last{{}, rows.first().text(1), rows.first().integer(3)};
    for (const Row &row : rows) {
        if (row.integer(0) == rows.first().integer(0) &&
            (last.status.isEmpty() || weight(row.text(2)) > weight(last.status)))
            last.status = row.text(2);
    }
    co_return last;
}

} // namespace stepwright::platform
