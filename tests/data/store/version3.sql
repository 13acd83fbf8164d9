-- A project of version 3, as `sqlite3 FILE .dump` prints it, with the two numbers that .dump leaves out.
/* WARNING: Script requires that SQLITE_DBCONFIG_DEFENSIVE be disabled */
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('schema_hash','88b2e51749d1e4803cabb7f4b8d57285eee9ec17f7e24170a11c69f89ab41bb9');
INSERT INTO meta VALUES('schema_program','0.1.0');
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('language','en');
CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
    parent_id INTEGER REFERENCES folder (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    tags TEXT NOT NULL CHECK (json_valid(tags))
) STRICT;
INSERT INTO folder VALUES(1,'0b9f4a5e-6c1d-4f7e-8a3b-2d5c7e9f1a01',NULL,'Shop',0,'All about the shop.','["shop"]');
INSERT INTO folder VALUES(2,'0b9f4a5e-6c1d-4f7e-8a3b-2d5c7e9f1a02',1,'Basket',1,'','[]');
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
INSERT INTO feature VALUES(2,'Basket','en','shop/basket.feature','/home/anna/shop',0,0,1);
CREATE TABLE feature_text (
    folder_id INTEGER PRIMARY KEY REFERENCES feature (folder_id) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO feature_text VALUES(2,X'466561747572653a204261736b65740a202057686174206120637573746f6d6572207075747320746f6765746865722e0a0a202040666173740a20205363656e6172696f3a2041646420616e2061727469636c650a202020205768656e2049206164642022746561220a202020205468656e20746865206261736b657420686f6c647320312061727469636c650a0a20205363656e6172696f204f75746c696e653a2052656d6f76652061727469636c65730a20202020476976656e2061206261736b65742077697468203c636f756e743e2061727469636c65730a202020205768656e20492072656d6f7665206f6e650a0a202020204578616d706c65733a0a2020202020207c20636f756e74207c0a2020202020207c203220202020207c0a');
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
INSERT INTO scenario VALUES(2,1,'0b9f4a5e-6c1d-4f7e-8a3b-2d5c7e9f1a03','Add an article',0,'',5);
INSERT INTO scenario VALUES(2,2,'0b9f4a5e-6c1d-4f7e-8a3b-2d5c7e9f1a04','Remove articles',1,'',9);
CREATE TABLE removed_scenario (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    folder_uid TEXT NOT NULL,
    name TEXT NOT NULL,
    body_hash BLOB NOT NULL
) STRICT;
CREATE TABLE step_text (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO step_text VALUES(1,'I add "tea"');
INSERT INTO step_text VALUES(2,'the basket holds 1 article');
INSERT INTO step_text VALUES(3,'a basket with <count> articles');
INSERT INTO step_text VALUES(4,'I remove one');
CREATE TABLE step (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL, -- ordinal of its scenario, 0 for a background
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    line INTEGER NOT NULL,
    text_id INTEGER NOT NULL REFERENCES step_text (id) ON DELETE RESTRICT,
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO step VALUES(2,1,1,2,6,1);
INSERT INTO step VALUES(2,2,1,3,7,2);
INSERT INTO step VALUES(2,3,2,1,10,3);
INSERT INTO step VALUES(2,4,2,2,11,4);
CREATE TABLE tag (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL, -- ordinal of its scenario, 0 for a tag of the feature or of a rule
    line INTEGER NOT NULL,
    name TEXT NOT NULL, -- without @
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO tag VALUES(2,1,1,4,'fast');
CREATE TABLE example_row (
    folder_id INTEGER NOT NULL REFERENCES feature (folder_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    scenario INTEGER NOT NULL,
    header INTEGER NOT NULL CHECK (header IN (0, 1)), -- 1: column names, valid for the rows until the next header
    line INTEGER NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    PRIMARY KEY (folder_id, ordinal)
) STRICT, WITHOUT ROWID;
INSERT INTO example_row VALUES(2,1,2,1,14,'["count"]');
INSERT INTO example_row VALUES(2,2,2,0,15,'["2"]');
CREATE TABLE action_word (
    uid TEXT NOT NULL PRIMARY KEY CHECK (uid <> ''),
    library TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT, WITHOUT ROWID;
INSERT INTO action_word VALUES('2f0d6c1e-5a43-4d0c-9a51-7a2e6b9f3c10','','I pay "amount"','{}');
CREATE TABLE draft (
    folder_uid TEXT NOT NULL PRIMARY KEY,
    bytes BLOB NOT NULL,
    base_hash BLOB NOT NULL,
    saved_at INTEGER NOT NULL -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;
INSERT INTO draft VALUES('0b9f4a5e-6c1d-4f7e-8a3b-2d5c7e9f1a02',X'466561747572653a204261736b65742c206265696e67206564697465640a',X'2decf7a04ec4117d719111de909c4f88a0996d7bb0b4ad1562533029d6944eb5',1795392173740);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search','search',0,'CREATE VIRTUAL TABLE search USING fts5 (
    name, steps, tags, description,
    content = '''', contentless_delete = 1, tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_data VALUES(1,X'0306120105');
INSERT INTO search_data VALUES(10,X'00000001ff00000101010100010101010101000003');
INSERT INTO search_data VALUES(137438953473,X'000001340230318180800106010108010132818080020601010b010161818080000601030302060101020202646481808001080201010302016e8180800102030206727469636c6581808001080401010908017381808002080301010601066261736b6574818080000202010601010601060101030105636f756e7481808002080101050702077573746f6d6572818080000601030401046661737481808001060102020105686f6c647381808001060101070101698180800106010102010601010701036f6e6581808002060101090104707574738180800006010305010672656d6f76658180800208020101080103746561818080010601010402026865818080010601010502076f6765746865728180800006010306010477686174818080000601030202036974688180800206010104040b0b100d09110c1810110e0f100d0e110d0c110e');
CREATE TABLE IF NOT EXISTS 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO search_docsize VALUES(2097152,X'01000005',1);
INSERT INTO search_docsize VALUES(2097153,X'03080100',1);
INSERT INTO search_docsize VALUES(2097154,X'020a0000',1);
CREATE TABLE IF NOT EXISTS 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_config VALUES('automerge',0);
INSERT INTO search_config VALUES('version',4);
CREATE TABLE sync_value (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    written_at INTEGER NOT NULL -- milliseconds since 1970, UTC
) STRICT, WITHOUT ROWID;
INSERT INTO sync_value VALUES('binding','{"address":"https://studio.example.org/api","project":"1"}',1767322800000);
CREATE TABLE sync_entity (
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    uid TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    updated_at TEXT NOT NULL, -- as the platform told when it was read last; '': it did not
    base TEXT NOT NULL,       -- what both sides had last, as JSON; '': nothing in common yet
    remote TEXT NOT NULL,     -- what the platform has where that is another thing, as JSON; '': as base, 'null': it is gone
    PRIMARY KEY (kind, uid)
) STRICT, WITHOUT ROWID;
INSERT INTO sync_entity VALUES(2,'s-1','77','2026-01-01T00:00:00.000Z','','');
CREATE TABLE sync_rows (
    remote_id TEXT NOT NULL PRIMARY KEY,
    stamp TEXT NOT NULL,  -- of the scenario when its rows were read
    rows TEXT NOT NULL CHECK (json_valid(rows)),
    read_in INTEGER NOT NULL, -- sync_run.id
    size INTEGER NOT NULL -- how many rows
) STRICT, WITHOUT ROWID;
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
INSERT INTO sync_run VALUES(1,1767322800000,1767322801000,'up-to-date','{}');
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
INSERT INTO sync_journal VALUES(1,1,5,2,'s-1','Add tea',9,'done','','',1767322800500,1767322800600);
CREATE TABLE sync_refused (
    kind INTEGER NOT NULL,
    uid TEXT NOT NULL,
    hash BLOB NOT NULL, -- of what was refused
    message TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (kind, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX folder_parent ON folder (parent_id);
CREATE INDEX feature_not_derived ON feature (folder_id) WHERE derived = 0;
CREATE INDEX removed_scenario_name ON removed_scenario (name);
CREATE INDEX step_text_id ON step (text_id);
CREATE INDEX tag_name ON tag (name);
CREATE INDEX sync_journal_run ON sync_journal (run);
CREATE INDEX sync_journal_open ON sync_journal (id) WHERE state IN ('sending', 'unknown');
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id=1398034519;
PRAGMA user_version=3;
