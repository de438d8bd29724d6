-- Taskers read all their reports, and have the words erased.
create index reports_of_tasker on reports (tasker_id, id);
