-- What is searched: made of the other tables, brought up to date before a search and soon after a write. A backup leaves
-- the tables with names search_… out.
CREATE TABLE search_projects (
    project_id INTEGER PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
    rules INTEGER NOT NULL,               -- by which rules its texts became words
    change INTEGER NOT NULL               -- the last of projects.last_change that is in the index
) STRICT;

CREATE TABLE search_documents (
    id INTEGER PRIMARY KEY,               -- the row in search_index
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    kind TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    UNIQUE (project_id, kind, object_id)
) STRICT;

-- Words are made by the program, with their project's number in front; the tokenizer only finds the blanks.
CREATE VIRTUAL TABLE search_index USING fts5 (name, tags, text, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE search_words (
    project_id INTEGER NOT NULL REFERENCES projects ON DELETE CASCADE,
    word TEXT NOT NULL,
    PRIMARY KEY (project_id, word)
) STRICT, WITHOUT ROWID;
