-- What a project knows of the platform it is kept in step with (docs/sync.md). None of it is needed to read the project.
-- The tables have other shapes than those of 0001, so that rescuing a damaged file takes no row for another one.

-- The binding and other single values, as JSON.
CREATE TABLE sync_value (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    written_at INTEGER NOT NULL -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;

-- Folders (0), action words (1) and scenarios (2) that are on the platform.
CREATE TABLE sync_entity (
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    uid TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    updated_at TEXT NOT NULL, -- as the platform told when it was read last; '': it did not
    base TEXT NOT NULL,       -- what both sides had last, as JSON; '': nothing in common yet
    remote TEXT NOT NULL,     -- what the platform has where that is another thing, as JSON; '': as base, 'null': it is gone
    PRIMARY KEY (kind, uid)
) STRICT, WITHOUT ROWID;

-- The rows of a scenario's examples as they were read last, which costs a request for each scenario.
CREATE TABLE sync_rows (
    remote_id TEXT NOT NULL PRIMARY KEY,
    stamp TEXT NOT NULL,  -- of the scenario when its rows were read
    rows TEXT NOT NULL CHECK (json_valid(rows)),
    read_in INTEGER NOT NULL, -- sync_run.id
    size INTEGER NOT NULL -- how many rows
) STRICT, WITHOUT ROWID;

-- What a feature's text and its form on the platform say alike (model/sync/language/reading/sidecar.h).
CREATE TABLE sync_sidecar (
    folder_uid TEXT NOT NULL PRIMARY KEY,
    written_at INTEGER NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_run (
    id INTEGER PRIMARY KEY,
    started_at INTEGER NOT NULL,
    ended_at INTEGER, -- NULL: under way, or the program ended
    outcome TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;

-- Everything that was sent or is to be sent, written before it is.
CREATE TABLE sync_journal (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES sync_run (id) ON DELETE CASCADE,
    push INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    fields INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'done', 'unknown', 'failed', 'superseded')),
    value TEXT NOT NULL, -- of a creation: what is created, as JSON
    message TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX sync_journal_run ON sync_journal (run);
CREATE INDEX sync_journal_open ON sync_journal (id) WHERE state IN ('sending', 'unknown');

-- What the platform did not take. It is tried again once it was changed, or the user says so.
CREATE TABLE sync_refused (
    kind INTEGER NOT NULL,
    uid TEXT NOT NULL,
    hash BLOB NOT NULL, -- of what was refused
    message TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, uid)
) STRICT, WITHOUT ROWID;
