-- Work that takes long, which any worker of any process takes.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    kind TEXT NOT NULL,
    object_id INTEGER NOT NULL DEFAULT 0,    -- what it is about; of which table depends on the kind
    author TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL,                 -- waiting: not before; running: how long its worker has it
    worker TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',       -- of the last attempt
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    size INTEGER NOT NULL DEFAULT 0,         -- of the output, bytes
    output TEXT                           -- base64
);
CREATE INDEX jobs_due ON jobs (due_at, id) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_of_project ON jobs (project_id, kind, id);
CREATE INDEX jobs_ended ON jobs (kind, ended_at) WHERE ended_at IS NOT NULL;
