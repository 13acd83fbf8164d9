-- What is searched: made of the other tables, brought up to date before a search and soon after a write. A backup leaves
-- the tables with names search_… out.
CREATE TABLE search_projects (
    project_id BIGINT PRIMARY KEY REFERENCES projects ON DELETE CASCADE,
    rules BIGINT NOT NULL,                -- by which rules its texts became words
    change BIGINT NOT NULL                -- the last of projects.last_change that is in the index
);

CREATE TABLE search_documents (
    project_id BIGINT NOT NULL REFERENCES projects ON DELETE CASCADE,
    kind TEXT NOT NULL,
    object_id BIGINT NOT NULL,
    words TSVECTOR NOT NULL,              -- with their project's number in front, so that one project is one place in the index
    PRIMARY KEY (project_id, kind, object_id)
);
-- What is new waits for a place in the index, a megabyte at most, which a search reads as well: a write costs a third.
CREATE INDEX search_documents_by_word ON search_documents USING gin (words) WITH (gin_pending_list_limit = 1024);

CREATE TABLE search_words (
    project_id BIGINT NOT NULL REFERENCES projects ON DELETE CASCADE,
    word TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (project_id, word)
);
