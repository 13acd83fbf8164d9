CREATE TABLE server (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL UNIQUE,           -- in lower case
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,          -- Argon2id, encoded with its parameters
    created_at INTEGER NOT NULL           -- all times are milliseconds since 1970 UTC
) STRICT;

CREATE TABLE tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    client TEXT NOT NULL UNIQUE,
    token_hash TEXT NOT NULL,             -- SHA-256 of 128 random bits, hexadecimal
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tokens_of_account ON tokens (account_id, created_at);

CREATE TABLE projects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    bdd_mode INTEGER NOT NULL DEFAULT 1,
    secret_token TEXT NOT NULL UNIQUE,    -- digits only
    last_change INTEGER NOT NULL DEFAULT 0, -- counts every write; the cursor of the change list
    last_author TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'tester', 'member', 'administrator')),
    PRIMARY KEY (project_id, account_id)
) STRICT;
CREATE INDEX members_of_account ON members (account_id);

CREATE TABLE folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    parent_id INTEGER REFERENCES folders ON DELETE CASCADE, -- NULL: the project's root folder
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    definition TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,             -- value of projects.last_change at the last write
    last_author TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    feature_updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX folders_of_project ON folders (project_id, parent_id);
CREATE INDEX folders_of_parent ON folders (parent_id);

CREATE TABLE scenarios (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    folder_id INTEGER NOT NULL REFERENCES folders ON DELETE CASCADE,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,               -- the name as it must be unique: without upper and lower case
    description TEXT NOT NULL DEFAULT '',
    definition TEXT NOT NULL,
    position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    last_author TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (project_id, name_key)
) STRICT;
CREATE INDEX scenarios_of_folder ON scenarios (folder_id);

CREATE TABLE parameters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario_id INTEGER NOT NULL REFERENCES scenarios ON DELETE CASCADE,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (scenario_id, name)
) STRICT;

CREATE TABLE datasets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scenario_id INTEGER NOT NULL REFERENCES scenarios ON DELETE CASCADE,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL                    -- a JSON object: parameter name to value
) STRICT;
CREATE INDEX datasets_of_scenario ON datasets (scenario_id);

CREATE TABLE actionwords (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    last_author TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (project_id, name)
) STRICT;

CREATE TABLE tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    folder_id INTEGER REFERENCES folders ON DELETE CASCADE,
    scenario_id INTEGER REFERENCES scenarios ON DELETE CASCADE,
    actionword_id INTEGER REFERENCES actionwords ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '',
    CHECK ((folder_id IS NOT NULL) + (scenario_id IS NOT NULL) + (actionword_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX tags_by_key ON tags (project_id, key, value);
CREATE INDEX tags_of_folder ON tags (folder_id) WHERE folder_id IS NOT NULL;
CREATE INDEX tags_of_scenario ON tags (scenario_id) WHERE scenario_id IS NOT NULL;
CREATE INDEX tags_of_actionword ON tags (actionword_id) WHERE actionword_id IS NOT NULL;

-- The last change of every object that is or was there: what `changes?since=` answers.
CREATE TABLE changes (
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('folders', 'scenarios', 'actionwords')),
    object_id INTEGER NOT NULL,
    change INTEGER NOT NULL,              -- value of projects.last_change
    deleted INTEGER NOT NULL,
    PRIMARY KEY (project_id, kind, object_id)
) STRICT;
CREATE INDEX changes_in_order ON changes (project_id, change);

CREATE TABLE idempotency_keys (
    account_id INTEGER NOT NULL REFERENCES accounts ON DELETE CASCADE,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,           -- SHA-256 of method, path and body
    status INTEGER NOT NULL DEFAULT 0,
    etag TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, key)
) STRICT;
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    request TEXT NOT NULL,                -- the request's id in the log
    address TEXT NOT NULL,
    account_id INTEGER,
    project_id INTEGER,
    action TEXT NOT NULL,                 -- method and route, or a command
    object TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX audit_of_project ON audit (project_id, at);
