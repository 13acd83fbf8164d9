-- Jobs that write into a project: what they are given, as their kind says it, until they have ended; and whether a job
-- waits until all older ones of its project that have this are done.
ALTER TABLE jobs ADD COLUMN input TEXT NOT NULL DEFAULT '';
ALTER TABLE jobs ADD COLUMN in_order INTEGER NOT NULL DEFAULT 0;
CREATE INDEX jobs_open ON jobs (project_id, kind, object_id) WHERE state IN ('waiting', 'running');
