-- Saving no longer merges the search index: ProjectFile::mergeSome does, between requests.
INSERT INTO search(search, rank) VALUES ('automerge', 0);
