-- A new scenario comes after the others of its folder: without their order each one read all of them.
DROP INDEX scenarios_of_folder;
CREATE INDEX scenarios_of_folder ON scenarios (folder_id, position);
