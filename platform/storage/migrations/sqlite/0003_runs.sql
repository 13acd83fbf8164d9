CREATE TABLE test_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    archived INTEGER NOT NULL DEFAULT 0,
    external INTEGER NOT NULL DEFAULT 0,  -- tests are made by the reports that come in
    last_author TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX test_runs_of_project ON test_runs (project_id, archived);

CREATE TABLE environments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_run_id INTEGER NOT NULL REFERENCES test_runs ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (test_run_id, name)
) STRICT;

CREATE TABLE builds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    environment_id INTEGER NOT NULL REFERENCES environments ON DELETE CASCADE,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    closed_at INTEGER                     -- NULL: results may come
) STRICT;
CREATE INDEX builds_of_environment ON builds (environment_id);

-- A run keeps folders, scenarios and action words as they were when it was made or synchronised.
CREATE TABLE folder_snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_run_id INTEGER NOT NULL REFERENCES test_runs ON DELETE CASCADE,
    parent_id INTEGER REFERENCES folder_snapshots ON DELETE CASCADE,
    folder_id INTEGER REFERENCES folders ON DELETE SET NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    definition TEXT NOT NULL,
    tags TEXT NOT NULL,                   -- a JSON list of {"key", "value"}
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX folder_snapshots_of_run ON folder_snapshots (test_run_id);
CREATE INDEX folder_snapshots_of_parent ON folder_snapshots (parent_id);
CREATE INDEX folder_snapshots_of_folder ON folder_snapshots (folder_id);

CREATE TABLE scenario_snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_run_id INTEGER NOT NULL REFERENCES test_runs ON DELETE CASCADE,
    folder_snapshot_id INTEGER NOT NULL REFERENCES folder_snapshots ON DELETE CASCADE,
    scenario_id INTEGER REFERENCES scenarios ON DELETE SET NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    definition TEXT NOT NULL,
    tags TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX scenario_snapshots_of_run ON scenario_snapshots (test_run_id);
CREATE INDEX scenario_snapshots_of_folder ON scenario_snapshots (folder_snapshot_id);
CREATE INDEX scenario_snapshots_of_scenario ON scenario_snapshots (scenario_id);

CREATE TABLE actionword_snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_run_id INTEGER NOT NULL REFERENCES test_runs ON DELETE CASCADE,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    definition TEXT NOT NULL,
    tags TEXT NOT NULL
) STRICT;
CREATE INDEX actionword_snapshots_of_run ON actionword_snapshots (test_run_id);

CREATE TABLE test_snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_run_id INTEGER NOT NULL REFERENCES test_runs ON DELETE CASCADE,
    scenario_snapshot_id INTEGER REFERENCES scenario_snapshots ON DELETE CASCADE, -- NULL: of a report in an external run
    uid TEXT NOT NULL UNIQUE,             -- exported in the titles of tests; reports bring it back
    dataset_id INTEGER REFERENCES datasets ON DELETE SET NULL,
    dataset_uid TEXT NOT NULL DEFAULT '',
    dataset_name TEXT NOT NULL DEFAULT '',
    data TEXT NOT NULL DEFAULT '{}',
    name TEXT NOT NULL,
    steps TEXT NOT NULL DEFAULT '[]',     -- a JSON list of {"action" or "result": text, "from": scenario step}
    position INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'undefined', -- of the last result
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX test_snapshots_of_run ON test_snapshots (test_run_id, position);
CREATE INDEX test_snapshots_of_scenario ON test_snapshots (scenario_snapshot_id);
CREATE INDEX test_snapshots_of_dataset ON test_snapshots (dataset_id);

CREATE TABLE test_results (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    test_snapshot_id INTEGER NOT NULL REFERENCES test_snapshots ON DELETE CASCADE,
    build_id INTEGER NOT NULL REFERENCES builds ON DELETE CASCADE,
    status TEXT NOT NULL,
    author TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    step_statuses TEXT NOT NULL DEFAULT '[]', -- a JSON list of statuses, one for each step of the test
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX test_results_of_test ON test_results (test_snapshot_id, id);
CREATE INDEX test_results_of_build ON test_results (build_id, test_snapshot_id, id);

CREATE TABLE run_tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    test_run_id INTEGER REFERENCES test_runs ON DELETE CASCADE,
    test_snapshot_id INTEGER REFERENCES test_snapshots ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '',
    CHECK ((test_run_id IS NOT NULL) + (test_snapshot_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX run_tags_of_run ON run_tags (test_run_id) WHERE test_run_id IS NOT NULL;
CREATE INDEX run_tags_of_test ON run_tags (test_snapshot_id) WHERE test_snapshot_id IS NOT NULL;
