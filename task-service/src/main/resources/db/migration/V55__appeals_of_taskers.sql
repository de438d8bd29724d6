-- Taskers read all their appeals, and have the words erased.
create index appeals_of_tasker on appeals (tasker_id, submission_id);
