CREATE TABLE exports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    query TEXT NOT NULL,                  -- a JSON object: the filters asked for
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX exports_by_age ON exports (created_at);
