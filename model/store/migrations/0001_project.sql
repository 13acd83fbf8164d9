-- The project file, version 1. The text of a feature is the source of truth; scenario, step, step_text, tag, example_row
-- and search are derived from it in the transaction that saves it.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    parent_id INTEGER REFERENCES folder (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    tags TEXT NOT NULL CHECK (json_valid(tags))
) STRICT;
CREATE INDEX folder_parent ON folder (parent_id);

CREATE TABLE feature (
    folder_id INTEGER PRIMARY KEY REFERENCES folder (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    path TEXT NOT NULL,
    imported_from TEXT NOT NULL,
    markdown INTEGER NOT NULL CHECK (markdown IN (0, 1)),
    problem_count INTEGER NOT NULL,
    -- 0: step, tag, example_row and search follow after a large import.
    derived INTEGER NOT NULL CHECK (derived IN (0, 1))
) STRICT;
CREATE INDEX feature_not_derived ON feature (folder_id) WHERE derived = 0;

-- Apart from feature, so that reading the tree does not read the texts.
CREATE TABLE feature_text (
    folder_id INTEGER PRIMARY KEY REFERENCES feature (folder_id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE scenario (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL, -- in document order from 1
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    name TEXT NOT NULL,
    outline INTEGER NOT NULL CHECK (outline IN (0, 1)),
    rule TEXT NOT NULL,
    line INTEGER NOT NULL,
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Scenarios that went from a feature: one that comes back, here or in another feature, is still the same.
CREATE TABLE removed_scenario (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    folder_uid TEXT NOT NULL,
    name TEXT NOT NULL,
    body_hash BLOB NOT NULL
) STRICT;
CREATE INDEX removed_scenario_name ON removed_scenario (name);

CREATE TABLE step_text (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE step (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL, -- ordinal of its scenario, 0 for a background
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    line INTEGER NOT NULL,
    text_id INTEGER NOT NULL REFERENCES step_text (id) ON DELETE RESTRICT,
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_text_id ON step (text_id);

CREATE TABLE tag (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL, -- ordinal of its scenario, 0 for a tag of the feature or of a rule
    line INTEGER NOT NULL,
    name TEXT NOT NULL, -- without @
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);

CREATE TABLE example_row (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL,
    header INTEGER NOT NULL CHECK (header IN (0, 1)), -- 1: column names, valid for the rows until the next header
    line INTEGER NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_word (
    uid TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    library TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT, WITHOUT ROWID;

-- Unsaved text of editors, in case the program ends.
CREATE TABLE draft (
    folder_uid TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL,
    base_hash BLOB NOT NULL,
    saved_at INTEGER NOT NULL -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;

-- One entry for a feature's own lines (rowid = folder_id << 20) and one for each scenario (… + ordinal). The texts are not
-- kept a second time; what was found is looked up in the feature.
CREATE VIRTUAL TABLE search USING fts5 (
    name, steps, tags, description,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
