CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    folder_id INTEGER REFERENCES folders ON DELETE CASCADE,
    scenario_id INTEGER REFERENCES scenarios ON DELETE CASCADE,
    test_run_id INTEGER REFERENCES test_runs ON DELETE CASCADE,
    test_result_id INTEGER REFERENCES test_results ON DELETE CASCADE,
    file_name TEXT NOT NULL,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,                -- bytes
    content TEXT NOT NULL,                -- base64
    created_at INTEGER NOT NULL,
    CHECK ((folder_id IS NOT NULL) + (scenario_id IS NOT NULL) + (test_run_id IS NOT NULL) + (test_result_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX attachments_of_folder ON attachments (folder_id) WHERE folder_id IS NOT NULL;
CREATE INDEX attachments_of_scenario ON attachments (scenario_id) WHERE scenario_id IS NOT NULL;
CREATE INDEX attachments_of_run ON attachments (test_run_id) WHERE test_run_id IS NOT NULL;
CREATE INDEX attachments_of_result ON attachments (test_result_id) WHERE test_result_id IS NOT NULL;
